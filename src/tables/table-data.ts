import type { Day } from "../core/day.ts";
import { agrandi } from "../core/grouper.ts";
import type { Column, Columns, Kind, RowOf } from "./column.ts";
import type { Deductions } from "./deductions.ts";
import { type RowOfTable, TABLES, type TableName } from "./index.ts";
import type { StringPool } from "./pool.ts";
import { Textes } from "./textes.ts";

/** A cell without value, in the integer columns. In the float columns it is NaN, in the yes/no ones -1. */
export const NULL = -2147483648;
const YES = -2147483647;
const NO = -2147483646;
/** Kinds of numbers with decimals, and of answers. */
const FRACTIONS: ReadonlySet<Kind> = new Set<Kind>(["minutes", "hours", "number"]);
const ANSWERS: ReadonlySet<Kind> = new Set<Kind>(["yesno", "bulk"]);
const CLEARED_AHEAD = 32_768;

type Cells = Int32Array | Float64Array | Int8Array;

function cellsFor(kind: Kind, capacity: number): Cells {
  if (FRACTIONS.has(kind)) return new Float64Array(capacity);
  return ANSWERS.has(kind) ? new Int8Array(capacity) : new Int32Array(capacity);
}

/** The number that stores « no value » in a column of this kind. */
export function nullCell(kind: Kind): number {
  if (FRACTIONS.has(kind)) return Number.NaN;
  return ANSWERS.has(kind) ? -1 : NULL;
}

/** The typed value of a cell as the number that stores it. */
export function encodeCell(column: Column, value: unknown, pool: StringPool): number {
  if (value === null) return nullCell(column.kind);
  switch (column.kind) {
    case "name":
      return pool.internName(column.domain ?? "", value as string);
    case "id":
    case "text":
    case "code":
    case "postal":
    case "level":
      return pool.intern(value as string);
    case "codes": {
      const codes = Object.keys(column.values ?? {});
      return (value as readonly string[]).reduce((bits, code) => bits | (1 << codes.indexOf(code)), 0);
    }
    case "yesno":
    case "bulk":
      return value ? 1 : 0;
    case "dateOrYesNo":
      return value === "oui" ? YES : value === "non" ? NO : (value as Day);
    default:
      return value as number;
  }
}

interface ColumnReader {
  name: string;
  read: (cell: number) => unknown;
  cells: Cells;
}

/** Index of a row in its table. */
const RANG = Symbol("rang");

/** A row with other values in some of its columns. */
export function rowWith<R extends object>(row: R, values: Partial<R>): R {
  const described = Object.entries(values).map(([name, value]) => [name, { value, enumerable: true }] as const);
  return Object.create(row, Object.fromEntries(described)) as R;
}

/**
 * A function that makes row objects, prepared once per table: a row knows its index, and reads a cell when a property is
 * asked for. Adding forty properties one by one is a hundred times slower; compiling a literal is forbidden in a page.
 */
function rowBuilder(columns: readonly ColumnReader[], sources: Int32Array, lignes: Int32Array): (i: number) => object {
  class Row {
    readonly source: number;
    readonly ligne: number;
    readonly [RANG]: number;

    constructor(i: number) {
      this.source = sources[i] ?? 0;
      this.ligne = lignes[i] ?? 0;
      this[RANG] = i;
    }

    static declare({ name, read, cells }: ColumnReader): void {
      const get = function (this: Row): unknown {
        return read(cells[this[RANG]] ?? NULL);
      };
      Object.defineProperty(Row.prototype, name, { get, enumerable: true });
    }
  }
  columns.forEach(Row.declare);
  return (i) => new Row(i);
}

/** Gives the typed value of a stored number, for the cells of one column. */
function readerOf(column: Column, pool: StringPool): (cell: number) => unknown {
  const { texts } = pool;
  switch (column.kind) {
    case "name":
    case "id":
    case "text":
    case "code":
    case "postal":
    case "level":
      return (cell) => (cell === NULL ? null : texts[cell]);
    case "codes": {
      const codes = Object.keys(column.values ?? {});
      return (cell) => (cell === NULL ? null : codes.filter((_, i) => cell & (1 << i)));
    }
    case "yesno":
    case "bulk":
      return (cell) => (cell === -1 ? null : cell === 1);
    case "dateOrYesNo":
      return (cell) => (cell === NULL ? null : cell === YES ? "oui" : cell === NO ? "non" : cell);
    case "minutes":
    case "hours":
    case "number":
      return (cell) => (Number.isNaN(cell) ? null : cell);
    default:
      return (cell) => (cell === NULL ? null : cell);
  }
}

/**
 * The rows of one table, stored by column: 1 million contacts are read, sorted and judged without a million objects.
 * `row(i)` gives the i-th as an object; the big tables are read by column (`cells`).
 */
