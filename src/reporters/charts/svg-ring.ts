import { frPercent } from "../../core/format.ts";
import { type Chart, inkOn, sliceColor } from "./chart.ts";
import { escapeXml } from "./escape-xml.ts";
import { shown } from "./svg-scale.ts";
import { fitted, n, textTag } from "./svg-text.ts";

const OUTER = 110;
const INNER = 58;
const CENTER = { x: 150, y: 125 };

/** A ring of shares, and at its right the list of the shares with their values. */
export function ringBody(chart: Chart): { svg: string; height: number } {
  const values = chart.categories.map((_, k) => Math.max(0, chart.series[0]?.values[k] ?? 0));
  const total = values.reduce((sum, v) => sum + v, 0);
  let angle = 0;
  let svg = "";
  chart.categories.forEach((category, k) => {
    const value = values[k] ?? 0;
    const share = total === 0 ? 0 : value / total;
    const color = sliceColor(chart, k);
    const legend = `${category} : ${shown(value, chart.format)} (${frPercent(share, share < 0.1 ? 1 : 0)})`;
    if (share > 0) {
      svg += `<path d="${slice(angle, angle + share)}" fill="#${color}" stroke="#FFFFFF" stroke-width="1.5"><title>${escapeXml(legend)}</title></path>`;
      if (share >= 0.05) {
        const [x, y] = point(angle + share / 2, (OUTER + INNER) / 2);
        svg += textTag(x, y + 4, frPercent(share, 0), { anchor: "middle", fill: `#${inkOn(color)}` });
      }
    }
    angle += share;
    const y = 28 + k * 22;
    svg += `<rect x="300" y="${y - 10}" width="12" height="12" fill="#${color}"/>${textTag(320, y, fitted(legend, 310, 11))}`;
  });
  svg += textTag(CENTER.x, CENTER.y + 6, shown(total, chart.format), { anchor: "middle", size: 18, bold: true });
  return { svg, height: Math.max(255, 40 + chart.categories.length * 22) };
}

function point(turn: number, radius: number): [number, number] {
  const angle = turn * 2 * Math.PI;
  return [CENTER.x + radius * Math.sin(angle), CENTER.y - radius * Math.cos(angle)];
}

function slice(from: number, to: number): string {
  const end = Math.min(to, from + 0.99999);
  const large = end - from > 0.5 ? 1 : 0;
  const at = (turn: number, radius: number): string => point(turn, radius).map(n).join(" ");
  return `M${at(from, OUTER)}A${OUTER} ${OUTER} 0 ${large} 1 ${at(end, OUTER)}L${at(end, INNER)}A${INNER} ${INNER} 0 ${large} 0 ${at(from, INNER)}z`;
}
