import type { FieldEncoding } from "../bytes/decoder.ts";
import { fourTimes, marksOf, TOPS, viewOf } from "../bytes/four-bytes.ts";
import { UTF8_OF_HIGH_BYTE } from "../bytes/windows-1252.ts";

const PRIME_1 = 0x2c1b3c6d;
const PRIME_2 = 0x5bd1e995;
const SEED_1 = 2166136261 | 0;
const SEED_2 = 0x9747b28c | 0;
const QUOTE = 34;
const QUOTES = fourTimes(QUOTE);
const LF = 10;
const CR = 13;
const ENCODER = new TextEncoder();

/** Makes the second salt of a column from its first. */
export const SECOND = 0x5bf03635;

/** Spreads the bits of a 32-bit number. */
export function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A pair of independent 32-bit hashes; the object is used again for the next text. */
export class TextHash {
  h1 = 0;
  h2 = 0;
  /** The text of `ofBytes` in UTF-8, for as long as no other is hashed; its first `length` bytes. */
  room = new Uint8Array(1024);
  length = 0;
  private view = viewOf(this.room);
  private written = viewOf(new Uint8Array(256));

  /**
   * Hash of the text that the bytes hold, the same in UTF-8 and in Windows-1252, quoted or not, with CRLF or LF inside.
   * `doubled`: quotes inside are doubled. The text's bytes in UTF-8 are taken four by four.
   */
  ofBytes(bytes: DataView, start: number, end: number, doubled: boolean, encoding: FieldEncoding): void {
    const most = (end - start) * 3 + 8;
    if (most > this.room.length) {
      this.room = new Uint8Array(most * 2);
      this.view = viewOf(this.room);
    }
    const { view } = this;
    const high = encoding === "windows-1252" ? TOPS : 0;
    this.h1 = SEED_1;
    this.h2 = SEED_2;
    let to = 0;
    // up to the first mark, what is crossed is what is hashed
    for (; start + to + 4 <= end; to += 4) {
      const word = bytes.getInt32(start + to, true);
      if ((marksOf(word, QUOTES) | (word & high)) !== 0) break;
      view.setInt32(to, word, true);
      this.take(word);
    }
    const length = this.copy(bytes, start + to, end, to, doubled, high);
    view.setInt32(length, 0, true);
    for (; to < length; to += 4) this.take(view.getInt32(to, true));
    this.length = length;
    this.h1 = mix(this.h1 ^ length);
    this.h2 = mix(this.h2 ^ length);
  }

  private take(word: number): void {
    const a = Math.imul(this.h1 ^ word, PRIME_1);
    const b = Math.imul(this.h2 ^ word, PRIME_2);
    this.h1 = a ^ (a >>> 15);
    this.h2 = b ^ (b >>> 13);
  }

  ofText(text: string): void {
    if (text.length * 3 > this.written.byteLength) this.written = viewOf(new Uint8Array(text.length * 6));
    const { written } = ENCODER.encodeInto(text, new Uint8Array(this.written.buffer));
    this.ofBytes(this.written, 0, written, false, "utf-8");
  }

  /** Writes the rest of the text as the hash sees it, from `to` on; gives the length of all of it. */
  private copy(bytes: DataView, start: number, end: number, to: number, doubled: boolean, high: number): number {
    const { room, view } = this;
    for (let k = start; k < end; ) {
      if (k + 4 <= end) {
        const four = bytes.getInt32(k, true);
        // line ends, quotes and, in Windows-1252, accents are taken one by one
        const marks = marksOf(four, QUOTES) | (four & high);
        view.setInt32(to, four, true);
        const plain = marks === 0 ? 4 : (31 - Math.clz32(marks & -marks)) >> 3;
        to += plain;
        k += plain;
        if (plain === 4) continue;
      }
      const c = bytes.getUint8(k++);
      if (c < 0x80 || high === 0) {
        if (c !== CR) room[to++] = c;
        else if (k === end || bytes.getUint8(k) !== LF) room[to++] = LF;
        if (c === QUOTE && doubled && k < end && bytes.getUint8(k) === QUOTE) k++;
      } else if (c >= 0xa0) {
        room[to++] = 0xc0 | (c >> 6);
        room[to++] = 0x80 | (c & 0x3f);
      } else for (const byte of UTF8_OF_HIGH_BYTE[c - 0x80] as Uint8Array) room[to++] = byte;
    }
    return to;
  }
}

/** Hash of a stored number (integer, or with decimals) of a column; `salt` tells the column. */
export function numberHash(value: number, salt: number): number {
  const whole = Math.trunc(value);
  return mix(mix((whole | 0) ^ salt) + Math.round((value - whole) * 0x7fffffff) + Math.imul(salt, PRIME_2));
}
