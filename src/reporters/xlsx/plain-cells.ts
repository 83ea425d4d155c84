import { untoned } from "../document/cell.ts";
import type { Cell, Kind } from "../document/model.ts";
import { cellText } from "./cell-text.ts";
import type { GridCell, GridRow, GridValue, Live } from "./grid.ts";
import { numberValue } from "./place.ts";

/** Cells of a body row that are all ordinary (nothing, finite numbers, texts, with a tone or not, formulas), as the model holds them. */
export interface PlainCells {
  values: readonly (Cell | Live)[];
  kinds: readonly Kind[];
  /** Look of each column, shared by the rows that look alike. */
  looks: readonly number[];
}

/** True of a cell that is written as a formula. */
export function isLive(cell: Cell | Live): cell is Live {
  return typeof cell === "object" && cell !== null && "formula" in cell;
}

/** The value that a cell of the row is written with. */
export function plainValue({ values, kinds }: PlainCells, c: number): GridValue {
  return ordinaryValue(values[c] ?? null, kinds[c] ?? "text");
}

/** The value of an ordinary cell. */
export function ordinaryValue(given: Cell | Live, kind: Kind): GridValue {
  const value = rawValue(given, kind);
  return typeof value === "string" ? cellText(value) : value;
}

/** The same, a text as it was given. */
export function rawValue(given: Cell | Live, kind: Kind): GridValue {
  if (isLive(given)) return given;
  const value = untoned(given);
  if (typeof value === "number") return numberValue(value, kind);
  return typeof value === "string" ? value : null;
}

/** Value of the c-th cell of a table's row; undefined when it has none. */
export function valueAt({ plain, cells }: GridRow, c: number): GridValue | undefined {
  if (plain === undefined) return cells[c]?.v;
  return c < plain.looks.length ? plainValue(plain, c) : undefined;
}

/** Every cell of a row, an object each: for who reads few rows. */
export function cellsOf({ plain, cells }: GridRow): readonly GridCell[] {
  if (plain === undefined) return cells;
  return plain.looks.map((s, c) => ({ c, s, v: plainValue(plain, c) }));
}
