import { PlieError } from "../core/plie-error.ts";
import type { Disque } from "../disque/disque.ts";
import { DisqueMemoire } from "../disque/disque-memoire.ts";
import { readWhole } from "../disque/input-file.ts";
import { zipMembers } from "../ingest/formats/zip-members.ts";
import { fileKindOf } from "../ingest/xlsx/file-kind.ts";
import { Registre } from "../registre/registre.ts";

/** The register where none is named: the folder that `plie mensuel` makes beside the extraction. */
export const REGISTRE = "sorties";

/** Where a register stands in an archive: before its first month. */
const AVANT_MOIS = /^(.*?)(?=\d{4}-\d{2}\/)/;

/** Throws when the folder of a register is not there. */
export function exigerRegistre(racine: string, disque: Disque): void {
  const nature = disque.nature(racine);
  if (nature === null) {
    throw new PlieError(
      `« ${racine} » est introuvable : donnez le dossier où plie mensuel écrit (sorties, ou celui de --sortie).`,
    );
  }
  if (nature === "fichier") throw new PlieError(`« ${racine} » est un fichier : donnez le dossier des sorties.`);
}

/** The register of a folder, or of a zip of it, with the disk on which it is read. */
export function ouvrirRegistre(racine: string, disque: Disque): { registre: Registre; disque: Disque } {
  if (disque.nature(racine) !== "fichier" || !/\.zip$/i.test(racine)) {
    exigerRegistre(racine, disque);
    return { registre: new Registre(racine, disque), disque };
  }
  if (fileKindOf(disque.fichier(racine)) !== "zip") {
    throw new PlieError(
      `« ${racine} » n'est pas une archive .zip : donnez celle du dossier des sorties, ou ce dossier.`,
    );
  }
  const membres = zipMembers(disque.fichier(racine)).map((f) => ({
    nom: f.path.slice(racine.length + 1),
    octets: readWhole(f),
  }));
  const prefixe = membres.map(({ nom }) => AVANT_MOIS.exec(nom)?.[1]).find((p) => p !== undefined) ?? "";
  const memoire = new DisqueMemoire(
    membres.flatMap(({ nom, octets }) =>
      nom.startsWith(prefixe) ? [{ chemin: `registre/${nom.slice(prefixe.length)}`, octets }] : [],
    ),
  );
  return { registre: new Registre("registre", memoire), disque: memoire };
}
