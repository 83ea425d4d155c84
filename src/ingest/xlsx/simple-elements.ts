const LT = 60;
const GT = 62;
const AMPERSAND = 38;
const SEMICOLON = 59;
const SPACE = 32;
const CR = 13;
const LF = 10;
const TAB = 9;
/** Blanks between two elements; more are left to the parser, which bounds them. */
const MOST_BLANKS = 16;
/** A longer element is left to the parser. */
const LONGEST = 1 << 20;
const TEXT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const ASCII = new TextDecoder("windows-1252");
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** What stands at a place that is no simple element: its beginning only, or what the parser alone understands. */
export const CUT = -1;
export const OTHER = -2;

/**
 * Reads elements that are written as nearly all are from their bytes in UTF-8. It understands an element whole or leaves it
 * whole: what it does not understand goes to the XML parser, which is the law of what is well formed (`SharedBytes`).
 */
export abstract class SimpleElements {
  /** Elements taken so far. */
  taken = 0;
  protected buf: Uint8Array = new Uint8Array();
  protected p = 0;

  /** Looks at the element that begins at `p`, and gives where it ends, `CUT` or `OTHER`. */
  protected abstract look(): number;
  /** Takes in the element that was looked at. */
  protected abstract give(): void;

  /** Takes the simple elements from `from` on; gives where what is not one begins, or one that is not whole yet (`cut`). */
  take(buf: Uint8Array, from: number): { at: number; cut: boolean } {
    this.buf = buf;
    for (let at = from; ; ) {
      this.p = at;
      while (this.p < buf.length && this.p - at < MOST_BLANKS && isBlank(buf[this.p] as number)) this.p++;
      const end = this.look();
      if (end === CUT) return { at, cut: buf.length - at < LONGEST };
      if (end === OTHER) return { at, cut: false };
      this.taken++;
      this.give();
      at = end;
    }
  }

  /** 1 and moves past the word when it stands here, 0 when something else does, -1 when the bytes end before it is told. */
  protected word(text: string): number {
    const { buf, p } = this;
    for (let k = 0; k < text.length; k++) {
      if (p + k >= buf.length) return -1;
      if (buf[p + k] !== text.charCodeAt(k)) return 0;
    }
    this.p = p + text.length;
    return 1;
  }

  /** Moves to the end of the text that begins here; as `word`. A carriage return, `>` or a control character is not simple. */
  protected textEnd(): number {
    const { buf } = this;
    for (let k = this.p; k < buf.length; k++) {
      const byte = buf[k] as number;
      if (byte === LT) {
        this.p = k;
        return 1;
      }
      if (byte === GT || (byte < SPACE && byte !== LF && byte !== TAB)) return 0;
      if (byte === AMPERSAND && !isEntity(buf, k)) return k + 6 > buf.length ? -1 : 0;
    }
    return -1;
  }

  /** The text of these bytes, entities resolved. Throws a `TypeError` when they are not UTF-8. */
  protected text(from: number, to: number): string {
    const text = TEXT.decode(this.buf.subarray(from, to));
    return text.includes("&") ? text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] as string) : text;
  }

  protected ascii(from: number, to: number): string {
    return ASCII.decode(this.buf.subarray(from, to));
  }
}

function isBlank(byte: number): boolean {
  return byte === SPACE || byte === LF || byte === CR || byte === TAB;
}

/** One of the five that need no declaration. */
function isEntity(buf: Uint8Array, at: number): boolean {
  const end = buf.indexOf(SEMICOLON, at);
  return end > at && end - at <= 5 && Object.hasOwn(ENTITIES, ASCII.decode(buf.subarray(at + 1, end)));
}
