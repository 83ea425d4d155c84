import type { InputFile } from "../../disque/input-file.ts";
import { memoryFile } from "../../disque/memory-file.ts";
import { MemorySource } from "../bytes/byte-source.ts";
import { decodeField } from "../bytes/decoder.ts";
import type { FileExamination } from "../bytes/examine-file.ts";
import type { TextSurvey, WordyLine } from "../bytes/survey-text.ts";
import { blockFor, CsvScanner } from "../csv/scanner.ts";
import type { RecognitionContext } from "../headers/recognise.ts";
import { type Block, BlockCutter, looksLikeHeader } from "./blocks.ts";

/** Bytes in which a record that may be a header ends, or it is taken for one. */
const RECORD_WINDOW = 2048;

/** A text that was examined, with the separator that cuts it. */
interface CutText {
  file: InputFile;
  examination: FileExamination;
  separator: string;
  context: RecognitionContext;
}

/**
 * The blocks of a text whose header ends on line `seen` (0: none was found); null when no line below can begin another, so
 * that it is one block.
 */
export function blocksOf(text: CutText, survey: TextSurvey, seen: number): Block[] | null {
  if (!survey.wordy.some(({ line }) => line > seen)) return null;
  // one block has one header; without any, the first line that looks like one matters
  if (!hasHeaders(text, survey.wordy, seen > 0 ? 2 : 1)) return null;
  return cut(text, new Set(survey.wordy.map(({ line }) => line)));
}

/** True when that many lines of words may be headers: a record that began on each would read so. */
function hasHeaders(
  { file, examination, separator, context }: CutText,
  wordy: readonly WordyLine[],
  n: number,
): boolean {
  const { encodage, fieldEncoding, start, head, size } = examination;
  if (encodage === "UTF-16") return true;
  const opened = (head.length === size ? memoryFile(file.path, head) : file).open();
  const window = new Uint8Array(RECORD_WINDOW);
  let found = 0;
  try {
    for (const { at } of wordy) {
      const got = opened.read(window, 0, window.length, start + at);
      const texts = firstRecord(window.subarray(0, got), got < window.length, separator, fieldEncoding);
      if ((texts === null || looksLikeHeader(texts, context)) && ++found === n) return true;
    }
  } finally {
    opened.close();
  }
  return false;
}

const LF = 10;
const CR = 13;
const QUOTE = 34;

/** Texts of the record that begins the bytes; null when it does not end in them. */
function firstRecord(
  bytes: Uint8Array,
  complete: boolean,
  separator: string,
  encoding: FileExamination["fieldEncoding"],
): string[] | null {
  const code = separator.charCodeAt(0);
  let end = 0;
  let quoted = bytes[0] === QUOTE;
  while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) {
    if (bytes[end] === code && bytes[end + 1] === QUOTE) quoted = true;
    end++;
  }
  // no field begins with a quote: the line is the record
  if (!quoted && end < bytes.length) return decodeField(bytes, 0, end, encoding).split(separator);
  let texts: string[] | null = null;
  let first = true;
  const scanner = new CsvScanner(new MemorySource(bytes), code, blockFor(bytes.length));
  scanner.run({
    record(record) {
      if (first && (complete || record.end < bytes.length)) texts = record.texts(encoding);
      first = false;
      return true;
    },
    malformed() {
      // a malformed line is no header; cut by the window, it may be one
      if (first && complete) texts = [];
      first = false;
    },
  });
  return texts;
}

/** Cuts the text in a pass over its records that decodes only what may matter. */
function cut({ examination, separator, context }: CutText, wordy: ReadonlySet<number>): Block[] {
  const cutter = new BlockCutter(context);
  const block = blockFor(examination.size * 2);
  new CsvScanner(examination.openText(), separator.charCodeAt(0), block).run({
    record(record) {
      let filled = 0;
      for (let i = 0; i < record.n && filled < 2; i++) {
        if ((record.starts[i] as number) < (record.ends[i] as number)) filled++;
      }
      cutter.push(record.line, filled, wordy.has(record.line), () => record.texts(examination.fieldEncoding));
      return true;
    },
    malformed() {},
  });
  return cutter.end();
}
