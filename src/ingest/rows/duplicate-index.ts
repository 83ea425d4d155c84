import type { TableData } from "../../tables/table-data.ts";

/**
 * Finds exact duplicates among the rows of one table, over all files: a 64-bit hash of everything read in the row, and
 * the typed cells compared on a hit. Texts that are not kept count by their hash alone.
 */
export class DuplicateIndex {
  private slots: Int32Array;
  private hashes1: Int32Array;
  private hashes2: Int32Array;
  private readonly columns: readonly string[];
  private used = 0;

  constructor(
    private readonly table: TableData,
    columns: readonly string[],
    expected: number,
  ) {
    this.columns = columns;
    let capacity = 1024;
    while (capacity < expected) capacity *= 2;
    this.slots = new Int32Array(capacity * 2).fill(-1);
    this.hashes1 = new Int32Array(capacity);
    this.hashes2 = new Int32Array(capacity);
  }

  /** True when an earlier row equals row `i` (the one added last); otherwise the row is remembered. */
  isDuplicate(i: number, h1: number, h2: number): boolean {
    const { slots, hashes1, hashes2 } = this;
    const mask = slots.length - 1;
    let slot = h1 & mask;
    for (let row = slots[slot] as number; row >= 0; slot = (slot + 1) & mask, row = slots[slot] as number) {
      if (hashes1[row] === h1 && hashes2[row] === h2 && this.sameCells(row, i)) return true;
    }
    slots[slot] = i;
    if (i >= this.hashes1.length) this.growHashes(i);
    this.hashes1[i] = h1;
    this.hashes2[i] = h2;
    if (++this.used * 2 > this.slots.length) this.growSlots();
    return false;
  }

  private sameCells(a: number, b: number): boolean {
    return this.columns.every((column) => Object.is(this.table.cells(column)[a], this.table.cells(column)[b]));
  }

  private growHashes(row: number): void {
    const length = Math.max(this.hashes1.length * 2, row + 1);
    for (const key of ["hashes1", "hashes2"] as const) {
      const bigger = new Int32Array(length);
      bigger.set(this[key]);
      this[key] = bigger;
    }
  }

  private growSlots(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2).fill(-1);
    const mask = this.slots.length - 1;
    for (const row of old) {
      if (row < 0) continue;
      let slot = (this.hashes1[row] as number) & mask;
      while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = row;
    }
  }
}
