import { columnsOf, type TableName } from "../../tables/index.ts";
import type { Profil } from "../profile.ts";
import { fieldsNamed } from "./header-index.ts";
import type { HeaderCell } from "./match-table.ts";
import { normaliseHeader } from "./normalise.ts";

/** The columns that make a table's participant id together, when no column holds it (`cles` of the profile). */
export interface ComposedKey {
  /** Field that it fills: `id` of the participants, `participant` elsewhere. */
  field: string;
  /** Columns of the file, in the order of the profile; those that hold a date. */
  parts: readonly { column: number; date: boolean }[];
  /** The columns name the person (« NOM Prénom »): the id is the one of the participants' list who bears that name. */
  byName: boolean;
}

/** Field that names the participant in a table; null when the table names nobody. */
export function personField(table: TableName): string | null {
  if (table === "participants") return "id";
  return columnsOf(table).has("participant") ? "participant" : null;
}

/** Field of the participants that a part of a key is: the field itself, or what its header names. */
function fieldOf(part: string, profil: Profil): string | null {
  const fields = columnsOf("participants");
  if (fields.has(part)) return part;
  const mapped = profil.colonnes.get("participants")?.get(normaliseHeader(part));
  return mapped ?? fieldsNamed(part).find((n) => n.table === "participants" && !n.weak)?.field ?? null;
}

/** The column of a part: the one with its header, else the one that names its field. */
function columnOf(part: string, headers: readonly HeaderCell[], profil: Profil): number {
  const form = normaliseHeader(part);
  const exact = headers.findIndex(({ forms }) => forms.some((f) => normaliseHeader(f) === form));
  const field = fieldOf(part, profil);
  if (exact >= 0 || field === null) return exact;
  return headers.findIndex(({ forms }) => forms.some((f) => fieldOf(f, profil) === field));
}

/**
 * The key that the profile composes for a table, when its columns are there; null otherwise. The key of the participants
 * serves every table without a column for the id; a table's own key goes before such a column when it is made of it.
 */
export function composedKey(
  table: TableName,
  headers: readonly HeaderCell[],
  fields: readonly (string | null)[],
  profil: Profil,
): ComposedKey | null {
  const field = personField(table);
  const common = profil.cles.get("participants");
  const own = profil.cles.get(table);
  const parts = own ?? common;
  if (field === null || parts === undefined) return null;
  const columns = parts.map((part) => columnOf(part, headers, profil));
  if (columns.includes(-1)) return null;
  const held = fields.indexOf(field);
  if (held >= 0 && !(own !== undefined && columns.includes(held))) return null;
  const isDay = (part: string) => columnsOf("participants").get(fieldOf(part, profil) ?? "")?.kind === "day";
  return {
    field,
    parts: columns.map((column, i) => ({ column, date: isDay(common?.[i] ?? parts[i] ?? "") })),
    byName: parts.length !== common?.length,
  };
}
