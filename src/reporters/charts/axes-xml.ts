import { type Chart, chartFormatCode } from "./chart.ts";
import { escapeXml } from "./escape-xml.ts";

const GREY = '<a:solidFill><a:srgbClr val="E2E6EC"/></a:solidFill>';
const RULE = '<a:solidFill><a:srgbClr val="9AA3AF"/></a:solidFill>';

/** The pair of axes of a chart: categories, then values. The second pair hides its categories. */
export function axes(chart: Chart, ids: readonly [string, string], second: boolean): string {
  return categoryAxis(chart, ids, second) + valueAxis(chart, ids, second);
}

function categoryAxis(chart: Chart, [own, cross]: readonly [string, string], second: boolean): string {
  const horizontal = isHorizontal(chart);
  const code = chart.categoriesDates?.formatCode ?? "General";
  return `<c:catAx><c:axId val="${own}"/><c:scaling><c:orientation val="${horizontal ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="${second ? 1 : 0}"/><c:axPos val="${horizontal ? "l" : "b"}"/>${
    chart.axeX && !second ? axisTitle(chart.axeX, horizontal) : ""
  }<c:numFmt formatCode="${escapeXml(code)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525">${RULE}</a:ln></c:spPr><c:crossAx val="${cross}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
}

function valueAxis(chart: Chart, [cross, own]: readonly [string, string], second: boolean): string {
  const horizontal = isHorizontal(chart);
  const title = second ? chart.axeY2 : chart.axeY;
  const negative = chart.series.some((s) => (s.axe2 === true) === second && s.values.some((v) => v !== null && v < 0));
  const position = horizontal ? "b" : second ? "r" : "l";
  return `<c:valAx><c:axId val="${own}"/><c:scaling><c:orientation val="minMax"/>${chart.max === undefined || second ? "" : `<c:max val="${chart.max}"/>`}${negative ? "" : '<c:min val="0"/>'}</c:scaling><c:delete val="0"/><c:axPos val="${position}"/>${
    second ? "" : `<c:majorGridlines><c:spPr><a:ln w="6350">${GREY}</a:ln></c:spPr></c:majorGridlines>`
  }${title ? axisTitle(title, !horizontal) : ""}<c:numFmt formatCode="${escapeXml(valueCode(chart, second))}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="${cross}"/><c:crosses val="${second || horizontal ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`;
}

function isHorizontal({ type }: Chart): boolean {
  return type === "bar" || type === "pyramid";
}

/** Shares of 100 % are counted in percent whatever their values; a pyramid prints no sign. */
function valueCode(chart: Chart, second: boolean): string {
  const code = chartFormatCode(second ? chart.format2 : chart.format);
  if (chart.type === "percent-column") return chartFormatCode("percent");
  return chart.type === "pyramid" ? `${code};${code}` : code;
}

function axisTitle(text: string, vertical: boolean): string {
  const body = vertical ? '<a:bodyPr rot="-5400000" vert="horz"/>' : "<a:bodyPr/>";
  return `<c:title><c:tx><c:rich>${body}<a:lstStyle/><a:p><a:pPr><a:defRPr sz="900" b="0"/></a:pPr><a:r><a:rPr lang="fr-FR" sz="900" b="0"/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
