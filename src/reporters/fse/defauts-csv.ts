import type { FichierEntreesSorties } from "../../fse/entrees-sorties/fichier.ts";
import { textesCsv } from "../csv/cellule.ts";

const TITRES = ["Ligne", "Participant", "Colonne", "Gravité", "Défaut", "Que faire"];

/** What to mend in an entry/exit file, one line per defect, participants by identifier. */
export function defautsCsv({ defauts }: FichierEntreesSorties): string {
  return textesCsv(
    TITRES,
    defauts.map((d) => [String(d.ligne), d.participant, d.colonne ?? "", d.gravite, d.probleme, d.remede]),
  );
}
