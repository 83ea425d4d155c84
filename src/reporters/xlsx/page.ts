import type { Grid } from "./grid.ts";
import { columnPixels } from "./metrics.ts";

/** Margins of the printed pages, in inches. */
export const MARGINS = { left: 0.45, right: 0.45, top: 0.45, bottom: 0.6, header: 0.25, footer: 0.3 };

/** A4 in points. */
const SHORT_SIDE = 595;
const LONG_SIDE = 842;

/** Scale at which a sheet prints once fitted to the page's width, at most 1. */
export function printScale(grid: Pick<Grid, "widths" | "portrait">): number {
  const points = grid.widths.reduce((sum, width) => sum + columnPixels(width), 0) * 0.75;
  const paper = (grid.portrait ? SHORT_SIDE : LONG_SIDE) - (MARGINS.left + MARGINS.right) * 72;
  return Math.min(1, paper / points);
}

/** Points of rows that one printed page holds. */
export function pageHeight(grid: Pick<Grid, "widths" | "portrait">): number {
  const paper = (grid.portrait ? LONG_SIDE : SHORT_SIDE) - (MARGINS.top + MARGINS.bottom) * 72;
  return paper / printScale(grid);
}

/** Height in points that the emblem needs on the sheet to print at 1 cm or more. */
export function emblemHeight(grid: Pick<Grid, "widths" | "portrait">): number {
  return Math.round(Math.max(37, 29 / printScale(grid)));
}
