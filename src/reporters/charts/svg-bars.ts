import { type Chart, chartColor } from "./chart.ts";
import { escapeXml } from "./escape-xml.ts";
import { niceScale, shown } from "./svg-scale.ts";
import { fitted, INK, legend, n, PALE, pixels, textTag } from "./svg-text.ts";

const WIDTH = 640;
const RIGHT = 60;

/** Horizontal bars, categories from top to bottom, each with its value at its end. */
export function barsBody(chart: Chart): { svg: string; height: number } {
  const { series, categories } = chart;
  const left = Math.min(220, Math.max(40, ...categories.map((c) => pixels(c, 11))) + 14);
  const thickness = series.length > 1 ? 12 : 16;
  const slot = thickness * series.length + 10;
  const plotHeight = slot * categories.length;
  const scale = niceScale(
    series.flatMap((s) => s.values),
    chart.format === undefined || chart.format === "integer",
  );
  const width = WIDTH - left - RIGHT;
  const x = (v: number): number => left + ((v - scale.min) / (scale.max - scale.min)) * width;
  let svg = "";
  for (const tick of scale.ticks) {
    svg += `<line x1="${n(x(tick))}" x2="${n(x(tick))}" y1="0" y2="${plotHeight}" stroke="${PALE}"/>`;
    svg += textTag(x(tick), plotHeight + 15, shown(tick, chart.format), { anchor: "middle" });
  }
  categories.forEach((category, k) => {
    const top = k * slot + 5;
    svg += textTag(left - 8, top + (slot - 10) / 2 + 4, fitted(category, left - 12, 11), { anchor: "end" });
    series.forEach((s, i) => {
      const value = s.values[k] ?? null;
      if (value === null) return;
      const from = Math.min(x(0), x(value));
      const label = shown(value, chart.format);
      svg += `<rect x="${n(from)}" y="${top + i * thickness}" width="${n(Math.abs(x(value) - x(0)))}" height="${thickness - 2}" fill="#${chartColor(i, s.couleur)}"><title>${escapeXml(`${category} – ${s.nom} : ${label}`)}</title></rect>`;
      svg += textTag(Math.max(x(value), x(0)) + 4, top + i * thickness + thickness / 2 + 3, label, { size: 10 });
    });
  });
  svg += `<line x1="${n(x(0))}" x2="${n(x(0))}" y1="0" y2="${plotHeight}" stroke="${INK}"/>`;
  let height = plotHeight + 24;
  if (chart.axeY) {
    svg += textTag(left + width / 2, height + 10, chart.axeY, { anchor: "middle" });
    height += 18;
  }
  if (series.length === 1) return { svg, height: height + 8 };
  const marks = series.map((s, i) => ({
    name: s.nom,
    mark: (mx: number, my: number) =>
      `<rect x="${n(mx + 8)}" y="${n(my - 6)}" width="14" height="12" fill="#${chartColor(i, s.couleur)}"/>`,
  }));
  const names = legend(marks, 20, height + 4, WIDTH - 40);
  return { svg: svg + names.svg, height: height + names.height + 8 };
}
