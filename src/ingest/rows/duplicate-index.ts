import { agrandi } from "../../core/grouper.ts";
import type { TableData } from "../../tables/table-data.ts";

/** Slots for each row at least. */
const FREE = 1.4;

/**
 * Finds exact duplicates among the rows of one table, over all files: a 64-bit hash of everything read in the row, and
 * the typed cells compared on a hit. Texts that are not kept count by their hash alone.
 */
export class DuplicateIndex {
  /** What a slot holds, in seven bits of the row's second hash; 0 is a free slot. Small enough to stay near the processor. */
  private marks: Uint8Array;
  private rows: Int32Array;
  private hashes1: Int32Array;
  private hashes2: Int32Array;
  private capacity = 1024;
  private used = 0;

  constructor(
    private readonly table: TableData,
    private readonly columns: readonly string[],
    expected: number,
  ) {
    while (this.capacity < expected * FREE) this.capacity *= 2;
    this.marks = new Uint8Array(this.capacity);
    this.rows = new Int32Array(this.capacity);
    this.hashes1 = new Int32Array(Math.max(expected, this.capacity / 2));
    this.hashes2 = new Int32Array(this.hashes1.length);
  }

  /** True when an earlier row equals row `i` (the one added last); otherwise the row is remembered. */
  isDuplicate(i: number, h1: number, h2: number): boolean {
    const { marks } = this;
    const mask = this.capacity - 1;
    // seven bits of a hash, and one that is always there
    const mark = (h2 >>> 25) | 0x80;
    let slot = h1 & mask;
    for (let other = marks[slot] as number; other !== 0; other = marks[slot] as number) {
      if (other === mark && this.isSame(this.rows[slot] as number, i, h1, h2)) return true;
      slot = (slot + 1) & mask;
    }
    if (i >= this.hashes1.length) this.growHashes(i);
    marks[slot] = mark;
    this.rows[slot] = i;
    this.hashes1[i] = h1;
    this.hashes2[i] = h2;
    if (++this.used * FREE > this.capacity) this.growSlots();
    return false;
  }

  private isSame(row: number, i: number, h1: number, h2: number): boolean {
    if (this.hashes1[row] !== h1 || this.hashes2[row] !== h2) return false;
    return this.columns.every((column) => Object.is(this.table.cells(column)[row], this.table.cells(column)[i]));
  }

  private growHashes(row: number): void {
    const length = Math.max(this.hashes1.length * 2, row + 1);
    this.hashes1 = agrandi(this.hashes1, length);
    this.hashes2 = agrandi(this.hashes2, length);
  }

  private growSlots(): void {
    const { marks, rows } = this;
    this.capacity *= 2;
    this.marks = new Uint8Array(this.capacity);
    this.rows = new Int32Array(this.capacity);
    const mask = this.capacity - 1;
    for (let k = 0; k < marks.length; k++) {
      if (marks[k] === 0) continue;
      const row = rows[k] as number;
      let slot = (this.hashes1[row] as number) & mask;
      while (this.marks[slot] !== 0) slot = (slot + 1) & mask;
      this.marks[slot] = marks[k] as number;
      this.rows[slot] = row;
    }
  }
}
