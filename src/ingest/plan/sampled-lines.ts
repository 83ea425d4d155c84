import type { HeaderFound } from "../headers/find-header.ts";
import type { SheetPlan } from "./plan.ts";

/** The first lines of a file or sheet, with their numbers. */
export interface SampledLines {
  cells: string[][];
  numbers: number[];
  /** Nothing follows. */
  complete: boolean;
}

/** Enough lines to find the header and to see what the columns hold. */
export const SAMPLE_LINES = 240;

function filled(cells: readonly string[]): string[] {
  return cells.map((text) => text.trim()).filter((text) => text !== "");
}

/** What the header's place says about the lines around it. */
export function aroundHeader(
  { cells, numbers, complete }: SampledLines,
  header: HeaderFound,
  rowsAbove: ReadonlySet<number>,
): Pick<SheetPlan, "headerLine" | "headerLines" | "titles" | "width" | "empty" | "unnamed"> {
  const first = header.row + header.height;
  const headerLines = cells.slice(header.row, first);
  const unnamed = header.headers
    .map((h, i) => (h.label === "" && cells.slice(first).some((line) => (line[i] ?? "").trim() !== "") ? i + 1 : 0))
    .filter((column) => column > 0);
  return {
    headerLine: numbers[first - 1] ?? 0,
    headerLines,
    titles: cells
      .slice(0, header.row)
      .filter((_, row) => !rowsAbove.has(row))
      .map((line) => filled(line).join(" "))
      .filter((title) => title !== ""),
    width: Math.max(...headerLines.map((line) => line.length)),
    empty: complete && rowsAbove.size === 0 && !cells.some((line, row) => row >= first && filled(line).length > 0),
    unnamed,
  };
}
