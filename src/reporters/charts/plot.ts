import { type Chart, type ChartSeries, isLine, isWaterfall, MANQUE } from "./chart.ts";
import { labelled } from "./stack-labels.ts";
import { niceScale } from "./svg-scale.ts";
import { linesOf, lineWidth } from "./text-width.ts";

/** Of a frame, in points. */
export interface Size {
  width: number;
  height: number;
}

/** Points of a digit of 9 points, of a bold one of 11, of a line of each, and of what stands around the plot. */
const DIGIT = 5;
const TITLE_DIGIT = 6.1;
const LINE = 11;
const TITLE_LINE = 14;
const AROUND = 22;
/** Points that the values take at the left. */
const VALUES = 40;
/** Points of a legend with its air. */
const LEGEND = 20;

/** Points of a part that holds its digits, and between the middles of two numbers. */
const LEAST = 9;
const APART = 9.5;
/** Points that a number over its mark takes. */
const OVER = 18;

/** True where columns stand on one another. */
export function isStack({ type }: Chart): boolean {
  return type === "stacked-column" || type === "percent-column";
}

/** Digits that a name has under its columns. */
function roomOf(categories: readonly string[], width: number): number {
  return (width - VALUES) / Math.max(1, categories.length) / DIGIT;
}

/** The lines of each name under its columns; null when one takes more than four, or a word is wider than its room. */
function namesUnder(categories: readonly string[], width: number): readonly string[][] | null {
  const room = roomOf(categories, width);
  const names = categories.map((name) => linesOf(name, room));
  return names.every((lines) => lines.length <= 4 && lines.every((line) => lineWidth(line) <= room)) ? names : null;
}

/** Whether names stand level under the columns of a picture of that width, in points, on whole words. */
export function holdsNames(categories: readonly string[], width: number): boolean {
  return namesUnder(categories, width) !== null;
}

/** Degrees of slanted names, where each has that much room along the axis; otherwise the spreadsheet slants them, at 45. */
const SLANT = 30;
const APART_SLANTED = 24;

function isSlanted(categories: readonly string[], width: number): boolean {
  return !holdsNames(categories, width) && roomOf(categories, width) * DIGIT >= APART_SLANTED;
}

/** Points that the longest name takes under a picture of that width where the names are slanted; 0 where they stand level. */
export function slantedHeight(categories: readonly string[], width: number): number {
  if (holdsNames(categories, width)) return 0;
  const degrees = isSlanted(categories, width) ? SLANT : 45;
  return Math.max(...categories.map((name) => lineWidth(name))) * DIGIT * Math.sin((degrees * Math.PI) / 180);
}

/**
 * Degrees of the names under columns: 0 for names of two to four lines of whole words, that a spreadsheet slants unless
 * told; null where it is left to it.
 */
export function turnOf({ type, categories, categoriesDates }: Chart, { width }: Size): number | null {
  if (type === "bar" || type === "pyramid" || categoriesDates) return null;
  const names = namesUnder(categories, width);
  if (names !== null) return names.some((lines) => lines.length > 1) ? 0 : null;
  return isSlanted(categories, width) ? -SLANT : null;
}

/** Points between the axis and the top of the plot, as spreadsheets lay it out in a frame; a little generous to what is around. */
export function plotHeight({ titre, categories, series }: Chart, { width, height }: Size): number {
  const room = roomOf(categories, width);
  const lines = Math.max(1, ...categories.map((name) => linesOf(name, room).length));
  const titles = Math.ceil(lineWidth(titre, true) / ((width - 20) / TITLE_DIGIT));
  const legend = series.filter(({ invisible }) => !invisible).length > 1 ? LEGEND : 0;
  return Math.max(20, height - AROUND - titles * TITLE_LINE - lines * LINE - legend);
}

/** Which numbers of a stack are printed, by category, then by series of the list. */
export function stackLabels(
  chart: Chart,
  list: readonly { series: ChartSeries }[],
  height: number,
): readonly (readonly boolean[])[] {
  const of = (series: ChartSeries, k: number): number => Math.max(0, series.values[k] ?? 0);
  const sums = chart.categories.map((_, k) => list.reduce((sum, { series }) => sum + of(series, k), 0));
  const top = chart.max ?? niceScale(sums, true).max;
  const steps = isWaterfall(chart);
  return sums.map((sum, k) => {
    const unit = height / (chart.type === "percent-column" ? sum || 1 : top);
    let base = 0;
    const parts = list.map(({ series }) => {
      const value = of(series, k) * unit;
      const middle = base + value / 2;
      base += value;
      const written = !series.invisible && !series.muette;
      return { middle, height: written ? value : 0, enAvant: steps || series.couleur === MANQUE };
    });
    return labelled(parts, LEAST, APART);
  });
}

/** The chart, its axis high enough for the numbers that stand over its highest mark: they would run over the title. */
export function withHeadroom(chart: Chart, height: number): Chart {
  const over = chart.type === "line" || chart.type === "column";
  if (!over || !chart.etiquettes || chart.max !== undefined) return chart;
  const whole = chart.format === undefined || chart.format === "integer";
  const values = chart.series.filter((s) => isLine(chart, s) || !s.muette).flatMap((s) => s.values);
  const highest = Math.max(0, ...values.map((v) => v ?? 0));
  if (highest === 0 || values.some((v) => v !== null && v < 0)) return chart;
  const { max } = niceScale([highest / Math.max(0.3, 1 - OVER / height)], whole);
  return { ...chart, max };
}
