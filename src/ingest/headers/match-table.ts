import { foldWords } from "../../core/text.ts";
import { columnsOf, type TableName } from "../../tables/index.ts";
import { labelsOf, type Profil } from "../profile.ts";
import { codeIndex } from "../values/code.ts";
import { readYesNo } from "../values/yes-no.ts";
import { type ComposedKey, composedKey } from "./composed-key.ts";
import type { Given } from "./given-fields.ts";
import { fieldsNamed } from "./header-index.ts";
import { normaliseHeader } from "./normalise.ts";
import { type Repeat, repeatsOf } from "./repeats.ts";

/** A column's header: as written, and the texts that may name its field, the most particular first. */
export interface HeaderCell {
  label: string;
  forms: readonly string[];
}

/**
 * A column that holds one code of a list: the header is the code, « oui » adds it (precisions.md, « Reading »). Of a field of
 * one code, several columns to tick, one a line (« Présent », « Absent », « Excusé »).
 */
export interface CodeColumn {
  column: number;
  field: string;
  code: string;
}

/** How the columns of a file answer to one table. */
export interface TableMatch {
  table: TableName;
  /** Field of each column, null when none. */
  fields: (string | null)[];
  codeColumns: CodeColumn[];
  /** Two columns for one field. */
  conflicts: { field: string; columns: readonly [number, number] }[];
  /** Required fields without a column. */
  missing: string[];
  /** Fields that no column holds and the profile gives (`constantes`). */
  given: ReadonlyMap<string, Given>;
  /** Rows that one line holds, when its columns are repeated (`repete`, `depivoter`); none for one row a line. */
  repeats: readonly Repeat[];
  /** The id that several columns make together (`cles`); null when a column holds it, or nothing does. */
  composed: ComposedKey | null;
  /** The profile deduces what the columns do not give from the text of the contacts, modality included. */
  deduced: boolean;
}

/** True when the table takes something from that column, whole or with others. */
export function takesColumn({ fields, codeColumns, composed }: TableMatch, column: number): boolean {
  return fields[column] != null || [...codeColumns, ...(composed?.parts ?? [])].some((c) => c.column === column);
}

/** First values of a column, to choose between two fields that one vague header may name. */
export type ColumnSample = (column: number) => readonly string[];

/** The text that contacts are deduced from, and the required field that it may stand for. */
export const TEXT_FIELD = "commentaire";
export const DEDUCED_FIELD = "modalite";

/** What the file around a header tells of its table. */
export interface MatchPlace {
  given: ReadonlyMap<string, Given>;
  /** Year that its names or titles say, for columns of months without one. */
  annee: number | null;
}

export const NOWHERE: MatchPlace = { given: new Map(), annee: null };

/** Required fields (`*`) of a table that no column holds and the profile does not give; a deduced modality needs none. */
export function missingFields({
  table,
  fields,
  given,
  deduced,
  composed,
  codeColumns = [],
}: Pick<TableMatch, "table" | "fields" | "given" | "deduced" | "composed"> &
  Partial<Pick<TableMatch, "codeColumns">>): string[] {
  const ticked = (field: string) => codeColumns.some((c) => c.field === field);
  return [...columnsOf(table)]
    .filter(
      ([field, c]) =>
        c.star && !ticked(field) && !fields.includes(field) && !given.has(field) && field !== composed?.field,
    )
    .filter(([field]) => !(deduced && field === DEDUCED_FIELD))
    .map(([field]) => field);
}

/** A table that none of the columns answers to yet. */
export function emptyMatch(table: TableName, width: number): TableMatch {
  const fields = Array.from({ length: width }, () => null);
  const none = { codeColumns: [], conflicts: [], given: new Map(), repeats: [], composed: null, deduced: false };
  return { table, fields, ...none, missing: missingFields({ table, fields, ...none }) };
}

