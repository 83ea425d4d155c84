/**
 * Distinct byte strings numbered from 0 in the order met: an open-addressed table over one pool of bytes, so that a cell
 * seen before costs a hash and a comparison, and no string.
 */
export class ByteDictionary {
  size = 0;
  private slots: Int32Array;
  private hashes: Uint32Array;
  private offsets: Uint32Array;
  private lengths: Uint32Array;
  private bytes: Uint8Array;
  private used = 0;
  /** Where the bytes looked for last would go. */
  private hash = 0;
  private slot = 0;

  constructor(private capacity = 256) {
    this.slots = new Int32Array(capacity * 2).fill(-1);
    this.hashes = new Uint32Array(capacity);
    this.offsets = new Uint32Array(capacity);
    this.lengths = new Uint32Array(capacity);
    this.bytes = new Uint8Array(capacity * 16);
  }

  /** Number of the bytes from `start` to `end` (excluded) with a mark (0 to 3); `size` grows when they are new. */
  number(buf: Uint8Array, start: number, end: number, mark: number): number {
    const n = this.find(buf, start, end, mark);
    return n < 0 ? this.add(buf, start, end, mark) : n;
  }

  /** The same of bytes that were given before, -1 for others. */
  find(buf: Uint8Array, start: number, end: number, mark: number): number {
    let hash = 2166136261 ^ mark;
    let p = start;
    for (; p + 3 < end; p += 4) {
      const low = (buf[p] as number) | ((buf[p + 1] as number) << 8);
      hash = Math.imul(hash ^ low ^ ((buf[p + 2] as number) << 16) ^ ((buf[p + 3] as number) << 24), 0x5bd1e995);
      hash ^= hash >>> 15;
    }
    for (; p < end; p++) hash = Math.imul(hash ^ (buf[p] as number), 0x01000193);
    hash = (hash ^ (hash >>> 13)) >>> 0;
    const length = (end - start) * 4 + mark;
    const { slots, hashes, lengths, offsets, bytes } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let n = slots[slot] as number; n >= 0; slot = (slot + 1) & mask, n = slots[slot] as number) {
      if (hashes[n] !== hash || lengths[n] !== length) continue;
      let at = offsets[n] as number;
      let k = start;
      while (k < end && bytes[at] === buf[k]) {
        at++;
        k++;
      }
      if (k === end) return n;
    }
    this.hash = hash;
    this.slot = slot;
    return -1;
  }

  private add(buf: Uint8Array, start: number, end: number, mark: number): number {
    const n = this.size++;
    const from = this.used;
    this.used += end - start;
    if (this.used > this.bytes.length) {
      const bigger = new Uint8Array(Math.max(this.bytes.length * 2, this.used));
      bigger.set(this.bytes.subarray(0, from));
      this.bytes = bigger;
    }
    for (let k = start; k < end; k++) this.bytes[from + k - start] = buf[k] as number;
    this.hashes[n] = this.hash;
    this.offsets[n] = from;
    this.lengths[n] = (end - start) * 4 + mark;
    this.slots[this.slot] = n;
    if (this.size === this.capacity) this.grow();
    return n;
  }

  private grow(): void {
    this.capacity *= 2;
    for (const key of ["hashes", "offsets", "lengths"] as const) {
      const bigger = new Uint32Array(this.capacity);
      bigger.set(this[key]);
      this[key] = bigger;
    }
    this.slots = new Int32Array(this.capacity * 2).fill(-1);
    const mask = this.slots.length - 1;
    for (let n = 0; n < this.size; n++) {
      let slot = (this.hashes[n] as number) & mask;
      while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = n;
    }
  }
}
