import { compter } from "../../core/grouper.ts";
import { MemorySource } from "../bytes/byte-source.ts";
import type { FieldEncoding } from "../bytes/decoder.ts";
import type { FileExamination } from "../bytes/examine-file.ts";
import { blockFor, CsvScanner } from "../csv/scanner.ts";
import { findHeader, type HeaderFound } from "../headers/find-header.ts";
import type { RecognitionContext } from "../headers/recognise.ts";
import { SAMPLE_LINES, type SampledLines } from "./sampled-lines.ts";

const SAMPLE_BYTES = 256 << 10;
const SEPARATORS = [";", ",", "\t", "|"] as const;
/** Excel's own line: `sep=;`. */
const SEP_LINE = /^"?sep=(.)"?\s*$/i;

/** How a delimited text was understood from its beginning. */
export interface TextSample extends SampledLines {
  separator: string;
  header: HeaderFound | null;
  /** Mean size of a line. */
  bytesPerLine: number;
}

function firstBytes(examination: FileExamination): { bytes: Uint8Array; complete: boolean } {
  const source = examination.openText();
  try {
    // one byte more than the file holds, to see its end
    const bytes = new Uint8Array(Math.min(SAMPLE_BYTES, examination.size * 2 + 1));
    let length = 0;
    while (length < bytes.length) {
      const got = source.read(bytes, length);
      if (got === 0) return { bytes: bytes.slice(0, length), complete: true };
      length += got;
    }
    return { bytes, complete: false };
  } finally {
    source.close();
  }
}

/** A header on the first line is settled by it and the two below. */
const AT_ONCE = 3;
const NONE: string[] = [];

/** The lines of a text's beginning; `skipped`: first lines that are none of them. */
function sample(
  bytes: Uint8Array,
  complete: boolean,
  separator: string,
  encoding: FieldEncoding,
  skipped: number,
): SampledLines {
  const numbers: number[] = [];
  let seen = -skipped;
  const scan = (keep: (line: number, texts: () => string[]) => void): void => {
    seen = -skipped;
    const take = (line: number, texts: () => string[]): boolean => {
      if (seen >= 0 && seen < SAMPLE_LINES - skipped) keep(line, texts);
      seen++;
      return true;
    };
    new CsvScanner(new MemorySource(bytes), separator.charCodeAt(0), blockFor(bytes.length)).run({
      record: (record) => take(record.line, () => record.texts(encoding)),
      malformed: ({ line }) => void take(line, () => []),
    });
  };
  const first: string[][] = [];
  scan((line, texts) => {
    if (numbers.push(line) <= AT_ONCE) first.push(texts());
  });
  const more = seen + skipped > SAMPLE_LINES;
  if (!complete && !more && numbers.length + skipped > 1) numbers.pop();
  const all = (): string[][] => {
    const cells: string[][] = [];
    scan((_, texts) => void cells.push(texts()));
    return cells;
  };
  return { cells: madeOnDemand(numbers.length, first, all), numbers, complete: complete && !more };
}

/** The lines, of which all but the first are only made when one of them is asked for: few files need them, and many are read. */
function madeOnDemand(length: number, first: readonly string[][], all: () => string[][]): string[][] {
  const lines = Array.from({ length }, (_, row) => first[row] ?? NONE);
  let made = length <= first.length;
  return new Proxy(lines, {
    get(target, key) {
      if (!made && typeof key === "string" && Number(key) >= first.length) {
        made = true;
        for (const [row, texts] of all().slice(0, length).entries()) target[row] = texts;
      }
      return Reflect.get(target, key);
    },
  });
}

/** How steady the number of fields is: lines with the commonest number above 1. */
function steadiness({ cells }: SampledLines): number {
  const counts = compter(cells.flatMap(({ length }) => (length > 1 ? length : [])));
  return Math.max(0, ...counts.values());
}

function better(a: TextSample, b: TextSample | null): boolean {
  if (b === null) return true;
  const complete = (s: TextSample) => (s.header && s.header.recognition.tables.length > 0 ? 1 : 0);
  if (complete(a) !== complete(b)) return complete(a) > complete(b);
  const explained = (s: TextSample) => s.header?.explained ?? 0;
  if (explained(a) !== explained(b)) return explained(a) > explained(b);
  return steadiness(a) > steadiness(b);
}

/**
 * Reads the beginning of a text with each separator and takes the one whose header is understood best, else the one that
 * cuts the lines most evenly. Excel's `sep=` line decides alone.
 */
export function sampleText(examination: FileExamination, context: RecognitionContext): TextSample {
  const { bytes, complete } = firstBytes(examination);
  const firstLine = String.fromCharCode(...bytes.subarray(0, 16)).split(/[\r\n]/)[0] ?? "";
  const told = SEP_LINE.exec(firstLine)?.[1];
  let best: TextSample | null = null;
  for (const separator of told ? [told] : SEPARATORS) {
    if (!told && best !== null && !bytes.includes(separator.charCodeAt(0))) continue;
    const lines = sample(bytes, complete, separator, examination.fieldEncoding, told ? 1 : 0);
    const span = Math.max(1, lines.cells.length);
    const bytesPerLine = lines.complete ? examination.size / span : bytes.length / Math.max(span, countLines(bytes));
    const found: TextSample = { ...lines, separator, header: findHeader(lines.cells, context), bytesPerLine };
    if (better(found, best)) best = found;
    if (best?.header && best.header.recognition.tables.length > 0) break;
  }
  return best as TextSample;
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let k = bytes.indexOf(10); k >= 0; k = bytes.indexOf(10, k + 1)) lines++;
  return lines;
}
