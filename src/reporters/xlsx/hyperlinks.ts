import { obtenir } from "../../core/grouper.ts";
import type { Column } from "../document/model.ts";
import { columnLetters, quotedSheet, sheetName } from "./cell-text.ts";
import type { Grid, PlacedTable } from "./grid.ts";
import { isWhole } from "./metrics.ts";
import type { Place } from "./places.ts";
import { valueAt } from "./plain-cells.ts";

/** A click that waits for every sheet to be laid out. */
export interface PendingClick {
  sheet: string;
  /** Cell or range, as `B4`. */
  ref: string;
  place: Place;
}

/** A column of a placed table whose texts lead to the rows of another. */
export interface PendingColumn {
  sheet: string;
  column: number;
  from: number;
  to: number;
  vers: NonNullable<Column["vers"]>;
}

/** Settles where the clicks lead, of which the place is known, and the texts of columns, where a row says the same. */
export function resolveHyperlinks(
  grids: readonly Grid[],
  tables: readonly PlacedTable[],
  clicks: readonly PendingClick[],
  columns: readonly PendingColumn[],
): void {
  const byName = new Map(grids.map((grid) => [grid.name, grid]));
  const placed = (feuille: string, id: string) =>
    tables.find((table) => table.id === id && table.sheet === sheetName(feuille));
  const known = new Map<string, ReadonlyMap<string, number>>();
  const rowsBy = (table: PlacedTable, key: number): ReadonlyMap<string, number> => {
    const id = `${table.sheet}|${table.id}|${key}`;
    const target = byName.get(table.sheet);
    return obtenir(known, id, () => (target ? firstRows(target, table, key) : new Map()));
  };
  for (const { sheet, ref, place } of clicks) {
    const { sheet: feuille, table: id, column, row } = place;
    const table = id === null ? undefined : placed(feuille, id);
    const at = table === undefined ? 0 : row === null ? table.header : table.from + row;
    const letters = columnLetters(column === null ? 0 : (table?.columns.get(column) ?? 0));
    byName.get(sheet)?.links.push({ ref, location: `${quotedSheet(feuille)}!${letters}${at + 1}` });
  }
  for (const { sheet, column, from, to, vers } of columns) {
    const table = placed(vers.feuille, vers.table);
    const grid = byName.get(sheet);
    const key = table?.columns.get(vers.cle);
    if (!grid || !table || key === undefined) continue;
    const rows = rowsBy(table, key);
    for (let r = from; r < to; r++) {
      const text = textAt(grid, r, column);
      const row = text === null || !isWhole(text, grid.widths[column]) ? undefined : rows.get(text);
      if (row === undefined) continue;
      const location = `${quotedSheet(table.sheet)}!${columnLetters(key)}${row + 1}`;
      grid.links.push({ ref: `${columnLetters(column)}${r + 1}`, location });
    }
  }
}

function firstRows(grid: Grid, table: PlacedTable, column: number): Map<string, number> {
  const rows = new Map<string, number>();
  let before: unknown;
  for (let r = table.from; r < table.to; r++) {
    // long lists say the same over many rows
    const given = grid.rows[r]?.plain?.values[column];
    if (given !== undefined && given === before) continue;
    before = given;
    const text = textAt(grid, r, column);
    if (text !== null && !rows.has(text)) rows.set(text, r);
  }
  return rows;
}

function textAt(grid: Grid, row: number, column: number): string | null {
  const line = grid.rows[row];
  const value = line && valueAt(line, column);
  return typeof value === "string" && value !== "" ? value : null;
}
