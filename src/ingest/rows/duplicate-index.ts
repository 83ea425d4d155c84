import type { TableData } from "../../tables/table-data.ts";

/** Slots for each row at least. */
const FREE = 1.4;

/**
 * Finds exact duplicates among the rows of one table, over all files: a 64-bit hash of everything read in the row, and
 * the typed cells compared on a hit. Texts that are not kept count by their hash alone.
 */
export class DuplicateIndex {
  /** Row and second hash side by side, so that a probe touches one cache line; row -1 is a free slot. */
  private slots: Int32Array;
  private hashes1: Int32Array;
  private capacity = 1024;
  private used = 0;

  constructor(
    private readonly table: TableData,
    private readonly columns: readonly string[],
    expected: number,
  ) {
    while (this.capacity < expected * FREE) this.capacity *= 2;
    this.slots = new Int32Array(this.capacity * 2).fill(-1);
    this.hashes1 = new Int32Array(Math.max(expected, this.capacity / 2));
  }

  /** True when an earlier row equals row `i` (the one added last); otherwise the row is remembered. */
  isDuplicate(i: number, h1: number, h2: number): boolean {
    const { slots } = this;
    const mask = this.capacity - 1;
    let slot = h1 & mask;
    for (let row = slots[2 * slot] as number; row >= 0; row = slots[2 * slot] as number) {
      if (slots[2 * slot + 1] === h2 && this.hashes1[row] === h1 && this.sameCells(row, i)) return true;
      slot = (slot + 1) & mask;
    }
    slots[2 * slot] = i;
    slots[2 * slot + 1] = h2;
    if (i >= this.hashes1.length) this.growHashes(i);
    this.hashes1[i] = h1;
    if (++this.used * FREE > this.capacity) this.growSlots();
    return false;
  }

  private sameCells(a: number, b: number): boolean {
    return this.columns.every((column) => Object.is(this.table.cells(column)[a], this.table.cells(column)[b]));
  }

  private growHashes(row: number): void {
    const bigger = new Int32Array(Math.max(this.hashes1.length * 2, row + 1));
    bigger.set(this.hashes1);
    this.hashes1 = bigger;
  }

  private growSlots(): void {
    const old = this.slots;
    this.capacity *= 2;
    this.slots = new Int32Array(this.capacity * 2).fill(-1);
    const mask = this.capacity - 1;
    for (let k = 0; k < old.length; k += 2) {
      const row = old[k] as number;
      if (row < 0) continue;
      let slot = (this.hashes1[row] as number) & mask;
      while ((this.slots[2 * slot] as number) >= 0) slot = (slot + 1) & mask;
      this.slots[2 * slot] = row;
      this.slots[2 * slot + 1] = old[k + 1] as number;
    }
  }
}
