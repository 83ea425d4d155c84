/** Bytes given at once; a row is not cut. */
const BLOCK = 1 << 19;
/** Bytes kept for a part to begin with: most are small. */
const SMALL = 1 << 15;

const encoder = new TextEncoder();

/** XML written as its bytes, block by block: the cells of long tables never are strings. */
export class XmlBytes {
  private bytes = new Uint8Array(SMALL);
  private at = 0;
  /** Digits of the row that is written, which each of its cells says. */
  private readonly digits = new Uint8Array(10);
  private digitsFrom = 10;

  /** A text of ASCII letters and signs. */
  ascii(text: string): void {
    if (this.at + text.length > this.bytes.length) this.grow(text.length);
    const { bytes } = this;
    let { at } = this;
    for (let i = 0; i < text.length; i++) bytes[at++] = text.charCodeAt(i);
    this.at = at;
  }

  /** The number of the row whose cells follow, from 0 to a billion. */
  row(n: number): void {
    this.digitsFrom = writeDigits(this.digits, 10, n);
  }

  /** What stands before the row's number and after it, in ASCII. */
  place(before: string, after: string): void {
    const most = before.length + 10 + after.length;
    if (this.at + most > this.bytes.length) this.grow(most);
    const { bytes, digits } = this;
    let { at } = this;
    for (let i = 0; i < before.length; i++) bytes[at++] = before.charCodeAt(i);
    for (let i = this.digitsFrom; i < 10; i++) bytes[at++] = digits[i] as number;
    for (let i = 0; i < after.length; i++) bytes[at++] = after.charCodeAt(i);
    this.at = at;
  }

  /** Any text, already escaped. */
  text(text: string): void {
    const most = text.length * 3;
    if (this.at + most > this.bytes.length) this.grow(most);
    this.at += encoder.encodeInto(text, this.bytes.subarray(this.at)).written;
  }

  /** A number as JavaScript writes it. */
  number(n: number): void {
    if (!(n >= 0 && n < 1e9 && Number.isInteger(n)) || Object.is(n, -0)) {
      this.ascii(String(n));
      return;
    }
    if (this.at + 10 > this.bytes.length) this.grow(10);
    let end = this.at + 1;
    for (let ten = 10; ten <= n; ten *= 10) end++;
    this.at = end;
    writeDigits(this.bytes, end, n);
  }

  get full(): boolean {
    return this.at >= BLOCK;
  }

  /** What was written since the last time; the next goes elsewhere. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.at);
    this.bytes = new Uint8Array(this.full ? BLOCK + SMALL : 0);
    this.at = 0;
    return taken;
  }

  private grow(more: number): void {
    const larger = new Uint8Array(2 * (this.at + more));
    larger.set(this.bytes.subarray(0, this.at));
    this.bytes = larger;
  }
}

/** Writes the digits of a whole number down to the byte before `end`; gives the place of the first. */
function writeDigits(bytes: Uint8Array, end: number, n: number): number {
  let at = end;
  let left = n;
  do {
    const tenth = Math.floor(left / 10);
    bytes[--at] = 48 + left - tenth * 10;
    left = tenth;
  } while (left > 0);
  return at;
}
