import { agrandi } from "../../core/grouper.ts";
import type { ByteSource } from "../bytes/byte-source.ts";
import { fourTimes, nextOf } from "../bytes/four-bytes.ts";
import { CsvRecord } from "./record.ts";

const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const QUOTES = fourTimes(QUOTE);

/** A quoted field with more line ends than this was never closed: no comment has a thousand lines. */
export const MAX_LINES_IN_FIELD = 1000;
/** Bytes of one record; beyond, the line is set aside. */
const MAX_RECORD = 32 << 20;
const LARGEST_BLOCK = 4 << 20;

/** Size of the blocks in which a text of that many bytes is read. */
export function blockFor(bytes: number): number {
  return Math.max(4096, Math.min(LARGEST_BLOCK, bytes + 1));
}

/** A record that cannot be read: its line, why, and its fields before the fault. */
export interface MalformedRecord {
  line: number;
  reason: "unclosed" | "quote" | "length";
  before: CsvRecord;
}

export interface ScanHandlers {
  /**
   * One record; the object is used again for the next. False refuses it as a wrong merge of several lines: reading
   * resumes on the line after its first, and the refused record is not reported again.
   */
  record(record: CsvRecord): boolean;
  malformed(malformed: MalformedRecord): void;
  /** Bytes consumed so far, after each block. */
  progress?(bytes: number): void;
}

/** What reading one record gave. */
enum Outcome {
  Done,
  /** The block ends inside the record. */
  More,
  Unclosed,
  StrayQuote,
}

/**
 * Cuts a delimited text into records: quotes with doubled quotes inside, line ends CR, LF and CRLF mixed and inside
 * quotes. It agrees with csv-parse (three record delimiters) on every text that csv-parse accepts. Beyond that:
 * - a quote inside an unquoted field is text; spaces between a closing quote and the separator are dropped;
 * - a lone quote inside a quoted field is text while the field stays on one line (`record.stray` says so);
 * - a quoted field that is never closed, or holds both a lone quote and a line end, is malformed: the record is set
 *   aside and reading resumes on the line after its first, never merged with the next.
 */
export class CsvScanner {
  private buf: Uint8Array;
  private len = 0;
  private start = 0;
  private eof = false;
  private line = 1;
  private readonly record = new CsvRecord();
  /** The line that is being skipped: its end was not in the block. */
  private skipping = false;
  private consumed = 0;

  constructor(
    private readonly source: ByteSource,
    private readonly separator: number,
    private readonly block = LARGEST_BLOCK,
  ) {
    this.buf = new Uint8Array(block * 2);
  }

  /** Reads to the end of the source and closes it. */
  run(handlers: ScanHandlers): void {
    try {
      for (;;) {
        if (!this.eof) this.refill();
        this.records(handlers);
        handlers.progress?.(this.consumed - (this.len - this.start));
        if (this.eof) break;
      }
    } finally {
      this.source.close();
    }
  }

  private refill(): void {
    if (this.start > 0) {
      this.buf.copyWithin(0, this.start, this.len);
      this.len -= this.start;
      this.start = 0;
    }
    if (this.buf.length - this.len < this.block) this.buf = agrandi(this.buf, this.buf.length * 2);
    const got = this.source.read(this.buf, this.len);
    this.len += got;
    this.consumed += got;
    this.eof = got === 0;
  }

  private records(handlers: ScanHandlers): void {
    const { record } = this;
    record.over(this.buf);
    while (this.start < this.len) {
      if (this.skipping) {
        if (!this.skipLine()) return;
        continue;
      }
      record.line = this.line;
      const outcome = this.readRecord();
      if (outcome === Outcome.Done) {
        const from = this.start;
        this.start = record.end;
        if (handlers.record(record)) this.line += record.lines;
        else {
          this.start = from;
          this.skipping = true;
        }
      } else if (outcome === Outcome.More) {
        if (this.len - this.start <= MAX_RECORD) return;
        handlers.malformed({ line: this.line, reason: "length", before: record });
        this.skipping = true;
      } else {
        const reason = outcome === Outcome.Unclosed ? "unclosed" : "quote";
        handlers.malformed({ line: this.line, reason, before: record });
        this.skipping = true;
      }
    }
  }

  /** Moves past the next line end; false when it is not in the block (what was seen is dropped). */
  private skipLine(): boolean {
    const { buf, len, eof } = this;
    let p = this.start;
    while (p < len && buf[p] !== LF && buf[p] !== CR) p++;
    const onCr = p < len && buf[p] === CR;
    if ((p >= len || (onCr && p + 1 >= len)) && !eof) {
      this.start = p;
      return false;
    }
    if (onCr) p++;
    if (p < len && buf[p] === LF) p++;
    this.start = p;
    this.line++;
    this.skipping = false;
    return true;
  }

  private readRecord(): Outcome {
    const { record, buf, len, eof, separator } = this;
    const { view } = record;
    const separators = fourTimes(separator);
    record.n = 0;
    record.stray = false;
    let lines = 1;
    let p = this.start;
    for (;;) {
      if (p < len && buf[p] === QUOTE) {
        let k = p + 1;
        let doubled = false;
        let stray = false;
        let linesHere = 0;
        for (;;) {
          k = nextOf(view, k, len, QUOTES);
          if (k >= len) return eof ? Outcome.Unclosed : Outcome.More;
          const c = buf[k] as number;
          if (c === QUOTE) {
            if (k + 1 >= len && !eof) return Outcome.More;
            if (k + 1 < len && buf[k + 1] === QUOTE) {
              doubled = true;
              k += 2;
              continue;
            }
            let j = k + 1;
            while (j < len && buf[j] === SPACE) j++;
            if (j >= len && !eof) return Outcome.More;
            const next = j < len ? (buf[j] as number) : LF;
            if (next === separator || next === LF || next === CR) {
              record.push(p + 1, k, doubled ? 2 : 1);
              p = j;
              break;
            }
            if (linesHere > 0) return Outcome.StrayQuote;
            stray = true;
            k++;
          } else if (c === LF || c === CR) {
            if (stray) return Outcome.StrayQuote;
            if (c === CR) {
              if (k + 1 >= len && !eof) return Outcome.More;
              if (buf[k + 1] === LF && k + 1 < len) k++;
            }
            k++;
            if (++linesHere > MAX_LINES_IN_FIELD) return Outcome.Unclosed;
          } else k++;
        }
        lines += linesHere;
        if (stray) record.stray = true;
      } else {
        const from = p;
        for (p = nextOf(view, p, len, separators); p < len; p = nextOf(view, p + 1, len, separators)) {
          const c = buf[p] as number;
          if (c === separator || c === LF || c === CR) break;
        }
        if (p >= len && !eof) return Outcome.More;
        record.push(from, p, 0);
      }
      if (p < len && buf[p] === separator) {
        p++;
        continue;
      }
      break;
    }
    if (p < len && buf[p] === CR) {
      p++;
      if (p >= len && !eof) return Outcome.More;
    }
    if (p < len && buf[p] === LF) p++;
    record.end = p;
    record.lines = lines;
    return Outcome.Done;
  }
}
