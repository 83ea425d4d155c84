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
  private room = new Uint8Array(256);
  private view = viewOf(this.room);
  private a = 0;
  private b = 0;
  /** Bytes that wait for four, the first in the lowest bits, and how many bits they take. */
  private word = 0;
  private held = 0;

  /**
   * Hash of the text that the bytes hold, the same in UTF-8 and in Windows-1252, quoted or not, with CRLF or LF inside.
   * `doubled`: quotes inside are doubled. The text's bytes in UTF-8 are taken four by four.
   */
  ofBytes(bytes: DataView, start: number, end: number, doubled: boolean, encoding: FieldEncoding): void {
    const high = encoding === "windows-1252" ? TOPS : 0;
    let a = SEED_1;
    let b = SEED_2;
    this.held = 0;
    this.word = 0;
    for (let k = start; k < end; ) {
      const four = k + 4 <= end ? bytes.getInt32(k, true) : 0;
      // line ends, quotes and, in Windows-1252, accents are taken one by one
      if ((marksOf(four, QUOTES) | (four & high)) !== 0) {
        this.a = a;
        this.b = b;
        k = this.withCare(bytes, k, Math.min(k + 4, end), end, doubled, high !== 0);
        a = this.a;
        b = this.b;
        continue;
      }
      const { held } = this;
      const word = held === 0 ? four : this.word | (four << held);
      if (held !== 0) this.word = four >>> (32 - held);
      a = Math.imul(a ^ word, PRIME_1);
      a ^= a >>> 15;
      b = Math.imul(b ^ word, PRIME_2);
      b ^= b >>> 13;
      k += 4;
    }
    this.h1 = mix(Math.imul(a ^ this.word, PRIME_1) ^ this.held);
    this.h2 = mix(Math.imul(b ^ this.word, PRIME_2) ^ this.held);
  }

  /** Takes bytes one by one from `k` up to `to`; gives where it stopped, beyond it after a pair. */
  private withCare(bytes: DataView, k: number, to: number, end: number, doubled: boolean, cp1252: boolean): number {
    for (; k < to; k++) {
      const c = bytes.getUint8(k);
      if (c >= 0x80 && cp1252) {
        const utf8 = UTF8_OF_HIGH_BYTE[c - 0x80] as Uint8Array;
        for (let i = 0; i < utf8.length; i++) this.take(utf8[i] as number);
      } else if (c !== CR) this.take(c);
      else if (k + 1 === end || bytes.getUint8(k + 1) !== LF) this.take(LF);
      if (c === QUOTE && doubled) k++;
    }
    return k;
  }

  private take(byte: number): void {
    this.word |= byte << this.held;
    this.held += 8;
    if (this.held < 32) return;
    this.a = Math.imul(this.a ^ this.word, PRIME_1);
    this.a ^= this.a >>> 15;
    this.b = Math.imul(this.b ^ this.word, PRIME_2);
    this.b ^= this.b >>> 13;
    this.word = 0;
    this.held = 0;
  }

  ofText(text: string): void {
    if (text.length * 3 > this.room.length) {
      this.room = new Uint8Array(text.length * 6);
      this.view = viewOf(this.room);
    }
    const { written } = ENCODER.encodeInto(text, this.room);
    this.ofBytes(this.view, 0, written, false, "utf-8");
  }
}

/** Hash of a stored number (integer, or with decimals) of a column; `salt` tells the column. */
export function numberHash(value: number, salt: number): number {
  const whole = Math.trunc(value);
  return mix(mix((whole | 0) ^ salt) + Math.round((value - whole) * 0x7fffffff) + Math.imul(salt, PRIME_2));
}
