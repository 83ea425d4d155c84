import { agrandi } from "../../core/grouper.ts";
import { viewOf } from "../bytes/four-bytes.ts";

/** Numbers of an entry: hash, length and mark together, place in the pool; the fourth fills the cache line. */
const ENTRY = 4;

/**
 * Distinct byte strings numbered from 0 in the order met: an open-addressed table over one pool of bytes, so that a cell
 * seen before costs a hash and a comparison, and no string. Bytes are taken four at a time, the last four once more.
 */
export class ByteDictionary {
  size = 0;
  private slots: Int32Array;
  private entries: Int32Array;
  private pool: DataView;
  private used = 0;
  /** Entry given last, its length and its place: lines that follow one another hold much that is the same. */
  private last = -1;
  private lastLength = -1;
  private lastFrom = 0;
  /** Where the bytes looked for last would go. */
  private hash = 0;
  private slot = 0;

  constructor(private capacity = 256) {
    this.slots = new Int32Array(capacity * 2).fill(-1);
    this.entries = new Int32Array(capacity * ENTRY);
    this.pool = new DataView(new ArrayBuffer(capacity * 16));
  }

  /** Number of the bytes from `start` to `end` (excluded) with a mark (0 to 3); `size` grows when they are new. */
  number(bytes: DataView, start: number, end: number, mark: number): number {
    const n = this.find(bytes, start, end, mark);
    return n < 0 ? this.add(bytes, start, end, mark) : n;
  }

  /** The same of bytes that were given before, -1 for others. */
  find(bytes: DataView, start: number, end: number, mark: number): number {
    const length = (end - start) * 4 + mark;
    if (length === this.lastLength && same(this.pool, this.lastFrom, bytes, start, end)) return this.last;
    const { slots, entries } = this;
    // lists come back in the same order, month after month
    const next = this.last + 1;
    if (next < this.size && entries[next * ENTRY + 1] === length) {
      const from = entries[next * ENTRY + 2] as number;
      if (same(this.pool, from, bytes, start, end)) {
        this.last = next;
        this.lastLength = length;
        this.lastFrom = from;
        return next;
      }
    }
    const hash = hashOf(bytes, start, end, length);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let n = slots[slot] as number; n >= 0; slot = (slot + 1) & mask, n = slots[slot] as number) {
      const entry = n * ENTRY;
      if (entries[entry] !== hash || entries[entry + 1] !== length) continue;
      const from = entries[entry + 2] as number;
      if (!same(this.pool, from, bytes, start, end)) continue;
      this.last = n;
      this.lastLength = length;
      this.lastFrom = from;
      return n;
    }
    this.hash = hash;
    this.slot = slot;
    return -1;
  }

  private add(bytes: DataView, start: number, end: number, mark: number): number {
    const n = this.size++;
    const from = this.used;
    this.used += end - start;
    if (this.used > this.pool.byteLength) {
      const length = Math.max(this.pool.byteLength * 2, this.used);
      this.pool = viewOf(agrandi(new Uint8Array(this.pool.buffer), length));
    }
    for (let k = start; k < end; k++) this.pool.setUint8(from + k - start, bytes.getUint8(k));
    this.entries.set([this.hash, (end - start) * 4 + mark, from], n * ENTRY);
    this.slots[this.slot] = n;
    if (this.size === this.capacity) this.grow();
    return n;
  }

  private grow(): void {
    this.capacity *= 2;
    this.entries = agrandi(this.entries, this.capacity * ENTRY);
    this.slots = new Int32Array(this.capacity * 2).fill(-1);
    const mask = this.slots.length - 1;
    for (let n = 0; n < this.size; n++) {
      let slot = (this.entries[n * ENTRY] as number) & mask;
      while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = n;
    }
  }
}

function hashOf(bytes: DataView, start: number, end: number, seed: number): number {
  let hash = 2166136261 ^ seed;
  if (end - start < 4) {
    for (let p = start; p < end; p++) hash = Math.imul(hash ^ bytes.getUint8(p), 0x01000193);
    return hash ^ (hash >>> 13);
  }
  const last = end - 4;
  for (let p = start; p < last; p += 4) {
    hash = Math.imul(hash ^ bytes.getInt32(p, true), 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ bytes.getInt32(last, true), 0x5bd1e995);
  return hash ^ (hash >>> 15);
}

function same(pool: DataView, at: number, bytes: DataView, start: number, end: number): boolean {
  if (end - start < 4) {
    for (let p = start; p < end; p++, at++) if (pool.getUint8(at) !== bytes.getUint8(p)) return false;
    return true;
  }
  const last = end - 4;
  const shift = at - start;
  for (let p = start; p < last; p += 4) if (pool.getInt32(p + shift, true) !== bytes.getInt32(p, true)) return false;
  return pool.getInt32(last + shift, true) === bytes.getInt32(last, true);
}
