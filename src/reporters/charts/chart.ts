import { contrast } from "./contrast.ts";

/**
 * One description of a chart; it feeds the native chart part of a workbook and the SVG of the page. Values are always
 * there (they are the caches of the workbook); `ref` fields tie them to cells and are absent for a page.
 */

/** How a value is printed on axes and labels; `percent` takes shares (0.52 → 52 %). */
export type ChartFormat = "integer" | "decimal" | "percent";

/** One series: a line of the legend. `values` has one entry per category; null is a gap, never a zero. */
export interface ChartSeries {
  nom: string;
  values: readonly (number | null)[];
  /** Cell that holds the name, as `'Feuille'!$B$3`. */
  nomRef?: string;
  /** Range that holds the values, as `'Feuille'!$B$4:$B$15`. */
  valuesRef?: string;
  /** RRGGBB; the palette's next colour when absent. */
  couleur?: string;
  /** In a `column-line` chart: drawn as a line instead of columns. */
  line?: boolean;
  /** In a `column-line` chart: a line read on a second axis, at the right. */
  axe2?: boolean;
}

/** What is drawn: columns (vertical), bars (horizontal), lines, columns with lines over them, a ring of shares. */
export type ChartType = "column" | "stacked-column" | "bar" | "line" | "column-line" | "doughnut";

/** A chart. `doughnut` takes its first series only; `bar` lists the categories from top to bottom. */
export interface Chart {
  type: ChartType;
  titre: string;
  /** Alternative text: what the chart shows, in one or two sentences. */
  alt: string;
  categories: readonly string[];
  categoriesRef?: string;
  /** Set when the cells of the categories hold dates: their serial numbers and how to print them. */
  categoriesDates?: { serials: readonly number[]; formatCode: string };
  series: readonly ChartSeries[];
  /** Colours of a ring's slices; the palette when absent. */
  couleurs?: readonly string[];
  /** Titles of the axes; none when absent. */
  axeX?: string;
  axeY?: string;
  axeY2?: string;
  /** Format of the values, `integer` when absent; `format2` is that of the second axis. */
  format?: ChartFormat;
  format2?: ChartFormat;
  /** Prints each value on the drawing; false when absent, always true on a doughnut. */
  etiquettes?: boolean;
}

/** Dark and medium colours in turn: neighbours stay apart in greys, and all reach 3:1 on white. */
export const PALETTE = ["1B4F8A", "D97706", "12695E", "5C93D6", "6B3F7E", "82878F", "9C3B2E", "7E8F2E"] as const;

/** Ink that is best read on a colour: white or nearly black. */
export function inkOn(color: string): string {
  return contrast("FFFFFF", color) >= contrast(DARK, color) ? "FFFFFF" : DARK;
}

const DARK = "111827";

/** Colour of the n-th slice of a ring. */
export function sliceColor(chart: Chart, index: number): string {
  return chartColor(index, chart.couleurs?.[index % chart.couleurs.length]);
}

/** Colour of the n-th series, RRGGBB. */
export function chartColor(index: number, wanted?: string): string {
  return wanted ?? PALETTE[index % PALETTE.length] ?? PALETTE[0];
}

/** Excel code of a chart's format. */
export function chartFormatCode(format: ChartFormat | undefined): string {
  if (format === "percent") return "0\\ %";
  return format === "decimal" ? "#,##0.0" : "#,##0";
}
