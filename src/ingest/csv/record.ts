import { agrandi } from "../../core/grouper.ts";
import { decodeField, type FieldEncoding } from "../bytes/decoder.ts";
import { viewOf } from "../bytes/four-bytes.ts";

/** One record as bounds in the scanner's buffer; valid until the next record. */
export class CsvRecord {
  buf: Uint8Array = new Uint8Array();
  /** The same bytes, to be taken four at a time. */
  view: DataView = viewOf(this.buf);
  /** Number of fields. */
  n = 0;
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  /** 0: not quoted · 1: quoted · 2: quoted, with doubled quotes inside. */
  quotes = new Uint8Array(64);
  /** First physical line, 1 = first of the file. */
  line = 1;
  /** Physical lines of the record. */
  lines = 1;
  /** Position after the record's line end. */
  end = 0;
  /** A quote that is not doubled was read as text. */
  stray = false;

  /** Bounds are from now on in that buffer. */
  over(buf: Uint8Array): void {
    this.buf = buf;
    this.view = viewOf(buf);
  }

  push(start: number, end: number, quotes: number): void {
    if (this.n === this.starts.length) this.grow();
    this.starts[this.n] = start;
    this.ends[this.n] = end;
    this.quotes[this.n] = quotes;
    this.n++;
  }

  /** Text of the i-th field, quotes resolved, spaces kept; empty beyond the last field. */
  text(i: number, encoding: FieldEncoding): string {
    if (i >= this.n) return "";
    const text = decodeField(this.buf, this.starts[i] ?? 0, this.ends[i] ?? 0, encoding);
    return this.quotes[i] === 2 ? text.replaceAll('""', '"') : text;
  }

  /** Texts of all fields. */
  texts(encoding: FieldEncoding): string[] {
    const texts: string[] = [];
    const from = this.starts[0] ?? 0;
    const to = this.ends[this.n - 1] ?? 0;
    const whole = this.n > 1 ? decodeField(this.buf, from, to, encoding) : "";
    // a character a byte: the record is decoded once and cut
    const even = whole.length === to - from;
    for (let i = 0; i < this.n; i++) {
      const text = even ? whole.slice((this.starts[i] ?? 0) - from, (this.ends[i] ?? 0) - from) : null;
      texts.push(text === null ? this.text(i, encoding) : this.quotes[i] === 2 ? text.replaceAll('""', '"') : text);
    }
    return texts;
  }

  private grow(): void {
    const length = this.starts.length * 2;
    this.starts = agrandi(this.starts, length);
    this.ends = agrandi(this.ends, length);
    this.quotes = agrandi(this.quotes, length);
  }
}
