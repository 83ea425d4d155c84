import { PlieError } from "../../core/plie-error.ts";
import { CONTACTS, WITHOUT_COLUMN } from "../../tables/canonical.ts";
import type { Column } from "../../tables/column.ts";
import { columnsOf, TABLE_NAMES, type TableName } from "../../tables/index.ts";
import type { StringPool } from "../../tables/pool.ts";
import { encodeCell, nullCell, type TableData } from "../../tables/table-data.ts";
import { vocabulaireDe } from "../deduction/vocabulaire.ts";
import { rankOf, saidOf } from "../file-patterns.ts";
import type { ComposedKey } from "../headers/composed-key.ts";
import { type CodeColumn, DEDUCED_FIELD, type TableMatch, TEXT_FIELD } from "../headers/match-table.ts";
import { DATES_IN_CELL, type Repeat } from "../headers/repeats.ts";
import { dayInMonth } from "../headers/sheet-heading.ts";
import { placeOf, type SheetPlan } from "../plan/plan.ts";
import type { Profil } from "../profile.ts";
import type { OrdreDates } from "../profile-shapes.ts";
import { type CellReader, illisible, openCell, VIDE } from "../values/lecture.ts";
import { type CellPlace, readerFor } from "../values/reader-for.ts";
import { readYesNo } from "../values/yes-no.ts";
import { BulkReader } from "./bulk-reader.ts";
import { CellMemo } from "./cell-memo.ts";
import { Deducer } from "./deducer.ts";
import type { DuplicateIndex } from "./duplicate-index.ts";
import { numberHash, SECOND } from "./hash.ts";
import { type CodeBitColumn, type DefaultValue, Part, type PartColumn } from "./part.ts";
import type { ParticipantFinder } from "./participant-finder.ts";
import { type ComposedIds, PersonKey, readPersonKey } from "./person-key.ts";
import { SharedMemos } from "./shared-memos.ts";
import { TickedKey } from "./ticked-key.ts";
import type { WinnerIndex } from "./winner-index.ts";

/** A table being filled. */
export interface OpenTable {
  data: TableData;
  duplicates: DuplicateIndex;
  winners: WinnerIndex;
}

/** What an empty cell means when the column exists; an empty presence is settled later (precisions.md, General 12). */
const EMPTY_CELL: Readonly<Record<string, string>> = { interlocuteur: "PARTICIPANT", nature: "SUIVI" };

/** Tells a field of a table in the hashes of rows. */
function saltOf(table: TableName, field: string): number {
  const columns = [...columnsOf(table).keys()];
  return Math.imul(TABLE_NAMES.indexOf(table) * 64 + columns.indexOf(field) + 1, 0x9e3779b1);
}

interface Context {
  plan: SheetPlan;
  profil: Profil;
  pool: StringPool;
  keepTexts: boolean;
  ids: ComposedIds;
  finder: () => ParticipantFinder;
  memos: SharedMemos;
}

/**
 * Prepares the reading of one table of a file: a reader for each mapped column, defaults for the others. Columns repeated
 * along the line make one part for each row that the line holds.
 */
export function buildParts(match: TableMatch, open: OpenTable, source: number, context: Context): Part[] {
  if (match.repeats.length === 0) return [buildPart(match, null, open, source, context)];
  return match.repeats.map((repeat) => buildPart(match, repeat, open, source, context));
}

