import { MemorySource } from "../bytes/byte-source.ts";
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
      if (got === 0) return { bytes: bytes.subarray(0, length), complete: true };
      length += got;
    }
    return { bytes, complete: false };
  } finally {
    source.close();
  }
}

function sample(bytes: Uint8Array, complete: boolean, separator: string, examination: FileExamination): SampledLines {
  const cells: string[][] = [];
  const numbers: number[] = [];
  let more = false;
  new CsvScanner(new MemorySource(bytes), separator.charCodeAt(0), blockFor(bytes.length)).run({
    record(record) {
      if (cells.length < SAMPLE_LINES) {
        cells.push(record.texts(examination.fieldEncoding));
        numbers.push(record.line);
      } else more = true;
      return true;
    },
    malformed({ line }) {
      if (cells.length < SAMPLE_LINES) {
        cells.push([]);
        numbers.push(line);
      } else more = true;
    },
  });
  if (!complete && !more && cells.length > 1) {
    cells.pop();
    numbers.pop();
  }
  return { cells, numbers, complete: complete && !more };
}

/** How steady the number of fields is: lines with the commonest number above 1. */
function steadiness({ cells }: SampledLines): number {
  const counts = new Map<number, number>();
  for (const line of cells) if (line.length > 1) counts.set(line.length, (counts.get(line.length) ?? 0) + 1);
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
    const lines = sample(bytes, complete, separator, examination);
    if (told) {
      lines.cells.shift();
      lines.numbers.shift();
    }
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
  for (const byte of bytes) if (byte === 10) lines++;
  return lines;
}
