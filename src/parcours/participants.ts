import type { Preuve } from "../core/report.ts";
import { ENTRY_COLUMNS, type Participant, participants } from "../tables/participants.ts";
import { rowWith, type TableData } from "../tables/table-data.ts";

const COLUMNS = Object.keys(participants.columns) as (keyof typeof participants.columns)[];

/** A value that a later row of the same participant contradicts. */
export interface Contradiction extends Preuve {
  colonne: string;
  valeur: unknown;
}

/**
 * One participant of several rows with the same id: the first non-empty value of each column (precisions.md, General 14).
 * Later values that differ are listed, entry columns aside (people come back, General 17).
 */
export function fusionner(
  data: TableData<"participants">,
  rows: Int32Array,
): { participant: Participant | null; contradictions: Contradiction[] } {
  const first = rows[0];
  if (first === undefined) return { participant: null, contradictions: [] };
  const premier = data.row(first);
  if (rows.length === 1) return { participant: premier, contradictions: [] };
  const filled: Partial<Participant> = {};
  const contradictions: Contradiction[] = [];
  for (let k = 1; k < rows.length; k++) {
    const later = data.row(rows[k] as number);
    for (const column of COLUMNS) {
      const value = later[column];
      if (value === null) continue;
      const kept = filled[column] ?? premier[column];
      if (kept === null) Object.assign(filled, { [column]: value });
      else if (!(column in ENTRY_COLUMNS) && JSON.stringify(kept) !== JSON.stringify(value)) {
        contradictions.push({ source: later.source, ligne: later.ligne, colonne: column, valeur: value });
      }
    }
  }
  return { participant: rowWith(premier, filled), contradictions };
}

/** « NOM Prénom » of a person, null when neither is known. */
export function nomAffiche(participant: Pick<Participant, "nom" | "prenom"> | null): string | null {
  const affiche = [participant?.nom?.toUpperCase(), participant?.prenom].filter((x) => x).join(" ");
  return affiche === "" ? null : affiche;
}