/** Matches headers with a table's fields: the profile first, then exact names, then vague ones for fields left free. */
export function matchTable(
  table: TableName,
  headers: readonly HeaderCell[],
  profil: Profil,
  sample: ColumnSample,
  { given, annee }: MatchPlace = NOWHERE,
): TableMatch {
  const own = profil.colonnes.get(table);
  const repeats = repeatsOf(table, headers, profil, annee);
  const repeated = new Map(repeats.flatMap(({ columns }) => [...columns]));
  const explicit = headers.map(({ forms }, column) => {
    if (repeated.has(column)) return null;
    const form = forms.map(normaliseHeader).find((f) => own?.has(f));
    return form === undefined ? undefined : (own?.get(form) ?? null);
  });
  const match: TableMatch = { ...emptyMatch(table, headers.length), repeats };
  for (const [column, field] of repeated) match.fields[column] = field;
  const claim = (field: string, column: number): void => {
    const earlier = match.fields.indexOf(field);
    if (earlier >= 0 && repeated.has(earlier)) return;
    if (earlier >= 0 && explicit[earlier] === undefined) {
      const winner = exactOne(table, field, [earlier, column], headers, sample, profil);
      if (winner !== null) {
        match.fields[earlier] = null;
        match.fields[winner] = field;
        return;
      }
    }
    if (earlier >= 0) match.conflicts.push({ field, columns: [earlier, column] });
    else match.fields[column] = field;
  };
  for (const [column, field] of explicit.entries()) if (field != null) claim(field, column);
  const free = (column: number): boolean => explicit[column] === undefined;
  for (const [column, header] of headers.entries()) {
    const field = free(column) ? strongField(table, header) : null;
    if (field !== null && !explicit.includes(field)) claim(field, column);
  }
  for (const [column, header] of headers.entries()) {
    if (!free(column) || match.fields[column] !== null) continue;
    const open = weakFields(table, header).filter((field) => !match.fields.includes(field));
    if (open.length > 1) {
      // the list that understands most of the values; the first declared when none does better
      const read = new Map(open.map((field) => [field, understood(table, field, sample(column), profil)]));
      open.sort((a, b) => (read.get(b) ?? 0) - (read.get(a) ?? 0));
    }
    const [field] = open;
    if (field !== undefined) claim(field, column);
  }
  const open = (column: number): boolean => free(column) && match.fields[column] === null;
  const statuses = new Set(codeColumns(table, headers, open).map(({ column }) => column));
  const boxes = tickedColumns(table, headers, free, match.fields, sample);
  // « DELD » and « DE » are statuses, one column each, unless another box says that they answer something else
  const ticked = boxes.filter(({ field }) => boxes.some((c) => c.field === field && !statuses.has(c.column)));
  for (const { column } of ticked) match.fields[column] = null;
  match.conflicts = match.conflicts.filter(({ columns }) => !columns.every((c) => ticked.some((t) => t.column === c)));
  match.codeColumns = [...ticked, ...codeColumns(table, headers, open)];
  match.deduced = profil.deduction && columnsOf(table).has(DEDUCED_FIELD) && match.fields.includes(TEXT_FIELD);
  match.given = new Map(
    [...given].filter(([field, { requis }]) => {
      const column = columnsOf(table).get(field);
      return column !== undefined && !match.fields.includes(field) && (column.star === true || !requis);
    }),
  );
  match.composed = composedKey(table, headers, match.fields, profil);
  const held = match.composed === null ? -1 : match.fields.indexOf(match.composed.field);
  if (held >= 0) match.fields[held] = null;
  match.missing = missingFields(match);
  return match;
}

/** Share of a column's values that a list must understand for the column to be read as that list. */
const UNDERSTOOD_MIN = 0.5;

/**
 * Of two columns for one field, the one that bears its exact name, when the other one's values are not those of the field's
 * list (« Présence » beside « Statut » of ARSA and DELD): an exact name never yields to a weaker one. Null when both may be.
 */
