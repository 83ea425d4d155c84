import type { FichierEntreesSorties } from "../../fse/entrees-sorties/fichier.ts";
import { celluleCsv, fichierCsv } from "../csv/cellule.ts";

const TITRES = ["Ligne", "Participant", "Colonne", "Gravité", "Défaut", "Que faire"];

/** What to mend in an entry/exit file, one line per defect, participants by identifier. */
export function defautsCsv({ defauts }: FichierEntreesSorties): string {
  return fichierCsv([
    TITRES,
    ...defauts.map((d) => [
      String(d.ligne),
      celluleCsv(d.participant),
      celluleCsv(d.colonne ?? ""),
      d.gravite,
      celluleCsv(d.probleme),
      celluleCsv(d.remede),
    ]),
  ]);
}
