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
  /** In a `column-line` chart: a line, a threshold (a line without marks) or marks alone instead of columns. */
  trait?: "ligne" | "seuil" | "points";
  /** Drawn with strokes on white instead of a plain colour: what was not judged, or a part that greys would confuse. */
  motif?: Motif;
  /** Takes its place in a stack without being drawn: what a waterfall hangs from. */
  invisible?: true;
  /** Its values are not printed: its height says nothing. */
  muette?: true;
}

/** Strokes: that rise, that fall, level, upright, or that cross. */
export type Motif = "montant" | "descendant" | "horizontal" | "vertical" | "croise";

/** Colour of what is missing: the number of a part that asks for it is read, however thin the part. */
export const MANQUE = "9C3B2E";

/**
 * What is drawn: columns (vertical), stacked, or stacked to 100 % (labels are the values); bars (horizontal), or stacked
 * on both sides of zero (a pyramid: signs are not printed); lines; columns with lines over them.
 */
export type ChartType = "column" | "stacked-column" | "percent-column" | "bar" | "pyramid" | "line" | "column-line";

/** A chart. `bar` and `pyramid` list the categories from top to bottom. */
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
  /** Format of the values, `integer` when absent. */
  format?: ChartFormat;
  /** Prints each value on the drawing; false when absent. */
  etiquettes?: boolean;
  /** Categories of which a value is not known: hatched (`withGaps`), never left to be read as 0. */
  trous?: readonly boolean[];
  /** Top of the values' axis, to read several drawings on one scale. */
  max?: number;
}

/** Dark and medium colours in turn: neighbours stay apart in greys, and all reach 3:1 on white. */
export const PALETTE = ["1B4F8A", "D97706", "12695E", "5C93D6", "6B3F7E", "82878F", "9C3B2E", "7E8F2E"] as const;

/** Ink that is best read on a colour: white or nearly black. */
export function inkOn(color: string): string {
  return contrast("FFFFFF", color) >= contrast(DARK, color) ? "FFFFFF" : DARK;
}

const DARK = "111827";

/** Colour of the n-th series, RRGGBB. */
export function chartColor(index: number, wanted?: string): string {
  return wanted ?? PALETTE[index % PALETTE.length] ?? PALETTE[0];
}

/** True when a series is a line or marks: the others are columns. */
export function isLine(chart: Chart, series: ChartSeries): boolean {
  return chart.type === "line" || (chart.type === "column-line" && series.trait !== undefined);
}

/** True of steps that hang from what is not drawn: each has one part, whose number must be read, however thin. */
export function isWaterfall({ type, series }: Chart): boolean {
  return type === "stacked-column" && series.some(({ invisible }) => invisible === true);
}

/** Excel code of a chart's format. */
export function chartFormatCode(format: ChartFormat | undefined): string {
  if (format === "percent") return "0\\ %";
  return format === "decimal" ? "#,##0.0" : "#,##0";
}