function buildPart(match: TableMatch, repeat: Repeat | null, open: OpenTable, source: number, context: Context): Part {
  const { table } = match;
  const columns: PartColumn[] = [];
  const elsewhere = (index: number) =>
    repeat !== null && !repeat.columns.has(index) && match.repeats.some((r) => r.columns.has(index));
  for (const [index, field] of match.fields.entries()) {
    const column = field === null || elsewhere(index) ? undefined : columnsOf(table).get(field);
    if (field !== null && column) columns.push(partColumn(index, field, column, match, repeat, context));
  }
  const key = match.composed;
  if (key !== null) columns.push(personColumn(key, match, context));
  const ticked = match.codeColumns.filter((c) => columnsOf(table).get(c.field)?.kind === "code");
  for (const field of new Set(ticked.map((c) => c.field))) {
    columns.push(tickedColumn(field, ticked, match, context));
  }
  const bits = match.codeColumns.filter((c) => !ticked.includes(c)).map((c) => bitColumn(c, match, context));
  for (const { field } of [...columns, ...bits]) open.data.mapped.add(field);
  for (const field of match.given.keys()) open.data.mapped.add(field);
  const deducer = deducerFor(match, open.data, columns, context.profil);
  const bitField = bits[0]?.field;
  const bitSalt = bitField === undefined ? 0 : saltOf(table, bitField);
  const { plan, profil } = context;
  const winners =
    profil.prevaut.length === 0 ? null : { index: open.winners, rank: rankOf(profil, plan.file.name, plan.feuille) };
  const defaults = defaultsOf(match, context);
  return new Part(open.data, source, columns, bits, defaults, open.duplicates, bitSalt, deducer, winners);
}

/** Reads the text of the contacts when the match leaves their modality to it (see `matchTable`). */
function deducerFor(
  { deduced }: TableMatch,
  data: TableData,
  columns: readonly PartColumn[],
  profil: Profil,
): Deducer | null {
  const textAt = columns.findIndex(({ field }) => field === TEXT_FIELD);
  if (!deduced || textAt < 0 || data.deductions === null) return null;
  return new Deducer(data, data.deductions, columns, textAt, vocabulaireDe(profil.vocabulaire));
}

function headerTexts(index: number, { headerLines, header }: SheetPlan): string[] {
  return [header.headers[index]?.label ?? "", ...headerLines.map((line) => line[index] ?? "")];
}

/** Order of the dates of a file, as the profile says it. */
export function ordreDe(profil: Profil, fichier: string, feuille: string | null): OrdreDates {
  return saidOf(profil.ordreDates, fichier, feuille) ?? "jjm";
}

/** A date typed in the column of a month: the one of that rank in the cell, its day completed with the month. */
function inMonth(read: CellReader, { mois, rang }: Repeat): CellReader {
  if (mois === null) return read;
  return (cell) => {
    const text = openCell(cell);
    if (typeof text !== "string") return rang === 0 ? text : VIDE;
    if (typeof cell === "object") return rang === 0 ? read(cell) : VIDE;
    const dates = text.split(/\s*(?:[,;+\n]|\bet\b)\s*/).filter((date) => date !== "");
    const date = dates[rang];
    if (date === undefined) return VIDE;
    if (rang === DATES_IN_CELL - 1 && dates.length > DATES_IN_CELL) return illisible(`plus de ${DATES_IN_CELL} dates`);
    return read(dayInMonth(date, mois) ?? date);
  };
}

function partColumn(
  index: number,
  field: string,
  column: Column,
  match: TableMatch,
  repeat: Repeat | null,
  context: Context,
): PartColumn {
  const { table } = match;
  const { plan, profil, pool } = context;
  const header = plan.header.headers[index]?.label.replace(/\s+/g, " ") ?? "";
  const salt = saltOf(table, field);
  const none = nullCell(column.kind);
  const meaning = CONTACTS.includes(table) ? EMPTY_CELL[field] : undefined;
  const debut = table === "etapes" && field === "date_debut";
  const bulk = column.kind === "bulk";
  const apart = repeat !== null && !repeat.columns.has(index);
  const shared = apart || plan.matches.some((m) => m.table !== table && m.fields[index] != null);
  const ordre = ordreDe(profil, plan.file.name, plan.feuille);
  const headers = headerTexts(index, plan);
  const encoding = plan.examination.fieldEncoding;
  const memo = (): CellMemo => {
    const reader = readerFor({ table, field, column, header, profil, ordre });
    return new CellMemo({
      read: repeat?.columns.has(index) ? inMonth(reader, repeat) : reader,
      encode: (value) => encodeCell(column, value, pool),
      empty: meaning === undefined ? none : encodeCell(column, meaning, pool),
      none,
      days: column.kind === "day",
      headers,
      encoding,
      salt,
    });
  };
  const alike = repeat === null ? [table, field, header, ordre, headers, encoding] : null;
  const deduced = match.deduced && field === TEXT_FIELD;
  return {
    index,
    person: null,
    header,
    field,
    column,
    memo: bulk ? null : context.memos.of(plan.lines, alike, memo),
    bulk: bulk ? new BulkReader(salt, context.keepTexts || deduced, !deduced) : null,
    own: table === "participants" || !shared,
    strict: column.key === true || debut,
    key: (column.key === true && !(match.deduced && field === DEDUCED_FIELD)) || debut,
    elseField: debut ? "date_prescription" : null,
  };
}

