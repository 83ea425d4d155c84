import type { TableData } from "../../tables/table-data.ts";
import type { FieldEncoding } from "../bytes/decoder.ts";
import type { CsvRecord } from "../csv/record.ts";
import type { RawCell } from "../raw.ts";
import { readText } from "../values/text.ts";
import { numberHash, SECOND, TextHash } from "./hash.ts";

const SPACE = 32;
/** Longest cell, in bytes, that may stand for an empty one (`NULL`, dashes) or be an Excel error. */
const LONGEST_EMPTY = 16;

/** First byte of `NULL`, `N/A`, `_`, `-`, `#N/A`, `\N`, `<NA>`; other dashes begin above. */
const MAY_BE_EMPTY = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte >= 0x80 || "Nn_-#\\<".includes(String.fromCharCode(byte))),
);

/** Nothing was taken off its ends, and nothing that text alone would see as a space stands there. */
function isPlain({ buf, starts, ends }: CsvRecord, i: number, start: number, end: number): boolean {
  return start === starts[i] && end === ends[i] && (buf[start] as number) < 0x80 && (buf[end - 1] as number) < 0x80;
}

/**
 * Reads the free text of big tables: whether it is filled, its hash for the exact duplicates, and the text itself only
 * when it is to be kept. The hash and text are those of the last cell read.
 */
export class BulkReader {
  h1 = 0;
  h2 = 0;
  text: string | null = null;
  /** The text to keep is the one hashed, not decoded. */
  private inBytes = false;
  private readonly hash = new TextHash();

  constructor(
    private readonly salt: number,
    private readonly keep: boolean,
    /** The text is only to be stored: it may stay bytes (`text` is then null). */
    private readonly unread = false,
  ) {}

  /** True when the i-th field of the record is filled. */
  ofField(record: CsvRecord, i: number, encoding: FieldEncoding): boolean {
    const { buf } = record;
    let start = record.starts[i] as number;
    let end = record.ends[i] as number;
    while (start < end && (buf[start] as number) <= SPACE) start++;
    while (end > start && (buf[end - 1] as number) <= SPACE) end--;
    if (start === end) return false;
    this.text = null;
    this.inBytes = this.keep && this.unread && encoding === "windows-1252" && isPlain(record, i, start, end);
    if ((this.keep && !this.inBytes) || (end - start <= LONGEST_EMPTY && MAY_BE_EMPTY[buf[start] as number] === 1)) {
      const reading = readText(record.text(i, encoding));
      if (reading.etat !== "lu") return false;
      if (this.keep && !this.inBytes) this.text = reading.valeur;
    }
    this.hash.ofBytes(record.view, start, end, record.quotes[i] === 2, encoding);
    this.salted();
    return true;
  }

  /** True when the cell is filled. */
  ofCell(cell: RawCell): boolean {
    const reading = readText(cell);
    if (reading.etat !== "lu") return false;
    this.text = this.keep ? reading.valeur : null;
    this.inBytes = false;
    this.hash.ofText(reading.valeur);
    this.salted();
    return true;
  }

  /** Stores the text read last. */
  store(table: TableData, i: number, field: string): void {
    if (this.inBytes) table.setUtf8(i, field, this.hash.room, this.hash.length);
    else table.setText(i, field, this.text);
  }

  private salted(): void {
    this.h1 = numberHash(this.hash.h1, this.salt);
    this.h2 = numberHash(this.hash.h2, this.salt ^ SECOND);
  }
}
