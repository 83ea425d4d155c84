import type { CellMemo } from "./cell-memo.ts";

/** A file of more lines keeps its own memos, forgotten with it. */
const SMALL_FILE = 5000;

/** Memos of the columns that are alike in many small files: what a value means is found once, not once a file. */
export class SharedMemos {
  private readonly memos = new Map<string, CellMemo>();

  /** `alike`: all that the reading of a cell depends on; null for a column that shares nothing. */
  of(lines: number, alike: readonly unknown[] | null, make: () => CellMemo): CellMemo {
    if (alike === null || lines > SMALL_FILE) return make();
    const key = JSON.stringify(alike);
    let memo = this.memos.get(key);
    if (!memo) this.memos.set(key, (memo = make()));
    return memo;
  }
}
