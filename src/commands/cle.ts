import { PlieError } from "../core/plie-error.ts";
import type { Disque } from "../disque/disque.ts";
import { readWhole } from "../disque/input-file.ts";
import { ecrireFichier } from "./ecrire.ts";
import { estDans } from "./entrees-gardees.ts";

/** Bytes of a key that we make, and the fewest that we accept. */
const OCTETS = 32;
const OCTETS_MIN = 16;
const PREFIXE = "cle-plie-1:";

/**
 * The key of a file, made if the file does not exist (readable by its owner only). Throws PlieError when the file is no key,
 * or stands among what will be handed out: whoever has both has the names.
 */
export async function lireOuCreerCle(
  chemin: string,
  sortie: string,
  disque: Disque,
): Promise<{ cle: Uint8Array; creee: boolean }> {
  const { basename } = disque.chemins;
  if (estDans(chemin, sortie, disque)) {
    throw new PlieError(
      `la clé « ${chemin} » serait dans le dossier remis : avec elle, on retrouve qui est qui. Donnez un autre emplacement avec --cle.`,
    );
  }
  if (disque.nature(chemin) === null) {
    const cle = disque.hasard(OCTETS);
    const hexa = Array.from(cle, (octet) => octet.toString(16).padStart(2, "0")).join("");
    await ecrireFichier(disque, chemin, `${PREFIXE}${hexa}\n`, false);
    return { cle, creee: true };
  }
  const nom = basename(chemin);
  let texte: string;
  try {
    texte = new TextDecoder().decode(readWhole(disque.fichier(chemin))).trim();
  } catch {
    throw new PlieError(
      `la clé « ${nom} » ne peut pas être lue : vérifiez que c'est un fichier, et vos droits d'accès.`,
    );
  }
  const hexa = texte.startsWith(PREFIXE) ? texte.slice(PREFIXE.length) : "";
  if (!/^([0-9a-f]{2})+$/.test(hexa) || hexa.length < OCTETS_MIN * 2) {
    throw new PlieError(
      `« ${nom} » n'est pas une clé écrite par plie : donnez-en une, ou un nom de fichier qui n'existe pas pour en créer une.`,
    );
  }
  return { cle: Uint8Array.from(hexa.match(/../g) ?? [], (paire) => Number.parseInt(paire, 16)), creee: false };
}
