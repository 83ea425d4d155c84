import { nextHigh, viewOf } from "./four-bytes.ts";

/** Length of the sequence that a lead byte announces; 0 for a byte that starts none. */
function announced(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
}

/** Length of the valid UTF-8 sequence at `at`, 0 when the byte there is wrong. */
export function sequenceLength(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] ?? 0;
  const length = announced(lead);
  if (length < 2) return length;
  if (at + length > end) return 0;
  const second = bytes[at + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > highest) return 0;
  for (let k = 2; k < length; k++) {
    if (((bytes[at + k] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** Bytes at the end of a block that begin a sequence which the next block ends. */
function unfinished(block: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= block.length; back++) {
    const byte = block[block.length - back] ?? 0;
    if (byte >= 0xc0) return announced(byte) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Two runs of bytes, one after the other. */
export function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}

/** Place of the first byte that is not UTF-8, the length when all are. */
function firstFault(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  const { length } = bytes;
  for (let k = nextHigh(view, 0, length); k < length; ) {
    const sequence = sequenceLength(bytes, k, length);
    if (sequence === 0) return k;
    k = nextHigh(view, k + sequence, length);
  }
  return length;
}

/**
 * Strict UTF-8 over a whole file given in blocks. A file that is UTF-8 but for some wrong bytes is told from another
 * encoding by counting, in the blocks that fail, the sequences of several bytes that are right and the bytes that are
 * wrong: in a French Windows-1252 file nearly every accent is a wrong byte.
 */
export class Utf8Check {
  /** Wrong bytes met so far. */
  wrong = 0;
  /** Position in the file of the first wrong byte. */
  firstWrong = -1;
  private right = 0;
  private position = 0;
  private carry = new Uint8Array();

  /** False once the file is surely not UTF-8: the rest need not be given. */
  get plausible(): boolean {
    return this.wrong === 0 || this.wrong < this.right;
  }

  push(block: Uint8Array): void {
    const bytes = this.carry.length > 0 ? concat(this.carry, block) : block;
    const kept = unfinished(bytes);
    this.examine(bytes.subarray(0, bytes.length - kept));
    this.carry = bytes.slice(bytes.length - kept);
  }

  /** To be called after the last block. */
  end(): void {
    this.examine(this.carry);
    this.carry = new Uint8Array();
  }

  private examine(bytes: Uint8Array): void {
    if (firstFault(bytes) < bytes.length) this.count(bytes);
    this.position += bytes.length;
  }

  private count(bytes: Uint8Array): void {
    const view = viewOf(bytes);
    for (let k = nextHigh(view, 0, bytes.length); k < bytes.length; ) {
      const length = sequenceLength(bytes, k, bytes.length);
      if (length > 0) this.right++;
      else {
        if (this.firstWrong < 0) this.firstWrong = this.position + k;
        this.wrong++;
      }
      k = nextHigh(view, k + Math.max(1, length), bytes.length);
    }
  }
}
