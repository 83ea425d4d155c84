import { frCount } from "../core/format.ts";
import { frMonth, isoMonth, parseTypedMonth } from "../core/month.ts";
import { PlieError } from "../core/plie-error.ts";
import { capitale } from "../core/text.ts";
import { clore, clotureJson, NOM_CLOTURE } from "../registre/cloture.ts";
import { type MoisDuRegistre, Registre } from "../registre/registre.ts";
import type { OptionsCloturer } from "./cloturer.ts";
import { ecrireFichier } from "./ecrire.ts";
import { garderEdition } from "./editions-publiees.ts";
import type { Io } from "./io.ts";
import { exigerRegistre, REGISTRE } from "./registre-ouvert.ts";

/** Runs `plie cloturer`: writes the mark beside the versions of the month. */
export async function cloturer(texte: string, options: OptionsCloturer, io: Io): Promise<void> {
  const mois = parseTypedMonth(texte);
  if (mois === null) throw new PlieError(`« ${texte} » n'est pas un mois : écrivez AAAA-MM, par exemple 2026-01.`);
  const racine = options.sortie ?? REGISTRE;
  exigerRegistre(racine, io.disque);
  const registre = new Registre(racine, io.disque);
  const trouve = registre.mois.find((m) => m.mois === mois);
  if (trouve === undefined) throw inconnu(isoMonth(mois), racine, registre);
  if (options.diffusion !== undefined) {
    const mis = io.disque.chemins.join(racine, isoMonth(mois));
    const chemin = await garderEdition(options.diffusion, mis, options.ecraser ?? false, io.disque);
    if (!options.silencieux) io.out(`${capitale(frMonth(mois))} : édition publiée gardée dans ${chemin}.\n`);
    return;
  }
  const version = versionDe(trouve, options.version, racine);
  const chemin = io.disque.chemins.join(racine, isoMonth(mois), NOM_CLOTURE);
  if (options.ecraser !== true && io.disque.nature(chemin) !== null) throw dejaMarque(trouve);
  const cloture = clore(version.numero, version.dossier, io.disque);
  await ecrireFichier(io.disque, chemin, clotureJson(mois, cloture), options.ecraser ?? false);
  if (options.silencieux) return;
  const derniere = trouve.versions.at(-1);
  const suite =
    derniere && derniere.numero > version.numero
      ? `Une version plus récente existe (v${derniere.numero}) : c'est v${version.numero} qui reste la référence.\n`
      : "";
  io.out(
    `${capitale(frMonth(mois))} : v${version.numero} marquée comme transmise.\n  ${frCount(cloture.fichiers.length, "fichier")}, empreinte ${cloture.empreinte}\n${suite}`,
  );
}

function versionDe({ mois, versions }: MoisDuRegistre, numero: number | undefined, racine: string) {
  const version = numero === undefined ? versions.at(-1) : versions.find((v) => v.numero === numero);
  if (version) return version;
  const connues = versions.map((v) => `v${v.numero}`).join(", ");
  throw new PlieError(`${racine}/${isoMonth(mois)} n'a pas de version v${numero} : il y a ${connues}.`);
}

function dejaMarque({ mois, cloture }: MoisDuRegistre): PlieError {
  const quoi = cloture === null ? "a déjà une marque, illisible" : `est déjà marqué, v${cloture.version}`;
  return new PlieError(`${isoMonth(mois)} ${quoi} : ajoutez --ecraser pour changer la version transmise.`);
}

function inconnu(mois: string, racine: string, { mois: connus }: Registre): PlieError {
  const liste = connus.map((m) => isoMonth(m.mois)).join(", ");
  return new PlieError(
    `aucun traitement de ${mois} dans « ${racine} »${liste === "" ? "" : ` (il y a ${liste})`} : faites-le d'abord avec plie mensuel, ou donnez son dossier avec --sortie.`,
  );
}
