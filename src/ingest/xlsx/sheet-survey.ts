import type { WordyRow } from "../raw.ts";
import { attribute, integerOf, isNamed, type Tag, TagScanner } from "./tag-scanner.ts";

/** What the bytes of a worksheet show, apart from the parser that reads it. */
export interface SheetSurvey {
  /** Elements `row`, those without any value included. */
  rows: number;
  /** Rows that may be headers, in order: words only, without any digit. Null when the bytes do not tell (a row without number). */
  wordy: readonly WordyRow[] | null;
}

/** More rows of words than this tell nothing: a sheet of texts is cut by reading it. */
const MOST_WORDY = 20_000;
const DIGIT = /\d/;
const DATA = "sheetData";

/** Surveys a worksheet as its bytes come: one pass without a parser, so that large sheets are read once, not twice. */
export class SheetSurveyor {
  private rows = 0;
  /** Inside `sheetData`: anchors of buttons have rows of their own. */
  private inData = false;
  /** Inside a row without prefix, that `</row>` ends. */
  private inPlainRow = false;
  private line = 0;
  private numbered = true;
  private readonly wordy: WordyRow[] = [];
  /** Texts of the row while it holds words only; null once it does not, or outside rows. */
  private texts: string[] | null = null;
  private shared = false;
  private inText = false;
  private readonly decoder = new TextDecoder();
  private readonly scanner = new TagScanner((tag) => this.take(tag));

  private readable: boolean | null = null;

  /** `strings`: the shared texts that cells refer to; null to count rows only. */
  constructor(private readonly strings: readonly string[] | null) {}

  push(block: Uint8Array): void {
    this.readable ??= !(block[0] === 0xff || block[0] === 0xfe || block[0] === 0 || block[1] === 0);
    if (this.readable) this.scanner.push(block);
  }

  /** What was seen; null for the rare sheet that is not in UTF-8. */
  end(): SheetSurvey | null {
    if (this.readable === false) return null;
    return { rows: this.rows, wordy: this.numbered && this.wordy.length < MOST_WORDY ? this.wordy : null };
  }

  private take(tag: Tag): void {
    const { buf, name, nameEnd } = tag;
    const length = nameEnd - name;
    const first = buf[name];
    if (length === DATA.length && isNamed(tag, DATA)) this.inData = !tag.closing && !tag.empty;
    else if (!this.inData) return;
    else if (this.strings === null) this.count(tag);
    else if (length === 1 && first === 99) {
      if (!tag.closing) this.openCell(tag);
    } else if (length === 1 && (first === 118 || first === 116)) this.value(tag);
    else if (isNamed(tag, "row")) this.row(tag);
    // the reading of a phonetic guide is no text of the cell
    else if (isNamed(tag, "rPh")) this.texts = null;
    this.scanner.toRowEnd = this.inPlainRow && this.texts === null;
  }

  private count(tag: Tag): void {
    if (isNamed(tag, "row")) this.enter(tag);
  }

  private enter(tag: Tag): void {
    if (!tag.closing) this.rows++;
    this.inPlainRow = !tag.closing && !tag.empty && tag.name === tag.textEnd + 1;
  }

  private row(tag: Tag): void {
    this.enter(tag);
    if (!tag.closing) {
      const number = attribute(tag, "r");
      const line = number === null ? Number.NaN : integerOf(tag.buf, number[0], number[1]);
      if (Number.isNaN(line)) this.numbered = false;
      this.line = line;
      this.texts = [];
    }
    if (!(tag.closing || tag.empty)) return;
    if (this.texts !== null && this.texts.length > 1 && this.wordy.length < MOST_WORDY) {
      this.wordy.push({ line: this.line, texts: this.texts });
    }
    this.texts = null;
  }

  private openCell(tag: Tag): void {
    if (this.texts === null) return;
    const type = attribute(tag, "t");
    this.shared = type !== null && type[1] - type[0] === 1 && tag.buf[type[0]] === 115;
    // `str` and `inlineStr` hold their text; a number, a date, a boolean make the row one of values
    const text = type !== null && (this.shared || type[1] - type[0] > 1);
    this.inText = text || tag.empty;
  }

  /** `<v>`, or a `<t>` of an inline text. */
  private value(tag: Tag): void {
    if (this.texts === null) return;
    if (!tag.closing) {
      if (!this.inText && !tag.empty) this.texts = null;
      else this.scanner.keepText = !tag.empty;
      return;
    }
    if (tag.text < 0) return;
    const { buf, text: from, textEnd: to } = tag;
    const read = this.shared
      ? (this.strings?.[integerOf(buf, from, to)] ?? "")
      : withoutEntities(this.decoder.decode(buf.subarray(from, to)));
    if (DIGIT.test(read)) this.texts = null;
    else if (read.trim() !== "") this.texts.push(read);
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function withoutEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