function exactOne(
  table: TableName,
  field: string,
  columns: readonly [number, number],
  headers: readonly HeaderCell[],
  sample: ColumnSample,
  profil: Profil,
): number | null {
  const column = columnsOf(table).get(field);
  if (column?.kind !== "code") return null;
  const names = [field, column.titre].map(normaliseHeader);
  const exact = columns.filter((c) => headers[c]?.forms.some((form) => names.includes(normaliseHeader(form))));
  const [winner] = exact;
  const loser = columns.find((c) => c !== winner);
  if (winner === undefined || exact.length > 1 || loser === undefined) return null;
  const share = (c: number): number => understood(table, field, sample(c), profil) / Math.max(1, sample(c).length);
  return share(winner) >= UNDERSTOOD_MIN && share(loser) < UNDERSTOOD_MIN ? winner : null;
}

function strongField(table: TableName, { forms }: HeaderCell): string | null {
  for (const form of forms) {
    const named = fieldsNamed(form).find((n) => n.table === table && !n.weak);
    if (named) return named.field;
  }
  return null;
}

function weakFields(table: TableName, { forms }: HeaderCell): string[] {
  for (const form of forms) {
    const named = fieldsNamed(form).filter((n) => n.table === table && n.weak);
    if (named.length > 0) return named.map((n) => n.field);
  }
  return [];
}

/** How many of the values are labels of the field's list. */
function understood(table: TableName, field: string, values: readonly string[], profil: Profil): number {
  const column = columnsOf(table).get(field);
  const index = column ? codeIndex(column, labelsOf(profil, table, field)) : null;
  return values.filter((value) => index?.has(foldWords(value))).length;
}

/** Columns of which at least two hold ticks. */
const TICKED_MIN = 2;

/** Columns to tick whose headers are labels of one field, and different codes, when no other column holds that field. */
function tickedColumns(
  table: TableName,
  headers: readonly HeaderCell[],
  free: (column: number) => boolean,
  fields: readonly (string | null)[],
  sample: ColumnSample,
): CodeColumn[] {
  const words = headers.map(({ forms }, at) => (free(at) ? forms.map(foldWords) : []));
  return [...columnsOf(table)].flatMap(([field, column]): CodeColumn[] => {
    if (column.kind !== "code") return [];
    const index = codeIndex(column);
    const named = words.flatMap((forms, at): CodeColumn[] => {
      const held = fields[at];
      const code = held != null && held !== field ? undefined : forms.map((f) => index.get(f)).find((c) => c);
      // no word of a list among the values: they tick a box, or say that it is not
      const ticks = code !== undefined && sample(at).every((value) => readYesNo(value).etat === "lu");
      return ticks ? [{ column: at, field, code }] : [];
    });
    const filled = named.filter((c) => sample(c.column).length > 0);
    const elsewhere = fields.some((held, at) => held === field && !named.some((c) => c.column === at));
    return elsewhere || new Set(filled.map((c) => c.code)).size < TICKED_MIN ? [] : named;
  });
}

/** Headers that are codes of a list, when no column holds the field otherwise or beside it. */
function codeColumns(
  table: TableName,
  headers: readonly HeaderCell[],
  free: (column: number) => boolean,
): CodeColumn[] {
  const found: CodeColumn[] = [];
  const listes = [...columnsOf(table)].filter(([, { kind }]) => kind === "codes");
  if (listes.length === 0) return found;
  const words = headers.map(({ forms }, at) => (free(at) ? forms.map(foldWords) : []));
  for (const [field, column] of listes) {
    const index = codeIndex(column);
    for (const [at, forms] of words.entries()) {
      const code = forms.map((form) => index.get(form)).find((c) => c !== undefined);
      if (code !== undefined) found.push({ column: at, field, code });
    }
  }
  const sure = found.some(({ code }) => code !== "AUTRE" && code !== "DE");
  return sure ? found : [];
}
