import { axes, CATEGORY_AXIS, VALUE_AXIS } from "./axes-xml.ts";
import { type Chart, type ChartSeries, chartColor, chartFormatCode, isLine, MANQUE } from "./chart.ts";
import { escapeXml, XML_HEAD } from "./escape-xml.ts";
import { withGaps } from "./gaps.ts";
import { withMotifs } from "./motifs.ts";
import { isStack, plotHeight, type Size, stackLabels, turnOf, withHeadroom } from "./plot.ts";
import { catXml, fillXml, labelsXml, lineSeriesXml, nothingXml, txXml, valXml } from "./series-xml.ts";

const NS =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The axes that a group of series is read on: categories, then values. */
const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

/** Points of a frame that nothing says. */
const FRAME: Size = { width: 450, height: 255 };

/**
 * Native chart part (`xl/charts/chartN.xml`) of a chart, its elements in the order of the schema, with caches so that
 * viewers that do not calculate show it. `size`: of its frame, in points, which tells the numbers that have room. Throws
 * Error on a value that is not finite.
 */
export function chartXml(drawn: Chart, size: Size = FRAME): string {
  const gapped = withMotifs(withGaps(drawn));
  const plotted = plotHeight(gapped, size);
  const chart = withHeadroom(gapped, plotted);
  const shown = chart.series.filter((series) => series.invisible !== true);
  return `${XML_HEAD}<c:chartSpace ${NS}><c:roundedCorners val="0"/><c:chart>${titleXml(chart.titre)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot(chart, plotted)}${axes(chart, turnOf(chart, size))}</c:plotArea>${
    shown.length > 1 ? `<c:legend><c:legendPos val="b"/>${hiddenEntries(chart)}<c:overlay val="0"/></c:legend>` : ""
  }<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="DDE2EA"/></a:solidFill></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"><a:solidFill><a:srgbClr val="374151"/></a:solidFill><a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr></c:chartSpace>`;
}

/** Title of a chart. */
function titleXml(text: string): string {
  const props = 'sz="1100" b="1"';
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${props}/></a:pPr><a:r><a:rPr lang="fr-FR" ${props}><a:solidFill><a:srgbClr val="1F2937"/></a:solidFill><a:latin typeface="Arial"/></a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** What is not drawn is not named either. */
function hiddenEntries({ series }: Chart): string {
  return series
    .map((s, i) => (s.invisible ? `<c:legendEntry><c:idx val="${i}"/><c:delete val="1"/></c:legendEntry>` : ""))
    .join("");
}

function plot(chart: Chart, height: number): string {
  const indexed = chart.series.map((series, i) => ({ series, i }));
  const columns = indexed.filter(({ series }) => !isLine(chart, series));
  const lines = indexed.filter(({ series }) => isLine(chart, series));
  return (columns.length > 0 ? bars(chart, columns, height) : "") + (lines.length > 0 ? lineChart(chart, lines) : "");
}

type Indexed = { series: ChartSeries; i: number };

function bars(chart: Chart, list: readonly Indexed[], height: number): string {
  const stacked = chart.type !== "column" && chart.type !== "bar" && chart.type !== "column-line";
  const code = codeOf(chart);
  const read = isStack(chart) ? stackLabels(chart, list, height) : null;
  const series = list.map(({ series: s, i }, rank) => {
    const color = chartColor(i, s.couleur);
    const without = chart.categories.flatMap((_, k) => (read === null || read[k]?.[rank] ? [] : k));
    const labels =
      chart.etiquettes && !s.invisible && !s.muette
        ? labelsXml(
            stacked
              ? {
                  code: sansZeros(code),
                  position: "ctr",
                  ground: s.motif ? "FFFFFF" : color,
                  boxed: s.motif !== undefined || s.couleur === MANQUE,
                  without,
                }
              : chart.type === "column-line"
                ? // marks stand about the end of a column
                  { code, position: "inBase", ground: s.motif ? "FFFFFF" : color, boxed: s.motif !== undefined }
                : { code, position: "outEnd" },
          )
        : "";
    return `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>${txXml(s)}<c:spPr>${fillXml(s, color, stacked)}</c:spPr><c:invertIfNegative val="0"/>${stacked ? nothingXml(s) : ""}${labels}${catXml(chart)}${valXml(s, code)}</c:ser>`;
  });
  const horizontal = chart.type === "bar" || chart.type === "pyramid";
  const grouping = chart.type === "percent-column" ? "percentStacked" : stacked ? "stacked" : "clustered";
  return `<c:barChart><c:barDir val="${horizontal ? "bar" : "col"}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series.join("")}<c:gapWidth val="${chart.type === "pyramid" ? 25 : 55}"/>${
    stacked ? '<c:overlap val="100"/>' : ""
  }${AXES}</c:barChart>`;
}

/** A pyramid's left side holds negative numbers: their sign is not printed. */
function codeOf(chart: Chart): string {
  const code = chartFormatCode(chart.format);
  return chart.type === "pyramid" ? `${code};${code}` : code;
}

function lineChart(chart: Chart, list: readonly Indexed[]): string {
  const code = chartFormatCode(chart.format);
  const labels = chart.etiquettes && chart.type === "line" ? labelsXml({ code, position: "t" }) : "";
  const series = list.map(({ series: s, i }) => lineSeriesXml(chart, s, i, code, labels));
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join("")}<c:marker val="1"/>${AXES}</c:lineChart>`;
}

/** In a stack, a part of 0 has no height: its label would lie over the others. */
function sansZeros(code: string): string {
  return code.includes(";") ? `${code};` : `${code};${code};`;
}