/** The id that several columns make together, as if one column held it. */
function personColumn(
  key: ComposedKey,
  { table }: TableMatch,
  { plan, profil, pool, ids, finder }: Context,
): PartColumn {
  const { field } = key;
  const titles = key.parts.map(({ column }) => plan.header.headers[column]?.label.replace(/\s+/g, " ") ?? "");
  const column = columnsOf(table).get(field) as Column;
  return {
    index: -1,
    person: new PersonKey(key, titles, ordreDe(profil, plan.file.name, plan.feuille), ids, finder),
    header: titles.join(" + "),
    field,
    column,
    memo: new CellMemo({
      read: readPersonKey,
      encode: (value) => encodeCell(column, value, pool),
      empty: nullCell(column.kind),
      none: nullCell(column.kind),
      days: false,
      headers: [],
      encoding: plan.examination.fieldEncoding,
      salt: saltOf(table, field),
    }),
    bulk: null,
    own: table === "participants" || plan.matches.length === 1,
    strict: true,
    key: column.key === true,
    elseField: null,
  };
}

/** A field of one code whose codes are columns to tick, read as one column. */
function tickedColumn(field: string, all: readonly CodeColumn[], match: TableMatch, context: Context): PartColumn {
  const boxes = all.filter((c) => c.field === field);
  const column = columnsOf(match.table).get(field) as Column;
  const one = partColumn(boxes[0]?.column ?? 0, field, column, match, null, { ...context, memos: new SharedMemos() });
  const header = boxes.map((box) => context.plan.header.headers[box.column]?.label ?? "").join(" + ");
  return { ...one, index: -1, person: new TickedKey(boxes), header };
}

function bitColumn(at: CodeColumn, { table }: TableMatch, { plan, pool }: Context): CodeBitColumn {
  const { column: index, field, code } = at;
  const column = columnsOf(table).get(field) as Column;
  const bit = encodeCell(column, [code], pool);
  const memo = new CellMemo({
    read: (cell) => readYesNo(cell),
    encode: (value) => (value === true ? bit : 0),
    empty: 0,
    none: 0,
    days: false,
    headers: headerTexts(index, plan),
    encoding: plan.examination.fieldEncoding,
    salt: null,
  });
  return { index, header: plan.header.headers[index]?.label ?? "", field, column, memo };
}

/** What the fields without a column hold in every row: what the profile gives, else what no column means. */
function defaultsOf(
  { table, fields, given, composed, codeColumns }: TableMatch,
  { plan, profil, pool }: Context,
): DefaultValue[] {
  const values: DefaultValue[] = [];
  for (const [field, column] of columnsOf(table)) {
    if (fields.includes(field) || field === composed?.field || codeColumns.some((c) => c.field === field)) continue;
    const constant = given.get(field);
    const code = CONTACTS.includes(table) ? WITHOUT_COLUMN[field] : undefined;
    if (constant === undefined && code === undefined) continue;
    const typed = constant
      ? constantValue({ table, field, column, header: field, profil }, constant.texte, plan)
      : code;
    const value = encodeCell(column, typed ?? null, pool);
    const salt = saltOf(table, field);
    values.push({ field, value, h1: numberHash(value, salt), h2: numberHash(value, salt ^ SECOND) });
  }
  return values;
}

function constantValue(place: CellPlace, texte: string, plan: SheetPlan): unknown {
  const reading = readerFor(place)(texte);
  if (reading.etat === "lu") return reading.valeur;
  const why = reading.etat === "vide" ? "elle est vide" : reading.raison;
  throw new PlieError(
    `${placeOf(plan)} : la constante « ${place.field} » du profil ne peut pas être lue (${why}). Corrigez « constantes » dans le profil.`,
  );
}
