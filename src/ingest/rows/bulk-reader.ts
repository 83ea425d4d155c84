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

function mayBeEmpty(first: number): boolean {
  return MAY_BE_EMPTY[first] === 1;
}

/**
 * Reads the free text of big tables: whether it is filled, its hash for the exact duplicates, and the text itself only
 * when it is to be kept. The hash and text are those of the last cell read.
 */
export class BulkReader {
  h1 = 0;
  h2 = 0;
  text: string | null = null;
  private readonly hash = new TextHash();

  constructor(
    private readonly salt: number,
    private readonly keep: boolean,
  ) {}

  /** True when the i-th field of the record is filled. */
  ofField(record: CsvRecord, i: number, encoding: FieldEncoding): boolean {
    const { buf } = record;
    let start = record.starts[i] as number;
    let end = record.ends[i] as number;
    while (start < end && (buf[start] as number) <= SPACE) start++;
    while (end > start && (buf[end - 1] as number) <= SPACE) end--;
    if (start === end) return false;
    if (this.keep || (end - start <= LONGEST_EMPTY && mayBeEmpty(buf[start] as number))) {
      const reading = readText(record.text(i, encoding));
      if (reading.etat !== "lu") return false;
      this.text = this.keep ? reading.valeur : null;
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
    this.hash.ofText(reading.valeur);
    this.salted();
    return true;
  }

  private salted(): void {
    this.h1 = numberHash(this.hash.h1, this.salt);
    this.h2 = numberHash(this.hash.h2, this.salt ^ SECOND);
  }
}
