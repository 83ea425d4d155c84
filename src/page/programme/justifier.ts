import { PlieError } from "../../core/plie-error.ts";
import { DisqueMemoire } from "../../disque/disque-memoire.ts";
import { COLONNES_JUSTIFICATION, enCellules } from "../../justifications/colonnes.ts";
import { lireJustifications } from "../../justifications/lire.ts";
import { celluleCsv, fichierCsv } from "../../reporters/csv/cellule.ts";
import type { Avancer, Fichier, Justification } from "../protocole.ts";

/** What stands in these justifications files. Throws PlieError when a line of one cannot be read. */
export async function justifications(_: Avancer, fichiers: readonly Fichier[]): Promise<Justification[]> {
  const toutes: Justification[] = [];
  for (const fichier of fichiers) {
    const lu = await lireJustifications(new DisqueMemoire([fichier]).fichier(fichier.chemin));
    const [faute] = lu.signalements;
    if (faute) {
      throw new PlieError(
        `${faute.fichier}, ligne ${faute.ligne} : ${faute.message.replace(/\.?$/, ".")} Corrigez cette ligne d'abord : le fichier serait rendu sans elle.`,
      );
    }
    toutes.push(...lu.entrees.map(enCellules));
  }
  return toutes;
}

/** The file that `--justifications` reads. */
export function fichierJustifications(_: Avancer, entrees: readonly Justification[]): string {
  const titres = COLONNES_JUSTIFICATION.map(({ titre }) => titre);
  return fichierCsv([titres, ...entrees.map((e) => COLONNES_JUSTIFICATION.map(({ cle }) => celluleCsv(e[cle])))]);
}
