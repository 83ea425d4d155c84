import { escapeXml } from "./escape-xml.ts";
import { n } from "./svg-text.ts";

const WIDTH = 96;
const HEIGHT = 20;

/**
 * A drawing of a line's height, for a cell: bars or a line of numbers from 0 to `max`, null a gap. `words` says the numbers
 * to who cannot see it.
 */
export function sparkSvg(
  values: readonly (number | null)[],
  max: number,
  trait: "ligne" | "colonnes",
  words: string,
): string {
  const slot = WIDTH / Math.max(1, values.length);
  const y = (v: number) => HEIGHT - 1 - (max <= 0 ? 0 : (v / max) * (HEIGHT - 3));
  let path = "";
  let open = false;
  for (const [i, v] of values.entries()) {
    const x = i * slot;
    if (v === null) open = false;
    else if (trait === "colonnes") path += `M${n(x + 1)} ${HEIGHT}V${n(y(v))}H${n(x + slot - 1)}V${HEIGHT}z`;
    else {
      path += `${open ? "L" : "M"}${n(x + slot / 2)} ${n(y(v))}`;
      open = true;
    }
  }
  const ink = trait === "colonnes" ? 'fill="currentColor"' : 'fill="none" stroke="currentColor" stroke-width="1.5"';
  return `<svg class="courbe" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escapeXml(words)}"><path d="${path}" ${ink}/></svg>`;
}
