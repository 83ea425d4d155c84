import { NULL, type TableData } from "../../tables/table-data.ts";
import type { FieldEncoding } from "../bytes/decoder.ts";
import type { CsvRecord } from "../csv/record.ts";
import type { RawCell } from "../raw.ts";
import type { CellPlace } from "../values/reader-for.ts";
import type { BulkReader } from "./bulk-reader.ts";
import { type CellMemo, FILLED, UNREADABLE } from "./cell-memo.ts";
import type { Deducer } from "./deducer.ts";
import type { DuplicateIndex } from "./duplicate-index.ts";
import { numberHash, SECOND } from "./hash.ts";
import type { PersonKey } from "./person-key.ts";
import type { TickedKey } from "./ticked-key.ts";
import type { WinnerIndex } from "./winner-index.ts";

/** A column of a file that feeds a field of a table. */
export interface PartColumn extends Pick<CellPlace, "header" | "field" | "column"> {
  /** Index of the column in the file; -1 for what several columns make (`person`). */
  index: number;
  /** What composes it from several columns; null for a column of the file. */
  person: PersonKey | TickedKey | null;
  /** Reads the distinct values; null for a text that is not kept (`bulk`). */
  memo: CellMemo | null;
  bulk: BulkReader | null;
  /** Filled cells make a row (a column shared with the table on the left does not). */
  own: boolean;
  /** An unreadable cell drops the row. */
  strict: boolean;
  /** An empty cell drops the row. */
  key: boolean;
  /** Another field that may stand for an empty key (étapes: date_debut, else date_prescription). */
  elseField: string | null;
}

/** Columns that each hold one code of a list: the memo stores the code's bit. */
export interface CodeBitColumn extends Pick<PartColumn, "index" | "header" | "field" | "column"> {
  memo: CellMemo;
}

/** A field without a column: the number and the hashes of what it then means. */
export interface DefaultValue {
  field: string;
  value: number;
  h1: number;
  h2: number;
}

/** Number of an id that several fields make. Apart: a closure in the loop that reads every line would slow it down. */
function composed(person: PersonKey | TickedKey, memo: CellMemo, record: CsvRecord, encoding: FieldEncoding): number {
  return memo.ofCell(person.of((i) => (i < record.n ? record.text(i, encoding) : null)));
}

/** One table of a file: reads a line's cells into numbers, then stores them as a row. */
export class Part {
  /** What the cells of the line are, all bits together. */
  flags = 0;
  /** Number of filled cells of its own. */
  filled = 0;
  /** A key cell is empty. */
  missing = false;
  /** First day of the lines set aside because an earlier one said the same; no day when there is none. */
  firstRepeated = Number.POSITIVE_INFINITY;
  /** Number of each column's value in its memo; 1 or 0 (filled or not) for a bulk column. */
  readonly codes: Int32Array;
  /** Numbers of the code columns' values. */
  readonly bitCodes: Int32Array;
  private h1 = 0;
  private h2 = 0;
  private readonly values: Float64Array;
  private readonly texts: (string | null)[];
  private cells: ReturnType<TableData["cells"]>[] = [];
  private defaultCells: ReturnType<TableData["cells"]>[] = [];
  /** Rows that the arrays at hand hold. */
  private attached = 0;
  private readonly bitField: string | null;

  constructor(
    readonly table: TableData,
    readonly source: number,
    readonly columns: readonly PartColumn[],
    readonly bitColumns: readonly CodeBitColumn[],
    private readonly defaults: readonly DefaultValue[],
    private readonly duplicates: DuplicateIndex,
    /** Tells the field of the code columns in the hashes. */
    private readonly bitSalt: number,
    /** Fills empty fields from the free text, when the profile asks for it. */
    readonly deducer: Deducer | null = null,
    /** Facts told by the files that win over this one, and its rank; null when the profile ranks none. */
    private readonly winners: { index: WinnerIndex; rank: number } | null = null,
  ) {
    this.codes = new Int32Array(columns.length);
    this.bitCodes = new Int32Array(bitColumns.length);
    this.values = new Float64Array(columns.length);
    this.texts = columns.map(() => null);
    this.bitField = bitColumns[0]?.field ?? null;
  }

  /** Reads the fields of a record. */
  readRecord(record: CsvRecord, encoding: FieldEncoding): void {
    const { columns, codes, values, texts } = this;
    const { n } = record;
    let flags = 0;
    let filled = 0;
    let missing = false;
    let h1 = 0;
    let h2 = 0;
    for (let k = 0; k < columns.length; k++) {
      const column = columns[k] as PartColumn;
      const { index, memo, bulk, person } = column;
      if (memo !== null) {
        let code = 0;
        if (person !== null) code = composed(person, memo, record, encoding);
        else if (index < n) code = memo.ofField(record, index);
        const f = memo.flags[code] as number;
        codes[k] = code;
        values[k] = memo.values[code] as number;
        h1 = (h1 + (memo.hashes1[code] as number)) | 0;
        h2 = (h2 + (memo.hashes2[code] as number)) | 0;
        flags |= f;
        if ((f & FILLED) === 0) {
          if (column.key) missing = true;
        } else if (column.own) filled++;
      } else if (bulk !== null && index < n && bulk.ofField(record, index, encoding)) {
        codes[k] = 1;
        texts[k] = bulk.text;
        h1 = (h1 + bulk.h1) | 0;
        h2 = (h2 + bulk.h2) | 0;
        if (column.own) filled++;
      } else codes[k] = 0;
    }
    this.flags = flags;
    this.filled = filled;
    this.missing = missing;
    this.h1 = h1;
    this.h2 = h2;
    for (let k = 0; k < this.bitColumns.length; k++) {
      const { index, memo } = this.bitColumns[k] as CodeBitColumn;
      this.takeBit(k, memo, index < n ? memo.ofField(record, index) : 0);
    }
    if (this.deducer !== null) this.deduce(this.deducer);
  }

