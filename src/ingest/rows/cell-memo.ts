import { agrandi } from "../../core/grouper.ts";
import type { FieldEncoding } from "../bytes/decoder.ts";
import type { CsvRecord } from "../csv/record.ts";
import type { RawCell } from "../raw.ts";
import { type CellReader, cellText } from "../values/lecture.ts";
import { ByteDictionary } from "./byte-dictionary.ts";
import { endOfDate } from "./date-key.ts";
import { numberHash, SECOND, TextHash } from "./hash.ts";

/** What is known of a distinct value, as bits. */
export const FILLED = 1;
export const UNREADABLE = 2;
export const NOTICE = 4;
/** A list with labels that were not understood beside others. */
export const PARTIAL = 8;
/** The text begins with « total ». */
export const TOTAL = 16;
/** The text is the column's own header. */
export const HEADER = 32;
/** Values that need more than storing their number. */
export const SPECIAL = UNREADABLE | NOTICE | PARTIAL | TOTAL | HEADER;

const SPACE = 32;
const TOTAL_TEXT = /^(sous[- ]?)?total/i;

/** Why a value is unreadable, or what was assumed about it; its text is shared by all the lines that hold it. */
export interface Remark {
  why: string;
  text: string;
}

export interface MemoOptions {
  read: CellReader;
  /** Number that stores a value (`encodeCell`). */
  encode: (value: unknown) => number;
  /** Number that stores an empty cell: no value, or the column's default. */
  empty: number;
  /** Number that stores no value. */
  none: number;
  /** A column of dates: their times are dropped before the text is looked up. */
  days: boolean;
  /** The column's header, line by line. */
  headers: readonly string[];
  encoding: FieldEncoding;
  /** Tells the column in the hashes of its values; null when the values are hashed elsewhere. */
  salt: number | null;
}

/**
 * Reads each distinct value of a column of a file once: from then on, its bytes (or its cell) lead to the number that
 * stores it. Value 0 is the empty cell.
 */
export class CellMemo {
  values = new Float64Array(64);
  flags = new Uint8Array(64);
  hashes1 = new Int32Array(64);
  hashes2 = new Int32Array(64);
  /** Reason or notice of the values that have one, with their text. */
  readonly remarks: Map<number, Remark> = new Map();
  private count = 0;
  private readonly dictionary = new ByteDictionary();
  /** Value number of each dictionary entry. */
  private codes = new Int32Array(256);
  private readonly cells: Map<string | number | boolean, number> = new Map();
  private readonly typedCells: Map<string, number> = new Map();
  private readonly hash = new TextHash();
  private readonly headers: readonly string[];
  private readonly days: boolean;

  constructor(private readonly options: MemoOptions) {
    this.days = options.days;
    this.headers = options.headers.map((header) => header.trim().toLowerCase()).filter((header) => header !== "");
    this.learn(null);
  }

  /** Number of the value in the i-th field of a record. */
  ofField(record: CsvRecord, i: number): number {
    const { buf } = record;
    let start = record.starts[i] as number;
    let end = record.ends[i] as number;
    if (start === end) return 0;
    while (start < end && (buf[start] as number) <= SPACE) start++;
    while (end > start && (buf[end - 1] as number) <= SPACE) end--;
    if (start === end) return 0;
    if (this.days) end = endOfDate(buf, start, end);
    const { dictionary } = this;
    const known = dictionary.size;
    const n = dictionary.number(record.view, start, end, record.quotes[i] === 2 ? 1 : 0);
    if (n < known) return this.codes[n] as number;
    return this.learnField(record, i, n);
  }

  private learnField(record: CsvRecord, i: number, n: number): number {
    if (n >= this.codes.length) this.codes = agrandi(this.codes, this.codes.length * 2);
    const code = this.learn(record.text(i, this.options.encoding).trim());
    this.codes[n] = code;
    return code;
  }

  /** Number of the value in a cell. */
  ofCell(cell: RawCell): number {
    if (cell === null || cell === "") return 0;
    const key = typeof cell === "object" ? JSON.stringify(cell) : cell;
    const seen = typeof cell === "object" ? this.typedCells : this.cells;
    const known = seen.get(key as string);
    if (known !== undefined) return known;
    const code = this.learn(cell);
    seen.set(key as string, code);
    return code;
  }

  private learn(cell: RawCell): number {
    const { options } = this;
    if (this.count === this.values.length) this.grow();
    const code = this.count++;
    const reading = options.read(cell);
    let value = options.none;
    let flags = FILLED;
    if (reading.etat === "vide") {
      value = options.empty;
      flags = reading.avis === undefined ? 0 : NOTICE;
      if (reading.avis !== undefined) this.remarks.set(code, { why: reading.avis, text: cellText(cell) });
    } else if (reading.etat === "illisible") {
      flags |= UNREADABLE;
      this.remarks.set(code, { why: reading.raison, text: cellText(cell) });
    } else {
      value = options.encode(reading.valeur);
      if (reading.avis !== undefined) flags |= NOTICE;
      if (reading.defaut !== undefined) flags |= PARTIAL;
      const why = reading.defaut ?? reading.avis;
      if (why !== undefined) this.remarks.set(code, { why, text: cellText(cell) });
    }
    const text = flags === 0 ? "" : cellText(cell);
    if (TOTAL_TEXT.test(text)) flags |= TOTAL;
    if (this.headers.includes(text.toLowerCase())) flags |= HEADER;
    this.values[code] = value;
    this.flags[code] = flags;
    this.setHash(code, value, flags, text);
    return code;
  }

  /** Two cells are equal as read: by what is stored, by their text when they could not be read. No value counts for 0. */
  private setHash(code: number, value: number, flags: number, text: string): void {
    const { salt, none } = this.options;
    if (salt === null) return;
    if ((flags & (UNREADABLE | PARTIAL)) !== 0) {
      this.hash.ofText(text);
      this.hashes1[code] = numberHash(this.hash.h1, ~salt);
      this.hashes2[code] = numberHash(this.hash.h2, ~salt);
    } else if (!Object.is(value, none)) {
      this.hashes1[code] = numberHash(value, salt);
      this.hashes2[code] = numberHash(value, salt ^ SECOND);
    }
  }

  private grow(): void {
    const length = this.values.length * 2;
    this.values = agrandi(this.values, length);
    this.flags = agrandi(this.flags, length);
    this.hashes1 = agrandi(this.hashes1, length);
    this.hashes2 = agrandi(this.hashes2, length);
  }
}
