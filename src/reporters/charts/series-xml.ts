import { type Chart, type ChartSeries, chartColor, inkOn, type Motif } from "./chart.ts";
import { escapeXml } from "./escape-xml.ts";

const MARKERS = ["circle", "square", "triangle", "diamond"] as const;
const DASHES = ["solid", "sysDash", "lgDash", "sysDot"] as const;

/** A ground of one colour (RRGGBB). */
export function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

/** White outline: neighbouring shapes stay apart without their colours. */
export function whiteLine(): string {
  return `<a:ln w="9525">${solid("FFFFFF")}</a:ln>`;
}

const PATTERNS: Readonly<Record<Motif, string>> = {
  montant: "wdUpDiag",
  descendant: "wdDnDiag",
  horizontal: "horz",
  vertical: "vert",
  croise: "diagCross",
};

/** Fill of a shape: nothing, strokes on white within an outline, or a plain colour. */
export function fillXml({ motif, invisible }: ChartSeries, color: string, stacked: boolean): string {
  if (invisible) return "<a:noFill/><a:ln><a:noFill/></a:ln>";
  if (motif === undefined) return `${solid(color)}${stacked ? whiteLine() : ""}`;
  return `<a:pattFill prst="${PATTERNS[motif]}"><a:fgClr><a:srgbClr val="${color}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill><a:ln w="9525">${solid(color)}</a:ln>`;
}

/** Of a part drawn with strokes, whose outline would show: the categories where it is nothing. */
export function nothingXml({ motif, values }: ChartSeries): string {
  if (motif === undefined) return "";
  const nothing = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";
  return values
    .map((v, k) =>
      v === 0 ? `<c:dPt><c:idx val="${k}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${nothing}</c:dPt>` : "",
    )
    .join("");
}

function strCache(values: readonly string[]): string {
  return `<c:strCache><c:ptCount val="${values.length}"/>${values.map((v, i) => `<c:pt idx="${i}"><c:v>${escapeXml(v)}</c:v></c:pt>`).join("")}</c:strCache>`;
}

function numPoints(values: readonly (number | null)[], code: string): string {
  return `<c:formatCode>${escapeXml(code)}</c:formatCode><c:ptCount val="${values.length}"/>${values
    .map((v, i) => (v === null ? "" : `<c:pt idx="${i}"><c:v>${v}</c:v></c:pt>`))
    .join("")}`;
}

/** Name of a series: tied to its cell, or literal. */
export function txXml(series: ChartSeries): string {
  if (series.nomRef === undefined) return `<c:tx><c:v>${escapeXml(series.nom)}</c:v></c:tx>`;
  return `<c:tx><c:strRef><c:f>${escapeXml(series.nomRef)}</c:f>${strCache([series.nom])}</c:strRef></c:tx>`;
}

/** Categories: tied to their cells, or literal. */
export function catXml(chart: Chart): string {
  const { categories, categoriesRef, categoriesDates } = chart;
  if (categoriesRef === undefined)
    return `<c:cat><c:strLit>${strCache(categories).replace(/<\/?c:strCache>/g, "")}</c:strLit></c:cat>`;
  const ref = `<c:f>${escapeXml(categoriesRef)}</c:f>`;
  if (categoriesDates === undefined) return `<c:cat><c:strRef>${ref}${strCache(categories)}</c:strRef></c:cat>`;
  return `<c:cat><c:numRef>${ref}<c:numCache>${numPoints(categoriesDates.serials, categoriesDates.formatCode)}</c:numCache></c:numRef></c:cat>`;
}

/** Values: tied to their cells, or literal. */
export function valXml(series: ChartSeries, code: string): string {
  const points = numPoints(series.values, code);
  if (series.valuesRef === undefined) return `<c:val><c:numLit>${points}</c:numLit></c:val>`;
  return `<c:val><c:numRef><c:f>${escapeXml(series.valuesRef)}</c:f><c:numCache>${points}</c:numCache></c:numRef></c:val>`;
}

/** How the labels of a series look. */
interface Labels {
  code: string;
  position: "ctr" | "inBase" | "outEnd" | "t";
  /** Colour under them; absent: that of the page. */
  ground?: string;
  /** They stand over strokes, or over a neighbour: on a ground of their own. */
  boxed?: boolean;
  /** Categories without one. */
  without?: readonly number[];
}

/** Labels that print the values. */
export function labelsXml({ code, position, ground, boxed = false, without = [] }: Labels): string {
  const ink = ground === undefined ? "374151" : inkOn(ground);
  const fill = boxed && ground !== undefined ? solid(ground) : "<a:noFill/>";
  const none = without.map((k) => `<c:dLbl><c:idx val="${k}"/><c:delete val="1"/></c:dLbl>`).join("");
  return `<c:dLbls>${none}<c:numFmt formatCode="${escapeXml(code)}" sourceLinked="0"/><c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr>${labelText(ink)}<c:dLblPos val="${position}"/>${shows()}</c:dLbls>`;
}

function labelText(ink: string): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900">${solid(ink)}</a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>`;
}

function shows(): string {
  return `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}

/** A series drawn as a line: its colour, its dash and its marker all tell it apart. */
export function lineSeriesXml(chart: Chart, series: ChartSeries, index: number, code: string, labels: string): string {
  const color = chartColor(index, series.couleur);
  const marker = MARKERS[index % MARKERS.length] ?? "circle";
  const dash = DASHES[index % DASHES.length] ?? "solid";
  const line =
    series.trait === "points"
      ? '<a:ln w="28575"><a:noFill/></a:ln>'
      : `<a:ln w="28575" cap="rnd">${solid(color)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
  const mark =
    series.trait === "seuil"
      ? '<c:marker><c:symbol val="none"/></c:marker>'
      : `<c:marker><c:symbol val="${marker}"/><c:size val="${series.trait === "points" ? 9 : 6}"/><c:spPr>${solid(color)}${whiteLine()}</c:spPr></c:marker>`;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${txXml(series)}<c:spPr>${line}</c:spPr>${mark}${labels}${catXml(chart)}${valXml(series, code)}<c:smooth val="0"/></c:ser>`;
}
