import type { FieldEncoding } from "../bytes/decoder.ts";
import { UTF8_OF_HIGH_BYTE } from "../bytes/windows-1252.ts";

const PRIME_1 = 16777619;
const PRIME_2 = 0x5bd1e995;
const QUOTE = 34;
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

  /**
   * Hash of the text that the bytes hold, the same in UTF-8 and in Windows-1252, quoted or not, with CRLF or LF inside.
   * `doubled`: quotes inside are doubled.
   */
  ofBytes(buf: Uint8Array, start: number, end: number, doubled: boolean, encoding: FieldEncoding): void {
    let a = 2166136261 | 0;
    let b = 0x9747b28c | 0;
    for (let k = start; k < end; k++) {
      let c = buf[k] as number;
      if (c < 0x80) {
        if (c === QUOTE) {
          if (doubled) k++;
        } else if (c === CR) {
          if (k + 1 < end && buf[k + 1] === LF) continue;
          c = LF;
        }
      } else if (encoding === "windows-1252") {
        const utf8 = UTF8_OF_HIGH_BYTE[c - 0x80] as Uint8Array;
        const last = utf8.length - 1;
        for (let i = 0; i < last; i++) {
          a = Math.imul(a ^ (utf8[i] as number), PRIME_1);
          b = (Math.imul(b, PRIME_2) + (utf8[i] as number)) | 0;
        }
        c = utf8[last] as number;
      }
      a = Math.imul(a ^ c, PRIME_1);
      b = (Math.imul(b, PRIME_2) + c) | 0;
    }
    this.h1 = mix(a);
    this.h2 = mix(b);
  }

  ofText(text: string): void {
    const bytes = ENCODER.encode(text);
    this.ofBytes(bytes, 0, bytes.length, false, "utf-8");
  }
}

/** Hash of a stored number (integer, or with decimals) of a column; `salt` tells the column. */
export function numberHash(value: number, salt: number): number {
  const whole = Math.trunc(value);
  return mix(mix((whole | 0) ^ salt) + Math.round((value - whole) * 0x7fffffff) + Math.imul(salt, PRIME_2));
}
