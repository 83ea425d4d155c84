import { obtenir } from "../../core/grouper.ts";
import { untoned } from "../document/cell.ts";
import type { Cell, Column, Kind, Table } from "../document/model.ts";
import { TableValues } from "../document/table-values.ts";
import { isFigure } from "../document/written.ts";
import { MARGIN, textWidth, wrappedLines } from "./metrics.ts";
import { chartedKey, type SheetBuilder } from "./sheet-builder.ts";
import { LINK, type Look } from "./style.ts";

/** What the rows of a table are in the widths of its sheet: found once, to measure them and to lay them out. */
export interface TableShape {
  values: TableValues;
  /** Look of each column. */
  looks: readonly Look[];
  kinds: readonly Kind[];
  /** Columns that a chart reads. */
  charted: readonly boolean[];
  /** Columns whose texts wrap. */
  wrapped: readonly number[];
  /** Lines of each row, once it was measured. */
  lines: number[];
  /** The cell seen last in each column, and the lines of it: long lists are sorted. */
  last: (Cell | undefined)[];
  lastLines: number[];
}

/** Shape of a table in its sheet. */
export function shapeOf(sheet: SheetBuilder, table: Table): TableShape {
  const { grid, context, tables } = sheet;
  return obtenir(tables.shapes, table, () => {
    const looks = table.columns.map((column, c) => baseLook(sheet, table, column, c));
    return {
      values: new TableValues(table),
      looks,
      kinds: table.columns.map(({ kind }) => kind),
      charted: table.columns.map(({ key }) => context.charted.has(chartedKey(grid.name, table.id ?? "", key))),
      wrapped: [...looks.keys()].filter((c) => looks[c]?.wrap === true),
      lines: [],
      last: [],
      lastLines: [],
    };
  });
}

/** Side of a column's cells: figures at the right, the rest indented at the left (LibreOffice drops right indents). */
export function side(column: Column): Look {
  const align = column.align ?? (isFigure(column.kind) ? "right" : "left");
  return align === "left" ? { align, indent: 1 } : { align };
}

function baseLook(sheet: SheetBuilder, table: Table, column: Column, c: number): Look {
  const look: Look = { border: table.hauteur === undefined ? "ligne" : "cadre", ...side(column) };
  if (column.vers && sheet.context.places.holds(column.vers)) Object.assign(look, LINK);
  if (column.saisie) Object.assign(look, { unlocked: true, fill: sheet.context.theme.saisie });
  if (column.kind === "prose" || overflows(sheet, table, c)) look.wrap = true;
  return look;
}

/** True when a text of the column is wider than it. */
function overflows(sheet: SheetBuilder, table: Table, c: number): boolean {
  const whole = sheet.grid.widths[c] ?? 10;
  const contents = sheet.tables.contents.get(table)?.[c];
  if (contents && contents.texts <= whole) return false;
  const width = whole - MARGIN;
  // no sign is wider than two digits
  const over = (one: string) => one.length * 2 > width && textWidth(one) > width;
  // of the longest one, the answer is often known
  if (contents && (over(contents.longest) || contents.longest.length * 2 <= width)) return over(contents.longest);
  return table.rows.some((cells) => {
    const cell = untoned(cells[c] ?? null);
    return typeof cell === "string" && over(cell);
  });
}

/** Lines of the i-th row. */
export function linesOf(
  sheet: SheetBuilder,
  { wrapped, lines, last, lastLines }: TableShape,
  cells: readonly Cell[],
  i: number,
): number {
  let most = lines[i];
  if (most === undefined) {
    most = 1;
    for (const c of wrapped) {
      const cell = cells[c];
      if (cell !== last[c]) {
        last[c] = cell;
        lastLines[c] = textLines(sheet, cell, c);
      }
      most = Math.max(most, lastLines[c] ?? 1);
    }
    lines[i] = most;
  }
  return most;
}

function textLines(sheet: SheetBuilder, given: Cell | undefined, c: number): number {
  const cell = untoned(given ?? null);
  return typeof cell === "string" ? wrappedLines(cell, (sheet.grid.widths[c] ?? 10) - MARGIN) : 1;
}
