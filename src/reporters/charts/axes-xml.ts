import { type Chart, chartFormatCode } from "./chart.ts";
import { escapeXml } from "./escape-xml.ts";

const GREY = '<a:solidFill><a:srgbClr val="E2E6EC"/></a:solidFill>';
const RULE = '<a:solidFill><a:srgbClr val="9AA3AF"/></a:solidFill>';

export const CATEGORY_AXIS = "111111101";
export const VALUE_AXIS = "111111102";

/** Every bar has its name, however tight. */
const EACH = '<c:tickLblSkip val="1"/>';

/** Names turned by so many degrees; level, they are cut between their words. */
function turned(degrees: number): string {
  return `<c:txPr><a:bodyPr rot="${degrees * 60_000}" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>`;
}

/** The pair of axes of a chart: categories, turned by so many degrees if told so, then values. */
export function axes(chart: Chart, turn: number | null): string {
  return categoryAxis(chart, turn) + valueAxis(chart);
}

function categoryAxis(chart: Chart, turn: number | null): string {
  const horizontal = isHorizontal(chart);
  const code = chart.categoriesDates?.formatCode ?? "General";
  return `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${horizontal ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${horizontal ? "l" : "b"}"/><c:numFmt formatCode="${escapeXml(code)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525">${RULE}</a:ln></c:spPr>${turn === null ? "" : turned(turn)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${horizontal ? EACH : ""}<c:noMultiLvlLbl val="0"/></c:catAx>`;
}

function valueAxis(chart: Chart): string {
  const horizontal = isHorizontal(chart);
  const negative = chart.series.some((s) => s.values.some((v) => v !== null && v < 0));
  return `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${chart.max === undefined ? "" : `<c:max val="${chart.max}"/>`}${negative ? "" : '<c:min val="0"/>'}</c:scaling><c:delete val="0"/><c:axPos val="${horizontal ? "b" : "l"}"/><c:majorGridlines><c:spPr><a:ln w="6350">${GREY}</a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="${escapeXml(valueCode(chart))}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${horizontal ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`;
}

function isHorizontal({ type }: Chart): boolean {
  return type === "bar" || type === "pyramid";
}

/** Shares of 100 % are counted in percent whatever their values; a pyramid prints no sign. */
function valueCode(chart: Chart): string {
  const code = chartFormatCode(chart.type === "percent-column" ? "percent" : chart.format);
  return chart.type === "pyramid" ? `${code};${code}` : code;
}
