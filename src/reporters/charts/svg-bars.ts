import { type Chart, type ChartSeries, chartColor } from "./chart.ts";
import { niceScale, shown } from "./svg-scale.ts";
import { shape, swatch, titled } from "./svg-shape.ts";
import { fitted, INK, n, PALE, pixels, type SvgBody, textTag, withLegend } from "./svg-text.ts";
import { linesOf } from "./text-width.ts";

const RIGHT = 60;
/** Thickness of the bars of a drawing made for a room. */
export const BARRE_MIN = 11;
export const BARRE_MAX = 34;
/** Between the two lines of a long name. */
const LINE = 12;
/** Share of a wide drawing that long names may take. */
const NAMES = 0.4;

/** Horizontal bars, categories from top to bottom, each with its value at its end; a pyramid's share one line, without signs. Its bars are that much higher in all than usual. */
export function barsBody(chart: Chart, drawn: number, more = 0): SvgBody {
  const { series, categories } = chart;
  const pyramid = chart.type === "pyramid";
  // the numbers of a pyramid's left side stand between the names and the bars
  const numbers = pyramid ? RIGHT : 0;
  const left =
    Math.min(Math.max(220, NAMES * drawn), Math.max(40, ...categories.map((c) => pixels(c, 11))) + 14) + numbers;
  const bars = pyramid ? 1 : series.length;
  const usual = pyramid || series.length === 1 ? 16 : 12;
  const thickness = Math.min(BARRE_MAX, Math.max(BARRE_MIN, usual + more / Math.max(1, categories.length) / bars));
  const slot = thickness * bars + (pyramid ? 4 : 10);
  const plotHeight = slot * categories.length;
  const scale = niceScale(
    series.flatMap((s) => s.values),
    chart.format === undefined || chart.format === "integer",
  );
  const width = drawn - left - RIGHT;
  const x = (v: number): number => left + ((v - scale.min) / (scale.max - scale.min)) * width;
  const written = (v: number): string => shown(pyramid ? Math.abs(v) : v, chart.format);
  let svg = "";
  for (const tick of scale.ticks) {
    svg += `<line x1="${n(x(tick))}" x2="${n(x(tick))}" y1="0" y2="${plotHeight}" stroke="${PALE}"/>`;
    svg += textTag(x(tick), plotHeight + 15, written(tick), { anchor: "middle" });
  }
  categories.forEach((category, k) => {
    const top = k * slot + (pyramid ? 2 : 5);
    const room = left - numbers - 12;
    const [first = ""] = linesOf(category, room / pixels("0", 11));
    const rest = category.slice(first.length).trim();
    const name = [first, ...(rest === "" ? [] : [rest])].map((line) => fitted(line, room, 11));
    const middle = top + (slot - (pyramid ? 4 : 10)) / 2 + 4 - (name.length - 1) * (LINE / 2);
    name.forEach((line, i) => {
      svg += textTag(left - numbers - 8, middle + i * LINE, line, { anchor: "end" });
    });
    series.forEach((s, i) => {
      const value = s.values[k] ?? null;
      if (value === null) return;
      const y = top + (pyramid ? 0 : i * thickness);
      const box = { x: Math.min(x(0), x(value)), y, width: Math.abs(x(value) - x(0)), height: thickness - 2 };
      svg += shape(box, s, chartColor(i, s.couleur), titled(category, s, s.muette ? "" : written(value)));
      if (s.muette) return;
      const left = pyramid && value < 0;
      const at = left ? x(value) - 4 : Math.max(x(value), x(0)) + 4;
      svg += textTag(at, y + thickness / 2 + 3, written(value), { size: 10, anchor: left ? "end" : "start" });
    });
  });
  svg += `<line x1="${n(x(0))}" x2="${n(x(0))}" y1="0" y2="${plotHeight}" stroke="${INK}"/>`;
  const markOf = (s: ChartSeries, i: number) => (mx: number, my: number) => swatch(mx, my, s, chartColor(i, s.couleur));
  return withLegend({ svg, height: plotHeight + 24 }, series, markOf, drawn);
}
