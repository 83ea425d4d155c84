import { type Chart, type ChartSeries, chartColor, inkOn, isLine, isWaterfall, MANQUE } from "./chart.ts";
import { labelled } from "./stack-labels.ts";
import { dashOf, linePath, markerAt, type Place } from "./svg-lines.ts";
import { niceScale, type Scale, shown } from "./svg-scale.ts";
import { shape, swatch, titled } from "./svg-shape.ts";
import { fitted, INK, type Mark, n, PALE, pixels, type SvgBody, textTag, withLegend } from "./svg-text.ts";
import { linesOf } from "./text-width.ts";

/** Height of the plot for a width of 1. */
const PLOT = 220 / 640;
const TOP = 10;
/** Over a line whose marks have their numbers. */
const TOP_NUMBERS = 20;
/** The least that a plot keeps of itself. */
const LEAST_PLOT = 70;
const RIGHT = 16;

type Entry = { series: ChartSeries; i: number };

/** Axis of what is stacked to 100 %. */
const SHARES: Scale = { min: 0, max: 1, ticks: [0, 0.25, 0.5, 0.75, 1] };

/** Columns, stacked columns, lines, and columns with lines over them, in a drawing of a width, that much higher than usual. */
export function columnsBody(chart: Chart, drawn: number, more = 0): SvgBody {
  const entries = chart.series.map((series, i): Entry => ({ series, i }));
  const columns = entries.filter((e) => !isLine(chart, e.series));
  const lines = entries.filter((e) => isLine(chart, e.series));
  const percent = chart.type === "percent-column";
  const stacked = chart.type === "stacked-column" || percent;
  const sums = chart.categories.map((_, k) =>
    columns.reduce((sum, { series }) => sum + Math.max(0, series.values[k] ?? 0), 0),
  );
  const whole = chart.format === undefined || chart.format === "integer";
  const own = [...(stacked ? sums : columns.flatMap((e) => e.series.values)), ...lines.flatMap((e) => e.series.values)];
  const scale = percent ? SHARES : niceScale([...own, chart.max ?? null], whole);
  const format = percent ? "percent" : chart.format;
  const enFile = lines.some(({ series }) => series.trait !== "points" && series.trait !== "seuil");
  const margin = Math.max(...scale.ticks.map((tick) => pixels(shown(tick, format), 11))) + 14;
  const left = Math.max(margin, enFile ? 0 : slantRoom(chart.categories, drawn - RIGHT));
  const width = drawn - left - RIGHT;
  const slot = width / chart.categories.length;
  // what names on several lines and numbers over a line take more is the plot's: scaled by its height on paper, the drawing keeps its letters
  const level = chart.categories.map((name) => inLines(name, slot - 4));
  const top = chart.etiquettes && chart.type === "line" && chart.series.length === 1 ? TOP_NUMBERS : TOP;
  const usual = drawn * PLOT - (level.includes(null) ? 0 : moreLines(level)) - (top - TOP);
  const plot = Math.max(LEAST_PLOT, usual + more);
  const y = (v: number) => top + plot - ((v - scale.min) / (scale.max - scale.min)) * plot;
  const place: Place = { left, slot, bottom: top + plot, drawn, y };

  let svg = "";
  for (const tick of scale.ticks) {
    svg += `<line x1="${n(left)}" x2="${n(left + width)}" y1="${n(y(tick))}" y2="${n(y(tick))}" stroke="${PALE}"/>`;
    svg += textTag(left - 6, y(tick) + 4, shown(tick, format), { anchor: "end" });
  }
  svg += stacked
    ? stack(chart, columns, place, percent ? (v, k) => y(v / (sums[k] || 1)) : y)
    : clusters(chart, columns, place);
  svg += `<line x1="${n(left)}" x2="${n(left + width)}" y1="${n(y(0))}" y2="${n(y(0))}" stroke="${INK}"/>`;
  for (const { series, i } of lines) svg += linePath(chart, series, i, place);
  const names = straight(level, place) ?? (enFile ? months(chart.categories, place) : slanted(chart.categories, place));
  const markOf = (series: ChartSeries, i: number) => (isLine(chart, series) ? lineMark : boxMark)({ series, i });
  return withLegend({ svg: svg + names.svg, height: top + plot + names.height }, chart.series, markOf, drawn);
}

function boxMark({ series, i }: Entry): Mark {
  return (x, y) => swatch(x, y, series, chartColor(i, series.couleur));
}

function lineMark({ series, i }: Entry): Mark {
  const color = `#${chartColor(i, series.couleur)}`;
  const line = (x: number, y: number) =>
    `<line x1="${n(x)}" x2="${n(x + 24)}" y1="${n(y)}" y2="${n(y)}" stroke="${color}" stroke-width="2.5"${dashOf(i)}/>`;
  return (x, y) =>
    `${series.trait === "points" ? "" : line(x, y)}${series.trait === "seuil" ? "" : markerAt(x + 12, y, i, color)}`;
}