  /** Reads the cells of a sheet's row. */
  readCells(cells: readonly RawCell[]): void {
    this.flags = 0;
    this.filled = 0;
    this.missing = false;
    this.h1 = 0;
    this.h2 = 0;
    for (const [k, column] of this.columns.entries()) {
      const at = (i: number) => cells[i] ?? null;
      const cell = column.person === null ? at(column.index) : column.person.of(at);
      if (column.memo !== null) this.take(k, column, column.memo, column.memo.ofCell(cell));
      else if (column.bulk !== null) this.takeBulk(k, column, column.bulk, column.bulk.ofCell(cell));
    }
    for (const [k, { index, memo }] of this.bitColumns.entries()) {
      this.takeBit(k, memo, memo.ofCell(cells[index] ?? null));
    }
    if (this.deducer !== null) this.deduce(this.deducer);
  }

  private take(k: number, column: PartColumn, memo: CellMemo, code: number): void {
    const flags = memo.flags[code] as number;
    this.codes[k] = code;
    this.values[k] = memo.values[code] as number;
    this.h1 = (this.h1 + (memo.hashes1[code] as number)) | 0;
    this.h2 = (this.h2 + (memo.hashes2[code] as number)) | 0;
    this.flags |= flags;
    if ((flags & FILLED) !== 0 && column.own) this.filled++;
    if ((flags & FILLED) === 0 && column.key) this.missing = true;
  }

  private takeBulk(k: number, column: PartColumn, bulk: BulkReader, filled: boolean): void {
    this.codes[k] = filled ? 1 : 0;
    if (!filled) return;
    this.texts[k] = bulk.text;
    this.h1 = (this.h1 + bulk.h1) | 0;
    this.h2 = (this.h2 + bulk.h2) | 0;
    if (column.own) this.filled++;
  }

  private takeBit(k: number, memo: CellMemo, code: number): void {
    const flags = memo.flags[code] as number;
    this.bitCodes[k] = code;
    this.flags |= flags;
    if ((flags & FILLED) !== 0) this.filled++;
  }

  private deduce(deducer: Deducer): void {
    deducer.read(this.codes, this.texts);
    if (deducer.undecided) this.missing = true;
  }

  /** Number of the value of a field in this line's memo, and whether it can be used. */
  usable(field: string): boolean {
    const k = this.columns.findIndex((column) => column.field === field);
    const column = this.columns[k];
    if (!column?.memo) return false;
    const flags = column.memo.flags[this.codes[k] ?? 0] ?? 0;
    return (flags & FILLED) !== 0 && (flags & UNREADABLE) === 0;
  }

  /** Stores the line as a row; false when it is an exact duplicate of an earlier row of the table. */
  store(ligne: number): boolean {
    const { table, columns, values, codes } = this;
    const i = table.add(this.source, ligne);
    if (i >= this.attached) this.attach();
    const { cells } = this;
    for (let k = 0; k < codes.length; k++) {
      const column = columns[k] as PartColumn;
      if (column.memo !== null) (cells[k] as Float64Array)[i] = values[k] as number;
      else if (codes[k] === 1) {
        (cells[k] as Float64Array)[i] = 1;
        if (table.keepTexts) column.bulk?.store(table, i, column.field);
      }
    }
    let { h1, h2 } = this;
    for (let k = 0; k < this.defaults.length; k++) {
      const given = this.defaults[k] as DefaultValue;
      (this.defaultCells[k] as Float64Array)[i] = given.value;
      h1 = (h1 + given.h1) | 0;
      h2 = (h2 + given.h2) | 0;
    }
    if (this.bitField !== null) {
      const bits = this.storeBits(i, this.bitField);
      h1 = (h1 + numberHash(bits, this.bitSalt)) | 0;
      h2 = (h2 + numberHash(bits, this.bitSalt ^ SECOND)) | 0;
    }
    this.deducer?.write(i);
    if (this.winners?.index.isTold(i, this.winners.rank) !== true && !this.duplicates.isDuplicate(i, h1, h2)) {
      this.deducer?.mark(i);
      return true;
    }
    const day = table.name === "entretiens" ? (table.cells("date")[i] as number) : NULL;
    if (day !== NULL && day < this.firstRepeated) this.firstRepeated = day;
    table.dropLast();
    return false;
  }

  /** Adds the codes of their own columns to the list's; gives the codes added. */
  private storeBits(i: number, field: string): number {
    const cells = this.table.cells(field);
    let bits = 0;
    for (let k = 0; k < this.bitColumns.length; k++) {
      const { memo } = this.bitColumns[k] as CodeBitColumn;
      bits |= memo.values[this.bitCodes[k] as number] as number;
    }
    const listed = cells[i] as number;
    if (bits !== 0) cells[i] = listed < 0 ? bits : listed | bits;
    return bits;
  }

  /** Takes the table's arrays again: they are replaced when it grows. */
  private attach(): void {
    this.cells = this.columns.map(({ field }) => this.table.cells(field));
    this.defaultCells = this.defaults.map(({ field }) => this.table.cells(field));
    this.attached = this.table.sources.length;
  }
}
