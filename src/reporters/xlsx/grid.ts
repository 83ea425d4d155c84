import type { Courbe, Saisie, Visuel } from "../document/model.ts";

import type { PlainCells } from "./plain-cells.ts";

/** A formula of ours with the value that it gives today. */
export interface Live {
  formula: string;
  result: string | number;
}

/** Value of a placed cell. Text is already safe (see cell-text.ts). */
export type GridValue = string | number | Live | null;

/** A placed cell: column from 0, value, number of its look. */
export interface GridCell {
  c: number;
  v: GridValue;
  s: number;
}

/** A row; height in points, automatic when absent: `about` is then its likely height. */
export interface GridRow {
  height?: number;
  about?: number;
  /** Filtered out when the workbook opens. */
  hidden?: true;
  cells: GridCell[];
  /** Stands for `cells`, which are then none. */
  plain?: PlainCells;
}

/** Where a table landed. Rows and columns count from 0; `to` is the row after the last. */
export interface PlacedTable {
  id: string | null;
  sheet: string;
  header: number;
  from: number;
  to: number;
  total: number | null;
  /** Column of each key. Rows of a table hold one cell per column, in order. */
  columns: ReadonlyMap<string, number>;
}

/** A sheet whose every cell has its place. */
export interface Grid {
  name: string;
  title: string;
  widths: number[];
  rows: GridRow[];
  /** Bodies of tables, whose rows are written last: first row, row after the last, distinct looks in order of appearance. */
  bodies: { from: number; to: number; looks: readonly number[] }[];
  /** Cells of one row that make one: columns from 0, both included. */
  merges: { row: number; from: number; to: number }[];
  portrait: boolean;
  paper: "A4" | "A3";
  /** Scale of the print, from 0 to 1. */
  scale: number;
  /** Columns go on over the pages at the right. */
  spills: boolean;
  /** What is printed: its first columns; its first rows (null: all); on how many pages, when they are counted or there is one. */
  printed: { columns: number; rows: number | null; pages: number | null };
  /** For few eyes: its pages say so. */
  reserved: boolean;
  locked: boolean;
  hidden: boolean;
  filter: string | null;
  /** What the filter leaves out at opening: rank of the column in it, from 0, and text. */
  filteredOut: { column: number; text: string } | null;
  frozen: { rows: number; columns: number } | null;
  /** Rows repeated on each printed page, 1-based `5:6`: the header of the table that goes on over pages. */
  repeated: string | null;
  breaks: number[];
  /** What a click on a cell leads to. */
  links: { ref: string; location: string }[];
  /** Filtered tables that become Excel's, with their header texts. */
  tables: { ref: string; name: string; headers: readonly string[]; filteredOut: Grid["filteredOut"] }[];
  /** Small drawings inside cells, and the cells that each draws. */
  curves: { trait: Courbe["trait"]; cells: { ref: string; range: string }[] }[];
  validations: { range: string; saisie: Saisie }[];
  visuals: { range: string; visuel: Exclude<Visuel, Courbe> }[];
  /** Reserved places: first row, height in points, rank and number side by side, block and rank of the chart. */
  charts: { row: number; height: number; index: number; count: number; block: number; chart: number }[];
}