function clusters(chart: Chart, columns: readonly Entry[], { left, slot, y }: Place): string {
  const width = (slot * 0.68) / Math.max(1, columns.length);
  let svg = "";
  columns.forEach(({ series, i }, rank) => {
    series.values.forEach((value, k) => {
      if (value === null) return;
      const x = left + k * slot + slot * 0.16 + rank * width;
      const label = series.muette ? "" : shown(value, chart.format);
      const box = { x, y: Math.min(y(0), y(value)), width, height: Math.abs(y(value) - y(0)) };
      svg += shape(box, series, chartColor(i, series.couleur), titled(chart.categories[k] ?? "", series, label));
      if (!chart.etiquettes || pixels(label, 10) > width + 6) return;
      // marks stand about the end of a column: its number at its foot, where it holds it
      const foot = chart.type === "column-line" && box.height >= LEAST;
      const halo = foot && series.motif !== undefined;
      const ink = foot ? { fill: `#${inkOn(halo ? "FFFFFF" : chartColor(i, series.couleur))}`, halo } : {};
      const at = foot ? y(0) - 4 : y(Math.max(0, value)) - 3;
      svg += textTag(x + width / 2, at, label, { size: 10, anchor: "middle", ...ink });
    });
  });
  return svg;
}

type HeightIn = (v: number, k: number) => number;

/** Height of a part that holds its number, and between two numbers. */
const LEAST = 13;
const APART = 12;

function stack(chart: Chart, columns: readonly Entry[], { left, slot }: Place, y: HeightIn): string {
  const width = slot * 0.64;
  const steps = isWaterfall(chart);
  let svg = "";
  chart.categories.forEach((category, k) => {
    let base = 0;
    const parts = columns.map(({ series, i }) => {
      const value = Math.max(0, series.values[k] ?? 0);
      const [top, bottom] = [y(base + value, k), y(base, k)];
      base += value;
      const label = series.muette ? "" : shown(value, chart.format);
      const written = label !== "" && !series.invisible && pixels(label, 10) <= width;
      const box = { x: left + k * slot + slot * 0.18, y: top, width, height: bottom - top };
      const part = {
        middle: (top + bottom) / 2,
        height: written ? bottom - top : 0,
        enAvant: steps || series.couleur === MANQUE,
      };
      return { ...part, series, color: chartColor(i, series.couleur), label, box };
    });
    const read = labelled(parts, LEAST, APART);
    for (const { series, color, label, box } of parts)
      if (box.height > 0) svg += shape(box, series, color, titled(category, series, label));
    // over every part: a thin one's number stands over its neighbours
    parts.forEach(({ series, color, label, box, middle, height }, p) => {
      if (!read[p]) return;
      const halo = series.motif !== undefined || height < LEAST;
      const fill = `#${inkOn(halo ? "FFFFFF" : color)}`;
      svg += textTag(box.x + width / 2, middle + 4, label, { size: 10, anchor: "middle", fill, halo });
    });
  });
  return svg;
}

const SLANTED = 110;
/** Lines of a level name. */
const MOST_LINES = 4;

/** Left margin that keeps the first slanted name on the drawing; 0 when the names are level. */
function slantRoom(categories: readonly string[], right: number): number {
  const slot = (right - 60) / categories.length;
  return categories.every((c) => inLines(c, slot - 4) !== null)
    ? 0
    : Math.min(SLANTED, pixels(categories[0] ?? "", 11)) * 0.77 + 8 - slot / 2;
}

/** A name on lines of that width, four at most, cut before a parenthesis if that does; null when it takes more, or a word does. */
function inLines(name: string, room: number): readonly string[] | null {
  const holds = (lines: readonly string[]) => lines.every((line) => pixels(line, 11) <= room);
  const at = name.indexOf(" (");
  const halves = [name.slice(0, at), name.slice(at + 1)];
  if (at > 0 && !holds([name]) && holds(halves)) return halves;
  const lines = linesOf(name, room / pixels("0", 11));
  return lines.length <= MOST_LINES && holds(lines) ? lines : null;
}

type Lines = readonly (readonly string[] | null)[];

/** What the lines of names after the first take. */
function moreLines(names: Lines): number {
  return 13 * (Math.max(1, ...names.map((lines) => lines?.length ?? 1)) - 1);
}

/** Names under the axis, all level; null when some cannot be. */
function straight(names: Lines, { left, slot, bottom }: Place): SvgBody | null {
  const svg = names.flatMap((lines, k) =>
    (lines ?? []).map((line, i) => textTag(left + (k + 0.5) * slot, bottom + 16 + i * 13, line, { anchor: "middle" })),
  );
  if (names.includes(null)) return null;
  return { svg: svg.join(""), height: 24 + moreLines(names) };
}

/** Months under a line: level, one in several, the last one always. */
function months(categories: readonly string[], { left, slot, bottom, drawn }: Place): SvgBody {
  const widest = Math.max(...categories.map((c) => pixels(c, 11)));
  const every = Math.max(1, Math.ceil((widest + 4) / slot));
  const svg = categories.map((c, k) => {
    if ((categories.length - 1 - k) % every !== 0) return "";
    const x = left + (k + 0.5) * slot;
    const over = x + pixels(c, 11) / 2 > drawn - 2;
    return textTag(over ? drawn - 2 : x, bottom + 16, c, { anchor: over ? "end" : "middle" });
  });
  return { svg: svg.join(""), height: 24 };
}

/** Names slanted, one in several when they are many. */
function slanted(categories: readonly string[], { left, slot, bottom }: Place): SvgBody {
  const widest = Math.max(...categories.map((c) => pixels(c, 11)));
  const every = Math.max(1, Math.ceil(15 / slot));
  const room = Math.min(SLANTED, widest);
  const svg = categories.map((c, k) => {
    if (k % every !== 0) return "";
    return textTag(left + (k + 0.5) * slot + 4, bottom + 14, fitted(c, room, 11), { anchor: "end", rotate: -40 });
  });
  return { svg: svg.join(""), height: room * 0.66 + 22 };
}
