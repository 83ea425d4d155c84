import { type Chart, type ChartSeries, chartColor } from "./chart.ts";
import { escapeXml } from "./escape-xml.ts";
import { shown } from "./svg-scale.ts";
import { titled } from "./svg-shape.ts";
import { n, textTag } from "./svg-text.ts";

const DASHES = ["", "6 4", "12 5", "2 4"] as const;

/** Dash of the n-th series, as an attribute. */
export function dashOf(index: number): string {
  const dash = DASHES[index % DASHES.length] ?? "";
  return dash === "" ? "" : ` stroke-dasharray="${dash}"`;
}

/** Marker of the n-th series: disc, square, triangle or diamond. */
export function markerAt(x: number, y: number, index: number, color: string, title = ""): string {
  const inner = title === "" ? "" : `<title>${escapeXml(title)}</title>`;
  const shape = (d: string): string => `<path d="${d}" fill="${color}" stroke="#FFFFFF">${inner}</path>`;
  switch (index % 4) {
    case 1:
      return shape(`M${n(x - 4)} ${n(y - 4)}h8v8h-8z`);
    case 2:
      return shape(`M${n(x)} ${n(y - 5)}L${n(x + 5)} ${n(y + 4)}H${n(x - 5)}z`);
    case 3:
      return shape(`M${n(x)} ${n(y - 5)}L${n(x + 5)} ${n(y)}L${n(x)} ${n(y + 5)}L${n(x - 5)} ${n(y)}z`);
    default:
      return `<circle cx="${n(x)}" cy="${n(y)}" r="4" fill="${color}" stroke="#FFFFFF">${inner}</circle>`;
  }
}

/** Where categories stand on a drawing of a width: the left of the first, the room of each, the axis, the height of a value. */
export interface Place {
  left: number;
  slot: number;
  bottom: number;
  drawn: number;
  y: (v: number) => number;
}

/** A series as a line with markers; unknown values are gaps. */
export function linePath(chart: Chart, series: ChartSeries, index: number, { left, slot, y }: Place): string {
  const color = `#${chartColor(index, series.couleur)}`;
  let path = "";
  let open = false;
  let marks = "";
  series.values.forEach((value, k) => {
    if (value === null) {
      open = false;
      return;
    }
    const x = left + (k + 0.5) * slot;
    path += `${open ? "L" : "M"}${n(x)} ${n(y(value))}`;
    open = true;
    const label = shown(value, chart.format);
    if (series.trait !== "seuil")
      marks += markerAt(x, y(value), index, color, titled(chart.categories[k] ?? "", series, label));
    if (chart.etiquettes && chart.series.length === 1)
      marks += textTag(x, y(value) - 9, label, { size: 10, anchor: "middle" });
  });
  if (series.trait === "points") return marks;
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="2.5" stroke-linejoin="round"${dashOf(index)}/>${marks}`;
}
