import type { Chart } from "./chart.ts";
import { escapeXml } from "./escape-xml.ts";
import { withGaps } from "./gaps.ts";
import { withMotifs } from "./motifs.ts";
import { barsBody } from "./svg-bars.ts";
import { columnsBody } from "./svg-columns.ts";
import { type SvgBody, textTag } from "./svg-text.ts";

/** Width of a drawing in its own units; the page scales it, letters too: one that stands beside others is drawn narrower. */
export const SVG_WIDTH = 640;
export const SVG_NARROW = 320;

/**
 * A chart as a self-contained SVG: `role="img"`, title and description, no script, no style attribute, no identifier
 * (several may stand in one page). The page writes the title above it, where it folds and is never cut. `width` is in its own
 * units. Colours are doubled by labels, markers or dashes. Throws Error on a value that is not
 * finite. `height`: what it should have, its letters as they are, as far as its bars and columns allow it.
 */
export function renderSvg(drawn: Chart, width: number = SVG_WIDTH, height?: number): string {
  const chart = withMotifs(withGaps(drawn));
  const usual = draw(chart, width, 0);
  const body = height === undefined ? usual : draw(chart, width, height - Math.ceil(usual.height));
  const high = Math.ceil(body.height);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${high}" role="img" aria-label="${escapeXml(`${chart.titre}. ${chart.alt}`)}" font-family="Arial, Helvetica, sans-serif"><title>${escapeXml(chart.titre)}</title><desc>${escapeXml(chart.alt)}</desc><rect width="${width}" height="${high}" fill="#FFFFFF"/>${body.svg}</svg>`;
}

function draw(chart: Chart, width: number, more: number): SvgBody {
  const empty = chart.categories.length === 0 || chart.series.length === 0;
  if (empty) return { svg: textTag(width / 2, 60, "Aucune donnée.", { anchor: "middle", size: 12 }), height: 100 };
  return chart.type === "bar" || chart.type === "pyramid"
    ? barsBody(chart, width, more)
    : columnsBody(chart, width, more);
}
