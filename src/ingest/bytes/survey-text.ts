import type { ByteSource } from "./byte-source.ts";

/** A line of words, without any digit, that may be a header. */
export interface WordyLine {
  /** 1 = first of the text. */
  line: number;
  /** Position of its first byte in the text. */
  at: number;
}

/** What the physical lines of a text are, seen without knowing its separator, its quotes or its tables. */
export interface TextSurvey {
  /** Physical lines: line ends CR, LF or CRLF, and a last line without one. */
  lines: number;
  wordy: WordyLine[];
  /** The last line has its line end. */
  ended: boolean;
}

const LF = 10;
const CR = 13;
const COMMA = 44;
const SEMICOLON = 59;
const TAB = 9;
const BAR = 124;
const ZERO = 48;
const NINE = 57;
const BLOCK = 1 << 20;
const NO_WORDS = new Int32Array(0);
/** More lines of words than this is a text, not a table. */
const MOST_WORDY = 2000;

/**
 * Counts the physical lines of a text given block after block, apart from the reader: the count that the reader's own must
 * close with (domaine.md §3).
 */
export class LineSurvey {
  private lines = 0;
  private readonly wordy: WordyLine[] = [];
  private position = 0;
  private lineStart = 0;
  private afterCr = false;
  /** What the line being read holds. */
  private digit = false;
  private separators = 0;

  push(block: Uint8Array): void {
    const got = block.length;
    const lead = (4 - (block.byteOffset & 3)) & 3;
    const words = got < lead ? NO_WORDS : new Int32Array(block.buffer, block.byteOffset + lead, (got - lead) >> 2);
    let { digit, separators } = this;
    for (let k = 0; k < got; k++) {
      // the rest of a line with a digit is only crossed: nothing in it matters but its end
      if (digit) k = nextControl(block, words, lead, k);
      if (k >= got) break;
      const c = block[k] as number;
      if (c >= ZERO) {
        if (c <= NINE) digit = true;
        else if (c === SEMICOLON || c === BAR) separators++;
      } else if (c === LF || c === CR) {
        const second = c === LF && (k > 0 ? block[k - 1] === CR : this.afterCr);
        if (!second) this.endLine(digit, separators);
        this.lineStart = this.position + k + 1;
        digit = false;
        separators = 0;
      } else if (c === COMMA || c === TAB) separators++;
    }
    this.digit = digit;
    this.separators = separators;
    this.position += got;
    if (got > 0) this.afterCr = block[got - 1] === CR;
  }

  /** What was seen, once every block is given. */
  end(): TextSurvey {
    const ended = this.lineStart === this.position;
    if (!ended) this.endLine(this.digit, this.separators);
    return { lines: this.lines, wordy: this.wordy, ended };
  }

  private endLine(digit: boolean, separators: number): void {
    this.lines++;
    if (!digit && separators > 0 && this.wordy.length < MOST_WORDY) {
      this.wordy.push({ line: this.lines, at: this.lineStart });
    }
  }
}

/** Place of the first byte at or below CR from `from` on, the length when there is none; four bytes at a time. */
function nextControl(block: Uint8Array, words: Int32Array, lead: number, from: number): number {
  const { length } = block;
  let k = from;
  while (k < length && ((k - lead) & 3) !== 0 && (block[k] as number) > CR) k++;
  if (((k - lead) & 3) === 0) {
    let w = (k - lead) >> 2;
    // a byte under 14 borrows from its own top bit
    while (w < words.length && (((words[w] as number) - 0x0e0e0e0e) & ~(words[w] as number) & 0x80808080) === 0) w++;
    k = Math.max(k, lead + w * 4);
  }
  while (k < length && (block[k] as number) > CR) k++;
  return k;
}

/** Surveys a text in one pass of its own. */
export function surveyText(source: ByteSource): TextSurvey {
  const survey = new LineSurvey();
  const block = new Uint8Array(BLOCK);
  try {
    for (let got = source.read(block, 0); got > 0; got = source.read(block, 0)) survey.push(block.subarray(0, got));
  } finally {
    source.close();
  }
  return survey.end();
}