export class TableData<N extends TableName = TableName> {
  length = 0;
  /** Columns that at least one file maps. */
  readonly mapped = new Set<string>();
  /** Values that were deduced from free text; null when the profile asks for none. */
  deductions: Deductions | null = null;
  sources: Int32Array;
  lignes: Int32Array;
  private readonly cellsByColumn: Record<string, Cells> = {};
  private readonly texts = new Map<string, Textes>();
  private readonly names: readonly string[];
  private readonly columns: Columns;
  private capacity: number;
  /** Makes the i-th row; found once the cells have their place, forgotten when they move. */
  private build: ((i: number) => object) | null = null;
  /** Rows below this one hold « no value » or more. */
  private cleared = 0;

  constructor(
    readonly name: N,
    readonly pool: StringPool,
    /** Keep the text of the `bulk` columns (importer, comparer); otherwise only whether they are filled. */
    readonly keepTexts: boolean,
    capacity = 1024,
  ) {
    this.columns = TABLES[name].columns as Columns;
    this.names = Object.keys(this.columns);
    this.capacity = capacity;
    this.sources = new Int32Array(capacity);
    this.lignes = new Int32Array(capacity);
    for (const column of this.names) {
      const kind = this.column(column).kind;
      this.cellsByColumn[column] = cellsFor(kind, capacity);
      if (keepTexts && kind === "bulk") this.texts.set(column, new Textes());
    }
  }

  private column(name: string): Column {
    const column = this.columns[name];
    if (!column) throw new Error(`no column ${name} in ${this.name}`);
    return column;
  }

  /** Adds an empty row and gives its index; every cell starts without value. */
  add(source: number, ligne: number): number {
    if (this.length === this.cleared) this.clearAhead();
    const i = this.length++;
    this.sources[i] = source;
    this.lignes[i] = ligne;
    return i;
  }

  /** Takes back the row added last (its cells are what made it unacceptable). */
  dropLast(): void {
    const i = --this.length;
    for (const name of this.names) this.cells(name)[i] = nullCell(this.column(name).kind);
    for (const textes of this.texts.values()) textes.ecrire(i, null);
  }

  /** Makes room for at least that many more rows, so that a big file is not copied as it grows. */
  reserve(rows: number): void {
    if (this.length + rows > this.capacity) this.growTo(this.length + rows);
  }

  /** Writes « no value » in the next rows, some thousands at a time: memory is only touched as rows come. */
  private clearAhead(): void {
    if (this.length === this.capacity) this.growTo(this.capacity * 2);
    const end = Math.min(this.capacity, this.length + CLEARED_AHEAD);
    for (const name of this.names) this.cells(name).fill(nullCell(this.column(name).kind), this.length, end);
    this.cleared = end;
  }

  private growTo(capacity: number): void {
    this.capacity = capacity;
    this.build = null;
    for (const name of this.names) {
      this.cellsByColumn[name] = agrandi(this.cells(name).subarray(0, this.cleared), capacity);
    }
    this.sources = agrandi(this.sources.subarray(0, this.length), capacity);
    this.lignes = agrandi(this.lignes.subarray(0, this.length), capacity);
  }

  /** The stored numbers of a column (see `encodeCell`); the array is replaced when the table grows. */
  cells(column: string): Cells {
    const cells = this.cellsByColumn[column];
    if (!cells) throw new Error(`no column ${column} in ${this.name}`);
    return cells;
  }

  /** The same rows with other numbers in one column (see `encodeCell`), for another reading of it; the rest is shared. */
  avec(column: string, cells: Cells): TableData<N> {
    const copie = Object.create(TableData.prototype) as TableData<N>;
    return Object.assign(copie, this, { cellsByColumn: { ...this.cellsByColumn, [column]: cells }, build: null });
  }

  setText(i: number, column: string, text: string | null): void {
    this.texts.get(column)?.ecrire(i, text);
  }

  /** The same, of a text's first bytes in UTF-8. */
  setUtf8(i: number, column: string, octets: Uint8Array, longueur: number): void {
    this.texts.get(column)?.ecrireOctets(i, octets, longueur);
  }

  /** The typed value of one cell; of a `bulk` column the text itself when texts are kept, else whether it is filled. */
  value(i: number, column: string): unknown {
    return this.reader(column)(i);
  }

  /** Gives the typed value of a column's cells by their row, as `value`; prepared once for many rows. */
  reader(column: string): (i: number) => unknown {
    const texts = this.texts.get(column);
    if (texts) return (i) => texts.lire(i);
    const cells = this.cells(column);
    const read = readerOf(this.column(column), this.pool);
    return (i) => read(cells[i] ?? NULL);
  }

  /** The i-th row, in the order of the files and of their lines. `bulk` columns say whether they are filled. */
  row(i: number): RowOfTable<N> {
    this.build ??= rowBuilder(
      this.names.map((name) => ({ name, read: readerOf(this.column(name), this.pool), cells: this.cells(name) })),
      this.sources,
      this.lignes,
    );
    return this.build(i) as RowOf<Columns> as RowOfTable<N>;
  }

  /** All rows as objects; for the small tables. */
  rows(): RowOfTable<N>[] {
    return Array.from({ length: this.length }, (_, i) => this.row(i));
  }
}
