import type { Column } from "../../tables/column.ts";
import { TABLE_NAMES, type TableName } from "../../tables/index.ts";
import type { StringPool } from "../../tables/pool.ts";
import { encodeCell, nullCell, type TableData } from "../../tables/table-data.ts";
import type { FieldEncoding } from "../bytes/decoder.ts";
import { columnsOf, DEDUCED_FIELD, type TableMatch, TEXT_FIELD } from "../headers/match-table.ts";
import type { SheetPlan } from "../plan/plan.ts";
import type { Profil } from "../profile.ts";
import { readerFor } from "../values/reader-for.ts";
import { readYesNo } from "../values/yes-no.ts";
import { BulkReader } from "./bulk-reader.ts";
import { CellMemo } from "./cell-memo.ts";
import { Deducer } from "./deducer.ts";
import type { DuplicateIndex } from "./duplicate-index.ts";
import { numberHash, SECOND } from "./hash.ts";
import { type CodeBitColumn, Part, type PartColumn } from "./part.ts";

/** A table being filled. */
export interface OpenTable {
  data: TableData;
  duplicates: DuplicateIndex;
}

/** What a missing column means (domaine.md §2). */
export const WITHOUT_COLUMN: Readonly<Record<string, string>> = {
  interlocuteur: "PARTICIPANT",
  presence: "PRESENT",
  nature: "SUIVI",
};
/** What an empty cell means when the column exists; an empty presence is settled later (precisions.md, General 12). */
const EMPTY_CELL: Readonly<Record<string, string>> = { interlocuteur: "PARTICIPANT", nature: "SUIVI" };
const WITH_DEFAULTS: readonly TableName[] = ["entretiens", "entretiens_cd14", "emargements"];

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
}

/** Prepares the reading of one table of a file: a reader for each mapped column, defaults for the others. */
export function buildPart(match: TableMatch, open: OpenTable, source: number, context: Context): Part {
  const { table } = match;
  const columns: PartColumn[] = [];
  for (const [index, field] of match.fields.entries()) {
    const column = field === null ? undefined : columnsOf(table).get(field);
    if (field !== null && column) columns.push(partColumn(index, field, column, match, context));
  }
  const bits = match.codeColumns.map(({ column, field, code }) => bitColumn(column, field, code, match, context));
  for (const { field } of [...columns, ...bits]) open.data.mapped.add(field);
  const deducer = deducerFor(match, open.data, columns);
  const bitField = bits[0]?.field;
  const bitSalt = bitField === undefined ? 0 : saltOf(table, bitField);
  return new Part(open.data, source, columns, bits, defaultsOf(match, context.pool), open.duplicates, bitSalt, deducer);
}

/** Reads the text of the contacts when the match leaves their modality to it (see `matchTable`). */
function deducerFor({ deduced }: TableMatch, data: TableData, columns: readonly PartColumn[]): Deducer | null {
  const textAt = columns.findIndex(({ field }) => field === TEXT_FIELD);
  if (!deduced || textAt < 0 || data.deductions === null) return null;
  return new Deducer(data, data.deductions, columns, textAt);
}

function encodingOf({ examination }: SheetPlan): FieldEncoding {
  return examination.fieldEncoding;
}

function headerTexts(index: number, { headerLines, header }: SheetPlan): string[] {
  return [header.headers[index]?.label ?? "", ...headerLines.map((line) => line[index] ?? "")];
}

function partColumn(index: number, field: string, column: Column, match: TableMatch, context: Context): PartColumn {
  const { table } = match;
  const { plan, profil, pool } = context;
  const header = plan.header.headers[index]?.label.replace(/\s+/g, " ") ?? "";
  const salt = saltOf(table, field);
  const none = nullCell(column.kind);
  const meaning = WITH_DEFAULTS.includes(table) ? EMPTY_CELL[field] : undefined;
  const debut = table === "etapes" && field === "date_debut";
  const bulk = column.kind === "bulk";
  const shared = plan.matches.some((m) => m.table !== table && m.fields[index] != null);
  return {
    index,
    header,
    field,
    column,
    memo: bulk
      ? null
      : new CellMemo({
          read: readerFor({ table, field, column, header, profil }),
          encode: (value) => encodeCell(column, value, pool),
          empty: meaning === undefined ? none : encodeCell(column, meaning, pool),
          none,
          days: column.kind === "day",
          headers: headerTexts(index, plan),
          encoding: encodingOf(plan),
          salt,
        }),
    bulk: bulk ? new BulkReader(salt, context.keepTexts || (match.deduced && field === TEXT_FIELD)) : null,
    own: table === "participants" || !shared,
    strict: column.key === true || debut,
    key: (column.key === true && !(match.deduced && field === DEDUCED_FIELD)) || debut,
    elseField: debut ? "date_prescription" : null,
  };
}

function bitColumn(
  index: number,
  field: string,
  code: string,
  { table }: TableMatch,
  { plan, pool }: Context,
): CodeBitColumn {
  const column = columnsOf(table).get(field) as Column;
  const bit = encodeCell(column, [code], pool);
  const memo = new CellMemo({
    read: (cell) => readYesNo(cell),
    encode: (value) => (value === true ? bit : 0),
    empty: 0,
    none: 0,
    days: false,
    headers: headerTexts(index, plan),
    encoding: encodingOf(plan),
    salt: null,
  });
  return { index, header: plan.header.headers[index]?.label ?? "", field, column, memo };
}

function defaultsOf({ table, fields }: TableMatch, pool: StringPool) {
  if (!WITH_DEFAULTS.includes(table)) return [];
  return Object.entries(WITHOUT_COLUMN).flatMap(([field, code]) => {
    const column = columnsOf(table).get(field);
    if (!column || fields.includes(field)) return [];
    const value = encodeCell(column, code, pool);
    const salt = saltOf(table, field);
    return [{ field, value, h1: numberHash(value, salt), h2: numberHash(value, salt ^ SECOND) }];
  });
}
