import type { ChartSeries, Motif } from "./chart.ts";
import { escapeXml } from "./escape-xml.ts";
import { n } from "./svg-text.ts";

/** Pixels between two strokes. */
const STEP = 6;

/** Upper left corner and size, in the units of the drawing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A rectangle of a series in its colour, or in strokes of it on white; nothing when it is not drawn. */
export function shape(box: Box, { motif, invisible }: ChartSeries, color: string, title: string): string {
  if (invisible) return "";
  const { x, y, width, height } = box;
  const tag = (fill: string, stroke: string) =>
    `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="#${fill}" stroke="#${stroke}" stroke-width="0.75"><title>${escapeXml(title)}</title></rect>`;
  if (motif === undefined) return tag(color, "FFFFFF");
  return `${tag("FFFFFF", color)}<path d="${strokes(box, motif)}" stroke="#${color}" stroke-width="1.25" fill="none"/>`;
}

/** The square of a legend. */
export function swatch(x: number, y: number, series: ChartSeries, color: string): string {
  return shape({ x: x + 8, y: y - 6, width: 14, height: 12 }, series, color, series.nom);
}

/** Strokes that stay within the rectangle: no pattern, since a pattern needs an identifier in the page. */
function strokes(box: Box, motif: Motif): string {
  if (motif === "croise") return strokes(box, "montant") + strokes(box, "descendant");
  const { x, y, width, height } = box;
  let path = "";
  if (motif === "horizontal" || motif === "vertical") {
    const level = motif === "horizontal";
    // the first stroke shows even in a thin part
    for (let c = 3; c < (level ? height : width); c += 4)
      path += level ? `M${n(x)} ${n(y + c)}h${n(width)}` : `M${n(x + c)} ${n(y)}v${n(height)}`;
    return path;
  }
  for (let c = STEP; c < width + height; c += STEP) {
    // on a falling diagonal of the mirrored box, from its upper or right side to its left or lower one
    const from = { x: Math.min(c, width), y: Math.max(0, c - width) };
    const to = { x: Math.max(0, c - height), y: Math.min(c, height) };
    const at = ({ x: dx, y: dy }: { x: number; y: number }) =>
      `${n(motif === "montant" ? x + dx : x + width - dx)} ${n(y + dy)}`;
    path += `M${at(from)}L${at(to)}`;
  }
  return path;
}

/** « mars – Vues : 12 »; no number where the height is none. */
export function titled(category: string, { nom }: ChartSeries, label: string): string {
  return label === "" ? `${category} – ${nom}` : `${category} – ${nom} : ${label}`;
}
