import { PlieError } from "../core/plie-error.ts";
import type { Disque } from "../disque/disque.ts";
import { readWhole } from "../disque/input-file.ts";
import { DEFAULT_THEME, type Logo, parseTheme, type Theme, themeSchema } from "../reporters/xlsx/theme.ts";
import { lireYaml } from "./lire-yaml.ts";
import { tailleImage } from "./taille-image.ts";
import { texteDeFichier } from "./texte-de-fichier.ts";

/** A logo is a small picture: beyond this it would weigh on every workbook. */
const OCTETS_MAX = 2 << 20;

/**
 * The workbooks' theme of a template (templates/charte.yaml), its logo read; the default one without file. Throws
 * PlieError when the template or its logo cannot be used, with the reason.
 */
export function chargerCharte(chemin: string | null, disque: Disque): Theme {
  if (chemin === null) return DEFAULT_THEME;
  const { basename, dirname } = disque.chemins;
  const nom = basename(chemin);
  const source: unknown = lireYaml(texteDeFichier(disque.fichier(chemin), "modèle"), nom).document.toJS() ?? {};
  const lu = themeSchema.safeParse(source);
  const logo = lu.success && lu.data.logo ? lireLogo(lu.data.logo, dirname(chemin), nom, disque) : null;
  return parseTheme(source, nom, logo);
}

function lireLogo(
  { fichier, description }: { fichier: string; description: string },
  dossier: string,
  nom: string,
  disque: Disque,
): Logo {
  const { basename, isAbsolute, join } = disque.chemins;
  const chemin = isAbsolute(fichier) ? fichier : join(dossier, fichier);
  const refus = (raison: string) =>
    new PlieError(`Modèle « ${nom} » inutilisable : le logo « ${basename(fichier)} » ${raison}.`);
  if (disque.nature(chemin) === null) throw refus("est introuvable ; son chemin part du dossier du modèle");
  let bytes: Uint8Array;
  try {
    bytes = readWhole(disque.fichier(chemin));
  } catch {
    throw refus("ne peut pas être lu");
  }
  if (bytes.length > OCTETS_MAX) throw refus(`dépasse ${OCTETS_MAX >> 20} Mo`);
  const taille = tailleImage(bytes);
  if (taille === null) throw refus("n'est ni un PNG ni un JPEG lisible");
  return { bytes, description, ...taille };
}
