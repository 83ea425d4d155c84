import type { Grid } from "./grid.ts";
import { columnPixels } from "./metrics.ts";

/** Margins of the printed pages, in inches. */
export const MARGINS = { left: 0.45, right: 0.45, top: 0.45, bottom: 0.6, header: 0.25, footer: 0.3 };

/** Sides of the papers, in points. */
const PAPERS = { A4: [595, 842], A3: [842, 1191] } as const;

/** Smallest scale of a printed sheet: the smallest text, of 9 points, is still read at 7. */
export const MIN_SCALE = 0.78;

/** How much wider than Excel LibreOffice draws the same columns: pages are made for both. */
const WIDER = 1.06;
/** Share of a page's height that is counted on: rows come out a little taller or shorter than asked. */
const COUNTED = 0.97;

/** Characters side by side that each paper prints at the smallest scale. */
export const ROOMS = {
  portrait: charactersOn(room("A4", true)),
  A4: charactersOn(room("A4", false)),
  A3: charactersOn(room("A3", false)),
} as const;

function charactersOn(points: number): number {
  return points / (MIN_SCALE * WIDER) / 0.75 / 7;
}

/** How a sheet is printed, before its rows are known. */
export type Sheeting = Pick<Grid, "portrait" | "paper" | "scale" | "spills">;

/**
 * Paper and scale for columns of those widths: A4 as wide as the page; A3 when A4 would print under 7 points; columns that
 * even A3 does not hold go on over the next pages, at the smallest scale. `largest`: scale at most.
 */
export function sheetingFor(widths: readonly number[], portrait: boolean, largest = 1): Sheeting {
  const points = widths.reduce((sum, width) => sum + columnPixels(width), 0) * 0.75 * WIDER;
  const scaleOn = (paper: Grid["paper"]) => room(paper, portrait) / points;
  const paper = scaleOn("A4") >= MIN_SCALE || portrait ? "A4" : "A3";
  const scale = scaleOn(paper);
  return { portrait, paper, scale: Math.min(largest, Math.max(MIN_SCALE, scale)), spills: scale < MIN_SCALE };
}

/** Points between the left and right margins. */
function room(paper: Grid["paper"], portrait: boolean): number {
  return PAPERS[paper][portrait ? 0 : 1] - (MARGINS.left + MARGINS.right) * 72;
}

/** Points of rows that one printed page holds. */
export function pageHeight({ paper, portrait, scale }: Sheeting): number {
  return ((PAPERS[paper][portrait ? 1 : 0] - (MARGINS.top + MARGINS.bottom) * 72) * COUNTED) / scale;
}

/** Height in points that the emblem needs on the sheet to print at 1 cm or more. */
export function emblemHeight({ scale }: Sheeting): number {
  return Math.round(Math.max(37, 29 / scale));
}
