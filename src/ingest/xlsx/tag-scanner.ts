const LT = 60;
const GT = 62;
const QUOTE = 34;
const APOSTROPHE = 39;
const BANG = 33;
const DASH = 45;
const BRACKET = 91;
const COLON = 58;
const SLASH = 47;
const SPACE = 32;

/** A tag without end: what is scanned is not a document that anyone wrote, and its parser refuses it before. */
const LONGEST_TAG = 8 << 20;

/** Bytes of one tag: its local name from `name` to `nameEnd`, its attributes up to `end` (excluded). */
export interface Tag {
  buf: Uint8Array;
  name: number;
  nameEnd: number;
  end: number;
  /** `</x>`. */
  closing: boolean;
  /** `<x/>`. */
  empty: boolean;
  /** Where the text between the tag before and this one begins; -1 when it was not kept (see `TagScanner.keepText`). */
  text: number;
  textEnd: number;
}

/**
 * Finds the tags of an XML document in UTF-8 as its bytes come, comments and CDATA skipped: no tree, no entities, no checks.
 * It stands apart from the parser that reads the same document, to count what it should find.
 */
export class TagScanner {
  /** Set by the listener at a tag whose text, up to the next tag, will be asked for. */
  keepText = false;
  /** Set by the listener inside a row of which nothing but its end matters: its tags are not told. */
  toRowEnd = false;
  private left: Uint8Array = new Uint8Array(0);
  private readonly tag: Tag = {
    buf: this.left,
    name: 0,
    nameEnd: 0,
    end: 0,
    closing: false,
    empty: false,
    text: -1,
    textEnd: 0,
  };

  constructor(private readonly onTag: (tag: Tag) => void) {}

  /** The next bytes. Throws `RangeError` for a tag without end. */
  push(block: Uint8Array): void {
    const buf = this.joined(block);
    let from = 0;
    for (;;) {
      if (this.toRowEnd) from = rowEndOrMore(buf, from);
      const lt = buf.indexOf(LT, from);
      if (lt < 0) {
        this.keep(buf, this.keepText ? from : buf.length);
        return;
      }
      const end = endOfTag(buf, lt);
      if (end < 0) {
        this.keep(buf, this.keepText ? from : lt);
        return;
      }
      if (buf[lt + 1] === BANG || buf[lt + 1] === 63) {
        // a comment or CDATA cuts a text: it is not asked for any more
        this.keepText = false;
        from = end + 1;
        continue;
      }
      this.tell(buf, lt, end, this.keepText ? from : -1);
      from = end + 1;
    }
  }

  private joined(block: Uint8Array): Uint8Array {
    const { left } = this;
    if (left.length === 0) return block;
    if (left.length > LONGEST_TAG) throw new RangeError("tag without end");
    const buf = new Uint8Array(left.length + block.length);
    buf.set(left);
    buf.set(block, left.length);
    return buf;
  }

  private keep(buf: Uint8Array, from: number): void {
    this.left = buf.slice(from);
  }

  private tell(buf: Uint8Array, lt: number, gt: number, text: number): void {
    const { tag } = this;
    tag.buf = buf;
    tag.closing = buf[lt + 1] === SLASH;
    tag.empty = buf[gt - 1] === SLASH;
    tag.end = tag.empty ? gt - 1 : gt;
    let name = tag.closing ? lt + 2 : lt + 1;
    let k = name;
    for (; k < tag.end && (buf[k] as number) > SPACE; k++) if (buf[k] === COLON) name = k + 1;
    tag.name = name;
    tag.nameEnd = k;
    tag.text = text;
    tag.textEnd = lt;
    this.keepText = false;
    this.onTag(tag);
  }
}

/** Place of the next `</row>`, comment or CDATA, or of a tag that the bytes cut; the length when there is none. */
function rowEndOrMore(buf: Uint8Array, from: number): number {
  const last = buf.length - 5;
  for (let k = from; k < buf.length; k++) {
    if (buf[k] !== LT) continue;
    if (k >= last || buf[k + 1] === BANG || buf[k + 1] === 63) return k;
    if (buf[k + 1] === SLASH && buf[k + 2] === 114 && buf[k + 3] === 111 && buf[k + 4] === 119) return k;
  }
  return buf.length;
}

/** Place of the `>` that ends what begins at `lt`; -1 when it is not there yet. */
function endOfTag(buf: Uint8Array, lt: number): number {
  if (buf[lt + 1] === BANG) {
    if (lt + 3 >= buf.length) return -1;
    if (buf[lt + 2] === DASH) return endOfRun(buf, lt + 4, DASH);
    if (buf[lt + 2] === BRACKET) return endOfRun(buf, lt + 3, 93);
  }
  let quote = 0;
  for (let k = lt + 1; k < buf.length; k++) {
    const byte = buf[k] as number;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GT) return k;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
  }
  return -1;
}

/** Place of the `>` of `-->` or `]]>`. */
function endOfRun(buf: Uint8Array, from: number, twice: number): number {
  for (let k = from + 2; k < buf.length; k++) {
    if (buf[k] === GT && buf[k - 1] === twice && buf[k - 2] === twice) return k;
  }
  return -1;
}

/** True when the tag has that local name. */
export function isNamed({ buf, name, nameEnd }: Tag, wanted: string): boolean {
  if (nameEnd - name !== wanted.length) return false;
  for (let i = 0; i < wanted.length; i++) if (buf[name + i] !== wanted.charCodeAt(i)) return false;
  return true;
}

/** Bytes of an attribute's value, `[from, to]` to excluded; null when the tag has none of that name. */
export function attribute({ buf, nameEnd, end }: Tag, wanted: string): readonly [number, number] | null {
  for (let k = nameEnd; k < end; k++) {
    if ((buf[k] as number) > SPACE) continue;
    const eq = k + 1 + wanted.length;
    if (buf[eq] !== 61 || (buf[eq + 1] !== QUOTE && buf[eq + 1] !== APOSTROPHE)) continue;
    let i = 0;
    while (i < wanted.length && buf[k + 1 + i] === wanted.charCodeAt(i)) i++;
    if (i < wanted.length) continue;
    const to = buf.indexOf(buf[eq + 1] as number, eq + 2);
    return to < 0 || to > end ? null : [eq + 2, to];
  }
  return null;
}

/** The positive integer written in these bytes; NaN when they hold anything else. */
export function integerOf(buf: Uint8Array, from: number, to: number): number {
  let n = 0;
  for (let k = from; k < to; k++) {
    const digit = (buf[k] as number) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    n = n * 10 + digit;
  }
  return from === to ? Number.NaN : n;
}
