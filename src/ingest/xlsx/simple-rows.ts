import { agrandi } from "../../core/grouper.ts";
import { CUT, OTHER, SimpleElements } from "./simple-elements.ts";
import type { WorksheetParser } from "./worksheet-parser.ts";

const GT = 62;
const SLASH = 47;
const SPACE = 32;
const QUOTE = 34;
const EQUALS = 61;
const ZERO = 48;
/** Attributes of a row that are not its number: plain, and none of them twice. */
const PLAIN_ATTRIBUTES = /^(?: [A-Za-z][A-Za-z0-9.]*(?::[A-Za-z]+)?="[ !#-%'-;=?-~]*")* ?$/;
const MOST_TAILS = 1000;
const TYPES = ["", "s", "n", "str", "inlineStr", "b", "e", "d"];
const SHARED = 1;
const NUMBER = 2;
const INLINE = 4;
/** True when the attributes after the number of a row are plain; `known` remembers those of other rows. */
function arePlain(attributes: string, known: Set<string>): boolean {
  if (known.has(attributes)) return true;
  if (!PLAIN_ATTRIBUTES.test(attributes)) return false;
  const names = Array.from(attributes.matchAll(/ ([^ =]+)="[^"]*"/g), ([, name]) => name);
  if (new Set(names).size !== names.length || names.includes("r")) return false;
  if (known.size < MOST_TAILS) known.add(attributes);
  return true;
}

/** The rows of a worksheet without prefix, comment, formula nor rich text. See docs/decisions/0029-vitesse.md. */
export class SimpleRows extends SimpleElements {
  /** Of the row being looked at: its number, -1 when it has none, and 5 numbers a cell. */
  private number = -1;
  private cells = new Int32Array(5 * 64);
  private count = 0;
  private readonly tails = new Set<string>();

  constructor(private readonly parser: WorksheetParser) {
    super();
  }

  protected look(): number {
    const { buf } = this;
    this.count = 0;
    this.number = -1;
    const open = this.word("<row");
    if (open <= 0) return open === 0 ? OTHER : CUT;
    const gt = buf.indexOf(GT, this.p);
    if (gt < 0) return CUT;
    const empty = buf[gt - 1] === SLASH;
    const end = empty ? gt - 1 : gt;
    if (this.word(' r="') === 1) {
      this.number = this.digits(7);
      if (this.number < 0 || buf[this.p++] !== QUOTE) return OTHER;
    }
    if (this.p > end) return OTHER;
    if (this.p < end && !arePlain(this.ascii(this.p, end), this.tails)) return OTHER;
    this.p = gt + 1;
    if (empty) return this.p;
    for (;;) {
      const cell = this.word("<c");
      if (cell < 0) return CUT;
      if (cell === 0) break;
      const whole = this.cell();
      if (whole !== 1) return whole === 0 ? OTHER : CUT;
    }
    const close = this.word("</row>");
    return close === 1 ? this.p : close === 0 ? OTHER : CUT;
  }

  /** The integer here, without leading zero; -1 when there is none or it has more digits. */
  private digits(most: number): number {
    const { buf } = this;
    const from = this.p;
    let n = 0;
    for (; this.p - from <= most; this.p++) {
      const digit = (buf[this.p] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) break;
      n = n * 10 + digit;
    }
    const length = this.p - from;
    return length === 0 || length > most || (length > 1 && buf[from] === ZERO) ? -1 : n;
  }

  /** One cell, after `<c`; as `word`. */
  private cell(): number {
    const { buf } = this;
    let column = 0;
    let line = 0;
    let style = -1;
    let type = -1;
    for (;;) {
      if (this.p + 4 >= buf.length) return -1;
      if (buf[this.p] !== SPACE) break;
      const name = buf[this.p + 1] as number;
      if (buf[this.p + 2] !== EQUALS || buf[this.p + 3] !== QUOTE) return 0;
      this.p += 4;
      if (name === 0x72 && line === 0) {
        column = this.letters();
        line = this.digits(7);
        if (column < 1 || line < 1) return this.orCut(0);
      } else if (name === 0x73 && style < 0) {
        style = this.digits(6);
        if (style < 0) return this.orCut(0);
      } else if (name === 0x74 && type < 0) {
        type = this.type();
        if (type < 0) return this.orCut(0);
      } else return 0;
      if (buf[this.p++] !== QUOTE) return this.orCut(0);
    }
    let from = -1;
    let to = -1;
    let closed = this.word("/>");
    if (closed === 0) {
      if (this.word(">") !== 1) return this.orCut(0);
      const inline = type === INLINE;
      let opened = this.word(inline ? "<is><t>" : "<v>");
      if (opened === 0 && inline) opened = this.word('<is><t xml:space="preserve">');
      if (opened === 1) {
        from = this.p;
        const told = this.textEnd();
        if (told !== 1) return told;
        to = this.p;
        closed = this.word(inline ? "</t></is></c>" : "</v></c>");
      } else if (opened === 0) closed = this.word("</c>");
      else return -1;
    }
    if (closed !== 1) return closed;
    if (type === SHARED && from >= 0 && !this.isInteger(from, to)) return 0;
    if (this.count * 5 === this.cells.length) this.grow();
    const at = 5 * this.count++;
    this.cells[at] = line === 0 ? 0 : column;
    this.cells[at + 1] = line;
    this.cells[at + 2] = Math.max(style, 0) * 8 + Math.max(type, 0);
    this.cells[at + 3] = from;
    this.cells[at + 4] = to;
    return 1;
  }

  /** The bytes may only end too early. */
  private orCut(told: number): number {
    return this.p >= this.buf.length ? -1 : told;
  }

  /** One to three capital letters as the number of a column; 0 for anything else. */
  private letters(): number {
    let column = 0;
    for (let k = 0; k < 3; k++) {
      const letter = (this.buf[this.p] ?? 0) - 64;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
      this.p++;
    }
    return column;
  }

  private type(): number {
    const { buf, p } = this;
    let end = p;
    while (end < buf.length && end - p < 10 && buf[end] !== QUOTE) end++;
    this.p = end;
    if (end - p === 1) return TYPES.indexOf(String.fromCharCode(buf[p] as number));
    return TYPES.indexOf(this.ascii(p, end));
  }

  /** Digits only, few enough to be told exactly. */
  private isInteger(from: number, to: number): boolean {
    if (to - from > 15) return false;
    for (let k = from; k < to; k++) if (!isDigit(this.buf[k] as number)) return false;
    return to > from;
  }

  private value(type: number, from: number, to: number): void {
    const { parser } = this;
    if (type === SHARED || (type <= NUMBER && this.isInteger(from, to))) parser.value(this.integer(from, to));
    else parser.value(this.text(from, to));
  }

  private integer(from: number, to: number): number {
    let n = 0;
    for (let k = from; k < to; k++) n = n * 10 + (this.buf[k] as number) - ZERO;
    return n;
  }

  private grow(): void {
    this.cells = agrandi(this.cells, this.cells.length * 2);
  }

  /** Tells the parser the row that was looked at, as its elements would have. */
  protected give(): void {
    const { parser, cells, count } = this;
    parser.startRow(this.number < 0 ? null : this.number);
    for (let k = 0; k < count; k++) {
      const at = 5 * k;
      const look = cells[at + 2] as number;
      parser.startCell(cells[at] as number, cells[at + 1] as number, TYPES[look & 7] as string, look >> 3);
      const from = cells[at + 3] as number;
      const to = cells[at + 4] as number;
      if (from >= 0) this.value(look & 7, from, to);
      parser.endCell();
    }
    parser.endRow();
  }
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= 57;
}
