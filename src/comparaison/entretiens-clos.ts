import type { Day } from "../core/day.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import type { Cote } from "./colonnes-communes.ts";
import type { Difference, Genre, TableComparee } from "./differences.ts";

/** What changed in the interviews of closed months, as an auditor asks for it. */
export interface EntretiensClos {
  /** Face-to-face held that the recent extraction has more, by what became of the line. */
  tenusEnPlus: Record<Genre, number>;
  /** Face-to-face held that it no longer has. */
  tenusEnMoins: Record<Genre, number>;
  /** Minutes of face-to-face held gained (positive) or lost, by what became of the line. */
  minutes: Record<Genre, number>;
  /** Lines added whose typing is dated: after the arrêté, on it or before although the older extraction lacked them, unknown. */
  saisies: { apres: number; avant: number; inconnue: number } | null;
}

const AUCUN = (): Record<Genre, number> => ({ ajoutee: 0, modifiee: 0, supprimee: 0 });

/** Looks at the differences of `entretiens` in closed months; null when the table was not compared. */
export function entretiensClos(tables: readonly TableComparee[], arrete: Day): EntretiensClos | null {
  const table = tables.find((t) => t.table === "entretiens");
  if (!table) return null;
  const closes = table.differences.filter((d) => d.temps === "clos");
  const bilan: EntretiensClos = {
    tenusEnPlus: AUCUN(),
    tenusEnMoins: AUCUN(),
    minutes: AUCUN(),
    saisies: saisies(table.tables[1], closes, arrete),
  };
  for (const { genre, paire } of closes) {
    const [avant, apres] = paire.map((i, cote) => (i === null ? null : tenu(table.tables[cote as Cote], i)));
    if (apres != null && avant == null) bilan.tenusEnPlus[genre]++;
    if (apres == null && avant != null) bilan.tenusEnMoins[genre]++;
    bilan.minutes[genre] += (apres ?? 0) - (avant ?? 0);
  }
  return bilan;
}

/** Minutes of a face-to-face held with the participant (0 when not typed), null for any other line. */
function tenu(data: TableData, i: number): number | null {
  const est = (champ: string, code: string) => data.value(i, champ) === code;
  if (!est("modalite", "FACE_A_FACE") || !est("presence", "PRESENT") || !est("interlocuteur", "PARTICIPANT")) {
    return null;
  }
  return (data.value(i, "duree") as number | null) ?? 0;
}

function saisies(data: TableData, closes: readonly Difference[], arrete: Day): EntretiensClos["saisies"] {
  if (!data.mapped.has("date_saisie")) return null;
  const cells = data.cells("date_saisie");
  const compte = { apres: 0, avant: 0, inconnue: 0 };
  for (const { genre, paire } of closes) {
    const saisie = cells[paire[1] ?? -1] ?? NULL;
    if (genre !== "ajoutee") continue;
    if (saisie === NULL) compte.inconnue++;
    else if (saisie > arrete) compte.apres++;
    else compte.avant++;
  }
  return compte;
}
