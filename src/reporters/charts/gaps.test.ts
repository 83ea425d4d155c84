import { describe, expect, it } from "vitest";
import type { Chart } from "./chart.ts";
import { chartXml } from "./chart-xml.ts";
import { withGaps } from "./gaps.ts";
import { renderSvg } from "./svg.ts";

const base: Chart = {
  type: "column",
  titre: "t",
  alt: "a",
  categories: ["janv.", "févr."],
  series: [{ nom: "Sorties", values: [4, null] }],
  etiquettes: true,
};
const values = (chart: Partial<Chart>) => withGaps({ ...base, ...chart }).series.at(-1)?.values;

describe("what is not known is hatched, never an absent bar", () => {
  it("as high as the highest value, without a number", () => {
    expect(withGaps({ ...base, trous: [false, true] }).series).toEqual([
      base.series[0],
      { nom: "Non connu", values: [null, 4], couleur: "6B7280", motif: "descendant", muette: true },
    ]);
  });
  it("even when nothing at all is known", () => {
    expect(values({ trous: [true, true], series: [{ nom: "x", values: [null, null] }] })).toEqual([1, 1]);
  });
  it("up to the highest stack, a little over it when it is the highest", () => {
    const series = [
      { nom: "a", values: [2, 10] },
      { nom: "b", values: [null, null] },
    ];
    expect(values({ type: "stacked-column", trous: [true, true], series })).toEqual([8, 1.5]);
  });
  it("behind a line too, which keeps its gap", () => {
    const chart = withGaps({ ...base, type: "line", trous: [false, true] });
    expect([chart.type, chart.series[0]?.trait, chart.series[0]?.values]).toEqual(["column-line", "ligne", [4, null]]);
  });
  it("is the same chart where nothing is missing", () => {
    expect(withGaps(base)).toBe(base);
    expect(withGaps({ ...base, trous: [false, false] }).series).toHaveLength(1);
  });
  it("is said in the legend, in the workbook and in the page", () => {
    const chart: Chart = { ...base, trous: [false, true] };
    expect(chartXml(chart)).toContain("<c:v>Non connu</c:v>");
    expect(chartXml(chart)).toMatch(/Non connu<\/c:v>.*pattFill/);
    expect(renderSvg(chart)).toContain(">Non connu</text>");
    expect(renderSvg(chart)).toContain("<title>févr. – Non connu</title>");
  });
});
