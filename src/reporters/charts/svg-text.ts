import type { ChartSeries } from "./chart.ts";
import { escapeXml } from "./escape-xml.ts";
import { lineWidth } from "./text-width.ts";

export const INK = "#374151";
export const PALE = "#E2E6EC";

/** Number of an attribute: two decimals at most. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Pixels of a text at a size, a little generous: a digit is 0.556 em in Arial. */
export function pixels(text: string, size: number): number {
  return lineWidth(text) * size * 0.56;
}

/** The text cut to a width, with an ellipsis. */
export function fitted(text: string, width: number, size: number): string {
  if (pixels(text, size) <= width) return text;
  const chars = [...text];
  while (chars.length > 1 && pixels(`${chars.join("")}…`, size) > width) chars.pop();
  return `${chars.join("").trimEnd()}…`;
}

interface TextOptions {
  size?: number;
  anchor?: "start" | "middle" | "end";
  fill?: string;
  bold?: boolean;
  rotate?: number;
  /** White around the letters, to read them over strokes. */
  halo?: boolean;
}

/** A text element. */
export function textTag(x: number, y: number, text: string, options: TextOptions = {}): string {
  const { size = 11, anchor = "start", fill = INK, bold = false, rotate, halo = false } = options;
  const turned = rotate === undefined ? "" : ` transform="rotate(${rotate} ${n(x)} ${n(y)})"`;
  return `<text x="${n(x)}" y="${n(y)}" font-size="${size}" text-anchor="${anchor}" fill="${fill}"${bold ? ' font-weight="bold"' : ""}${halo ? ' stroke="#FFFFFF" stroke-width="3" paint-order="stroke"' : ""}${turned}>${escapeXml(text)}</text>`;
}

/** A drawing: markup and height. */
export interface SvgBody {
  svg: string;
  height: number;
}

/** The mark of a series in a legend. */
export type Mark = (x: number, y: number) => string;

/** A drawing with its legend below: rows of marks and names that never overlap; none of one series alone. */
export function withLegend(
  { svg: drawing, height }: SvgBody,
  series: readonly ChartSeries[],
  markOf: (series: ChartSeries, i: number) => Mark,
  drawn: number,
): SvgBody {
  if (series.length === 1) return { svg: drawing, height: height + 8 };
  const [left, right] = [20, drawn - 20];
  let x = left;
  let y = height + 16;
  let svg = drawing;
  for (const [i, shown] of series.entries()) {
    if (shown.invisible) continue;
    const label = fitted(shown.nom, right - left - 30, 11);
    const needed = 30 + pixels(label, 11) + 12;
    if (x > left && x + needed > right) {
      x = left;
      y += 18;
    }
    svg += markOf(shown, i)(x, y - 4) + textTag(x + 28, y, label);
    x += needed;
  }
  return { svg, height: y + 12 };
}
