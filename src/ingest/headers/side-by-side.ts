import type { TableName } from "../../tables/index.ts";
import { ENTRY_COLUMNS } from "../../tables/participants.ts";
import { type HeaderCell, missingFields, type TableMatch } from "./match-table.ts";
import { normaliseHeader } from "./normalise.ts";

/** Fields of a participant's identity: one column may be the id of a participant and name the participant of a parcours. */
export function isParticipantId(table: TableName, field: string): boolean {
  return field === "participant" || (table === "participants" && field === "id");
}

/** True when one column may feed both fields: the participant, the APAP, the structure, an entry column. */
export function shareable(a: TableName, fieldA: string, b: TableName, fieldB: string): boolean {
  if (isParticipantId(a, fieldA) && isParticipantId(b, fieldB)) return true;
  return fieldA === fieldB && (fieldA === "apap" || fieldA === "structure" || fieldA in ENTRY_COLUMNS);
}

/**
 * Tables side by side in one list, the first served first: a later one keeps the columns that it may share or that are
 * free. The participant's id serves every table that names a participant; a column named « id » beside another
 * participant's column is the other table's own id.
 */
export function joinTables(matches: readonly TableMatch[], headers: readonly HeaderCell[]): TableMatch[] {
  if (matches.length < 2) return matches.map(copy);
  const joined = matches.map(copy);
  const participants = joined.find((m) => m.table === "participants");
  if (participants) settleIds(participants, joined, headers);
  for (const [i, match] of joined.entries()) {
    const kept = (field: string, column: number) =>
      joined
        .slice(0, i)
        .every(
          ({ table, fields: { [column]: taken } }) => taken == null || shareable(match.table, field, table, taken),
        );
    match.fields = match.fields.map((field, column) => (field !== null && kept(field, column) ? field : null));
    match.missing = missingFields(match);
  }
  return joined;
}

function copy(match: TableMatch): TableMatch {
  return { ...match, fields: [...match.fields], codeColumns: [...match.codeColumns], conflicts: [...match.conflicts] };
}

function settleIds(participants: TableMatch, joined: readonly TableMatch[], headers: readonly HeaderCell[]): void {
  const isPlainId = (column: number) => headers[column]?.forms.some((f) => normaliseHeader(f) === "id") === true;
  const clash = participants.conflicts.find(({ field }) => field === "id");
  if (clash) {
    const own = clash.columns.find(isPlainId);
    const other = clash.columns.find((column) => column !== own);
    if (own !== undefined && other !== undefined) {
      participants.conflicts = participants.conflicts.filter((c) => c !== clash);
      participants.fields[own] = null;
      participants.fields[other] = "id";
    }
  }
  const column = participants.fields.indexOf("id");
  if (column < 0) return;
  for (const match of joined) {
    if (match === participants || match.fields.includes("participant")) continue;
    if (match.table === "absences_apap" || match.table === "effectifs") continue;
    match.fields[column] = "participant";
  }
}
