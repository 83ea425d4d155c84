import type { RawRow } from "../raw.ts";

/**
 * Gives the rows of a large sheet block by block: blocks read in their order are one pass over the sheet, whose rows are never
 * held together. A block that stands before the last one read begins the sheet again.
 */
export class SheetCursor {
  private iterator: AsyncIterator<RawRow> | Iterator<RawRow> | null = null;
  /** Read, and not given: it belongs to a later block. */
  private ahead: RawRow | null = null;
  /** Line of the last row given. */
  private at = 0;

  constructor(private readonly rows: AsyncIterable<RawRow> | Iterable<RawRow>) {}

  /** Rows from line `from` to the line before `to`. */
  block(from: number, to: number): AsyncIterable<RawRow> {
    return { [Symbol.asyncIterator]: () => this.between(from, to) };
  }

  private async *between(from: number, to: number): AsyncGenerator<RawRow> {
    if (this.iterator === null || this.at >= from) await this.restart();
    for (let row = await this.next(); row !== null; row = await this.next()) {
      if (row.ligne >= to) {
        this.ahead = row;
        return;
      }
      this.at = row.ligne;
      if (row.ligne >= from) yield row;
    }
  }

  private async restart(): Promise<void> {
    await this.iterator?.return?.();
    const { rows } = this;
    this.iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
    this.ahead = null;
    this.at = 0;
  }

  private async next(): Promise<RawRow | null> {
    const { ahead } = this;
    this.ahead = null;
    if (ahead !== null) return ahead;
    const next = await this.iterator?.next();
    if (next === undefined || next.done === true) {
      this.iterator = null;
      return null;
    }
    return next.value;
  }
}
