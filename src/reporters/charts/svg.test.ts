import { describe, expect, it } from "vitest";
import type { Chart, ChartType } from "./chart.ts";
import { renderSvg } from "./svg.ts";
import { niceScale, shown } from "./svg-scale.ts";
import { pixels } from "./svg-text.ts";

const months = ["novembre 2025", "décembre 2025", "janvier 2026", "février 2026", "mars 2026", "avril 2026"];
const chart: Chart = {
  type: "column",
  titre: "Entretiens <script>",
  alt: "Colonnes & ligne",
  categories: months,
  series: [
    { nom: "Tenus", values: [10, 1200, null, 8, 9, 10] },
    { nom: "Part", values: [0.5, 0.6, 0.7, 0.8, 0.9, 1], line: true, axe2: true },
  ],
  format2: "percent",
  etiquettes: true,
};
const types: ChartType[] = ["column", "stacked-column", "bar", "line", "column-line", "doughnut"];

interface Placed {
  text: string;
  x: number;
  y: number;
  size: number;
  anchor: string;
  turned: boolean;
}

function texts(svg: string): Placed[] {
  const pattern =
    /<text x="([-\d.]+)" y="([-\d.]+)" font-size="(\d+)" text-anchor="(\w+)"[^>]*?( transform="[^"]*")?>([^<]*)<\/text>/g;
  return [...svg.matchAll(pattern)].map(([, x, y, size, anchor = "", turned, text = ""]) => ({
    text,
    x: Number(x),
    y: Number(y),
    size: Number(size),
    anchor,
    turned: turned !== undefined,
  }));
}

function left({ text, x, size, anchor }: Placed): number {
  const width = pixels(text, size);
  return anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
}

describe("renderSvg", () => {
  it.each(types)("%s: is an image with a title and a description, without script, style or identifier", (type) => {
    const svg = renderSvg({ ...chart, type });
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="Entretiens &lt;script&gt;\. Colonnes &amp; ligne"/);
    expect(svg).toContain("<title>Entretiens &lt;script&gt;</title><desc>Colonnes &amp; ligne</desc>");
    expect(svg).not.toMatch(/<script| style=| id=|NaN|Infinity|undefined/);
    expect(renderSvg({ ...chart, type })).toBe(svg);
  });

  // the title (size 14) stands above the body, which is moved down
  it.each(types)("%s: level texts neither overlap nor leave the drawing", (type) => {
    const level = texts(renderSvg({ ...chart, type })).filter((t) => !t.turned && t.size !== 14);
    for (const a of level) {
      expect(left(a)).toBeGreaterThanOrEqual(-1);
      expect(left(a) + pixels(a.text, a.size)).toBeLessThanOrEqual(641);
      for (const b of level) {
        if (a === b || Math.abs(a.y - b.y) >= 9) continue;
        const apart =
          left(a) + pixels(a.text, a.size) <= left(b) + 0.5 || left(b) + pixels(b.text, b.size) <= left(a) + 0.5;
        expect(apart, `${a.text} / ${b.text}`).toBe(true);
      }
    }
  });

  it("leaves a gap in a line", () => {
    const svg = renderSvg({
      ...chart,
      type: "line",
      series: [{ nom: "x", values: [1, null, 3] }],
      categories: ["a", "b", "c"],
    });
    expect(svg).toMatch(/<path d="M[\d. ]+M[\d. ]+" fill="none"/);
  });

  it("says when there is nothing to draw", () => {
    expect(renderSvg({ ...chart, categories: [], series: [] })).toContain("Aucune donnée.");
  });

  it("draws a ring of one slice, and one of zeros", () => {
    const ring = (values: number[]): string =>
      renderSvg({ ...chart, type: "doughnut", categories: values.map(String), series: [{ nom: "x", values }] });
    expect(ring([5]).match(/<path /g)).toHaveLength(1);
    expect(ring([0, 0])).not.toContain("<path ");
  });

  it("refuses what is not finite", () => {
    expect(() => renderSvg({ ...chart, series: [{ nom: "x", values: [Number.POSITIVE_INFINITY] }] })).toThrow(
      "valeur non finie",
    );
  });
});

describe("niceScale", () => {
  it.each([
    [[0, 97], true, [0, 20, 40, 60, 80, 100]],
    [[3], true, [0, 1, 2, 3]],
    [[0], true, [0, 1]],
    [[-4, 6], true, [-4, -2, 0, 2, 4, 6]],
    [[0.91], false, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ])("%j → round ticks that hold the values", (values, whole, ticks) => {
    expect(niceScale(values, whole).ticks).toEqual(ticks);
  });
});

describe("shown", () => {
  it("prints in French", () => {
    expect(shown(1234, "integer")).toBe("1\u00a0234");
    expect(shown(0.5238, "percent")).toBe("52\u00a0%");
    expect(shown(46.25, "decimal")).toBe("46,3");
  });
});
