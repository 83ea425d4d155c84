import type { ByteSource } from "./byte-source.ts";

/** What the physical lines of a text are, seen without knowing its separator, its quotes or its tables. */
export interface TextSurvey {
  /** Physical lines: line ends CR, LF or CRLF, and a last line without one. */
  lines: number;
  /** Lines of words, without any digit, that may be headers: their numbers (1 = first). */
  wordy: number[];
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
/** More lines of words than this is a text, not a table. */
const MOST_WORDY = 2000;

/**
 * Counts the physical lines of a text in one pass over its bytes, apart from the reader: the count that the reader's own
 * must close with (domaine.md §3).
 */
export function surveyText(source: ByteSource): TextSurvey {
  const block = new Uint8Array(BLOCK);
  const survey: TextSurvey = { lines: 0, wordy: [], ended: true };
  let afterCr = false;
  let begun = false;
  let digit = false;
  let separators = 0;
  const endLine = () => {
    survey.lines++;
    if (!digit && separators > 0 && survey.wordy.length < MOST_WORDY) survey.wordy.push(survey.lines);
    begun = false;
    digit = false;
    separators = 0;
  };
  try {
    for (;;) {
      const got = source.read(block, 0);
      if (got === 0) break;
      for (let k = 0; k < got; k++) {
        // the rest of a line with a digit is only crossed: nothing in it matters but its end
        if (digit) while (k < got && (block[k] as number) > CR) k++;
        if (k >= got) break;
        const c = block[k] as number;
        if (c === LF || c === CR) {
          if (c === CR || !afterCr) endLine();
          afterCr = c === CR;
          continue;
        }
        afterCr = false;
        begun = true;
        if (c >= ZERO && c <= NINE) digit = true;
        else if (c === SEMICOLON || c === COMMA || c === TAB || c === BAR) separators++;
      }
    }
  } finally {
    source.close();
  }
  survey.ended = !begun;
  if (begun) endLine();
  return survey;
}
