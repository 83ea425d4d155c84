import { describe, expect, it } from "vitest";
import { type Chart, type ChartType, MANQUE } from "./chart.ts";
import { holdsNames, stackLabels } from "./plot.ts";
import { renderSvg, SVG_NARROW } from "./svg.ts";
import { niceScale, shown } from "./svg-scale.ts";
import { pixels } from "./svg-text.ts";
import { linesOf } from "./text-width.ts";

const months = ["novembre 2025", "décembre 2025", "janvier 2026", "février 2026", "mars 2026", "avril 2026"];
const chart: Chart = {
  type: "column",
  titre: "Entretiens <script>",
  alt: "Colonnes & ligne",
  categories: months,
  series: [
    { nom: "Tenus", values: [10, 1200, null, 8, 9, 10] },
    { nom: "Part", values: [0.5, 0.6, 0.7, 0.8, 0.9, 1] },
  ],
  etiquettes: true,
};
const types: ChartType[] = ["column", "stacked-column", "percent-column", "bar", "pyramid", "line", "column-line"];

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

describe("months under a line", () => {
  const line: Chart = { ...chart, type: "line", series: [{ nom: "Tenus", values: [1, 2, 3, 4, 5, 6] }] };

  it("are level, one in several where they do not fit, the last one always, kept on the drawing", () => {
    const long = { ...line, categories: [...months.slice(0, 5), "avril 2026 (au 14/04)"] };
    const placed = texts(renderSvg(long, SVG_NARROW)).filter((t) => long.categories.includes(t.text));
    expect(placed.map((t) => [t.text, t.turned])).toEqual([
      ["janvier 2026", false],
      ["avril 2026 (au 14/04)", false],
    ]);
    expect(placed.every((t) => left(t) >= 0 && left(t) + pixels(t.text, t.size) <= SVG_NARROW)).toBe(true);
    expect(
      texts(renderSvg(line))
        .filter((t) => months.includes(t.text))
        .map((t) => t.text),
    ).toEqual(months);
  });

  it("stand on two lines where one is too short for the month that goes on", () => {
    const courts = [
      "janv. 26",
      "févr. 26",
      "mars 26",
      "avril 26",
      "mai 26",
      "juin 26",
      "juil. 26",
      "août 26",
      "sept. 26",
    ];
    const series = [{ nom: "Tenus", values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }];
    for (const type of ["line", "column", "stacked-column"] as const) {
      const placed = texts(renderSvg({ ...line, type, series, categories: [...courts, "oct. 26 (au 15/10)"] }));
      const noms = placed.filter((t) => [...courts, "oct. 26", "(au 15/10)"].includes(t.text));
      expect(noms.map((t) => [t.text, t.turned, t.y - (noms[0]?.y ?? 0)])).toEqual([
        ...courts.map((c) => [c, false, 0]),
        ["oct. 26", false, 0],
        ["(au 15/10)", false, 13],
      ]);
    }
  });

  it("leave the drawing its height, which scales its letters on paper", () => {
    const series = [{ nom: "Tenus", values: [1, 2, 3, 4] }];
    const height = (last: string) => {
      const categories = [...Array.from({ length: 9 }, (_, k) => `mois ${k + 1}`), last];
      return /viewBox="0 0 640 (\d+)"/.exec(renderSvg({ ...line, type: "stacked-column", series, categories }))?.[1];
    };
    expect(height("oct. 26 (au 15/10)")).toBe(height("oct. 26"));
  });

  it("cut before what is in parentheses, even where another cut is narrower", () => {
    const categories = ["janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct. (au 15/10)"];
    const series = [{ nom: "Tenus", values: categories.map((_, i) => i) }];
    const placed = texts(renderSvg({ ...line, type: "column", series, categories }));
    expect(placed.map((t) => t.text)).toEqual(expect.arrayContaining(["oct.", "(au 15/10)"]));
  });

  it("but long names of people under marks are whole, on as many lines as they have words", () => {
    const names = months.map((m) => `Prénom-Composé PATRONYME ${m}`);
    const series = [{ nom: "Durée", values: [1, 2, 3, 4, 5, 6], trait: "points" as const }];
    const placed = texts(renderSvg({ ...line, categories: names, series }));
    expect(placed.filter((t) => t.turned || t.text.includes("…"))).toEqual([]);
    expect(placed.filter((t) => t.text === "PATRONYME")).toHaveLength(6);
  });

  it("stand level in a workbook's picture as long as each word holds under its column, on four lines at most", () => {
    // (300 − 40) ÷ 4 ÷ 5 points a digit: 13 digits a name; thirteen capitals are more, in 620 points they are not
    const four = ["Marie-Christine LEFEBVREDUPONT", "Aubépine ORNEVAL", "Basilic VIRENOIRE", "Genêt TOUQUIETTE"];
    expect([holdsNames(four, 300), holdsNames(four.slice(1), 300), holdsNames(four, 620)]).toEqual([false, true, true]);
    expect(holdsNames(["un deux trois quatre", "un"], 90)).toBe(false);
    // a hyphen is a place to go to the next line, as spreadsheets do
    expect(holdsNames(["Marie-Christine LEFEBVRE-DUPONT", ...four.slice(1)], 300)).toBe(true);
    expect(linesOf("Jean-Christophe TOUQUIETTE-DESCHAMPS - suite", 15)).toEqual([
      "Jean-Christophe",
      "TOUQUIETTE-",
      "DESCHAMPS -",
      "suite",
    ]);
  });

  it("and are all there, slanted, where a word is too long for its mark", () => {
    const names = months.map((m) => `Prénom PATRONYMEDUNSEULMOT ${m}`);
    const marks = {
      ...line,
      categories: names,
      series: [{ nom: "Durée", values: [1, 2, 3, 4, 5, 6], trait: "points" as const }],
    };
    expect(texts(renderSvg(marks)).filter((t) => t.turned)).toHaveLength(6);
  });
});

describe("names beside bars", () => {
  it("go on under themselves rather than lose their end", () => {
    const nom = "Délai d'intégration en jours, médiane de toutes les entrées, au plus";
    const bars = {
      ...chart,
      type: "bar" as const,
      categories: [nom, "Entrées"],
      series: [{ nom: "Part", values: [1, 2] }],
    };
    const placed = texts(renderSvg(bars)).map((t) => t.text);
    expect(placed.filter((t) => t.includes("…"))).toEqual([]);
    expect(placed.find((t) => t.endsWith("au plus"))).toBeDefined();
  });
});

describe("a stack", () => {
  const stack: Chart = {
    ...chart,
    type: "percent-column",
    series: [
      { nom: "Vues", values: [100, 100, 100, 100, 100, 100] },
      { nom: "Non vues", values: [1, 0, 0, 0, 0, 0], couleur: MANQUE },
      { nom: "Pas à voir", values: [10, 10, 2, 2, 2, 2], couleur: "C9CED6" },
    ],
  };

  it("has the number of what is missing, however thin, and none that it would hide", () => {
    const numbers = texts(renderSvg(stack)).filter((t) => ["1", "2", "10"].includes(t.text));
    expect(numbers.map((t) => t.text)).toEqual(["1", "10"]);
  });

  it("has strokes on what greys would confuse", () => {
    const strokes = (type: ChartType) =>
      renderSvg({ ...stack, type }).match(/<path d="M[^"]*" stroke="#9C3B2E"/g)?.length;
    // its part, and its square in the legend
    expect(strokes("percent-column")).toBe(2);
    expect(strokes("column")).toBeUndefined();
  });
});

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
    // the two sides of a pyramid are of opposite signs
    const [left1, ...others] = chart.series;
    const opposite = left1 ? [{ ...left1, values: left1.values.map((v) => (v === null ? null : -v)) }, ...others] : [];
    const series = type === "pyramid" ? opposite : chart.series;
    const level = texts(renderSvg({ ...chart, type, series })).filter((t) => !t.turned && t.size !== 14);
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

  it.each(types)("%s: drawn narrow, the letters keep their size and stay within", (type) => {
    const one = { ...chart, type, etiquettes: false, series: chart.series.slice(0, 1) };
    const svg = renderSvg(one, SVG_NARROW);
    expect(svg).toContain('viewBox="0 0 320 ');
    const placed = texts(svg);
    expect(new Set(placed.map((t) => t.size))).toEqual(new Set(texts(renderSvg(one)).map((t) => t.size)));
    for (const t of placed.filter((level) => !level.turned)) {
      expect(left(t)).toBeGreaterThanOrEqual(-1);
      expect(left(t) + pixels(t.text, t.size)).toBeLessThanOrEqual(321);
    }
    // what is slanted ends under its column, and goes up to it from the left
    for (const t of placed.filter(({ turned }) => turned)) {
      expect(t.x - pixels(t.text, t.size) * 0.77).toBeGreaterThanOrEqual(-1);
      expect(t.x).toBeLessThanOrEqual(320);
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

  it("stacks each column to 100 %, and writes the numbers", () => {
    const svg = renderSvg({
      ...chart,
      type: "percent-column",
      categories: ["janv.", "févr."],
      series: [
        { nom: "Vues", values: [30, 3] },
        { nom: "Non jugées", values: [10, 1], motif: "montant" },
      ],
    });
    // 220 units high: three quarters, then one, in both columns
    expect([...svg.matchAll(/height="([\d.]+)" fill="#1B4F8A"/g)].map((m) => Number(m[1]))).toEqual([165, 165, 12]);
    expect(svg).toContain(">30</text>");
    expect(svg).toMatch(/fill="#FFFFFF" stroke="#D97706" stroke-width="0.75">/);
  });

  it("draws strokes that stay within their shape", () => {
    const svg = renderSvg({
      ...chart,
      type: "bar",
      categories: ["a"],
      series: [{ nom: "x", values: [4], motif: "descendant" }],
    });
    const [, x, y, w, h] =
      /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="#FFFFFF" stroke="#1B4F8A"/.exec(svg) ??
      [];
    const points = [...(/<path d="([^"]*)" stroke="#1B4F8A"/.exec(svg)?.[1] ?? "").matchAll(/([\d.]+) ([\d.]+)/g)];
    expect(points.length).toBeGreaterThan(10);
    for (const [, px, py] of points) {
      expect(Number(px)).toBeGreaterThanOrEqual(Number(x));
      expect(Number(px)).toBeLessThanOrEqual(Number(x) + Number(w) + 0.01);
      expect(Number(py)).toBeGreaterThanOrEqual(Number(y));
      expect(Number(py)).toBeLessThanOrEqual(Number(y) + Number(h) + 0.01);
    }
  });

  it("hangs a waterfall from what it does not draw", () => {
    const series = [
      { nom: "Avant", values: [0, 30], invisible: true as const },
      { nom: "Stock", values: [30, 10] },
    ];
    const svg = renderSvg({ ...chart, type: "stacked-column", categories: ["a", "b"], series });
    expect(svg).not.toContain("Avant");
    expect(svg.match(/<rect /g)).toHaveLength(4);
  });

  it("writes the number of every step of a waterfall, however thin", () => {
    const series = [
      { nom: "Avant", values: [0, 3000, 2990], invisible: true as const },
      { nom: "Ouverts", values: [3000, null, null] },
      { nom: "En plus", values: [null, 12, null], couleur: "12695E", motif: "montant" as const },
      { nom: "En moins", values: [null, null, 22], couleur: "9C3B2E", motif: "descendant" as const },
    ];
    const marches = { ...chart, type: "stacked-column" as const, categories: ["a", "b", "c"], series };
    const svg = renderSvg(marches);
    for (const nombre of ["12", "22"]) expect(svg).toContain(`>${nombre}</text>`);
    expect(
      stackLabels(
        marches,
        series.map((s) => ({ series: s })),
        160,
      ).map((lus) => lus.filter(Boolean).length),
    ).toEqual([1, 1, 1]);
  });

  it("prints no sign on either side of a pyramid", () => {
    const svg = renderSvg({
      ...chart,
      type: "pyramid",
      categories: ["a"],
      series: [
        { nom: "H", values: [-4] },
        { nom: "F", values: [5] },
      ],
    });
    expect(svg).not.toMatch(/>[-−]/);
    expect(svg).toContain('text-anchor="end" fill="#374151">4</text>');
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

describe("a chart drawn for a room", () => {
  const heightOf = (svg: string) => Number(/viewBox="0 0 \d+ (\d+)"/.exec(svg)?.[1]);
  const chart = (type: Chart["type"]): Chart => ({
    type,
    titre: "T",
    alt: "A",
    categories: ["janv.", "févr.", "mars"],
    series: [{ nom: "A", values: [1, 2, 200] }],
    etiquettes: true,
  });

  it.each(["line", "column", "bar"] as const)(
    "takes the height that it is given, its letters as they are (%s)",
    (type) => {
      const sizes = (svg: string) => [...svg.matchAll(/font-size="(\d+)"/g)].map(([, size]) => size);
      const [usual, room] = [renderSvg(chart(type), 600), renderSvg(chart(type), 600, type === "bar" ? 120 : 180)];
      expect(heightOf(room)).toBe(type === "bar" ? 120 : 180);
      expect(sizes(room)).toEqual(sizes(usual));
    },
  );

  it("keeps the number over the highest mark of a line on the drawing", () => {
    const [, y] = /<text x="[\d.]+" y="([\d.-]+)" font-size="10"[^>]*>200</.exec(renderSvg(chart("line"), 600)) ?? [];
    expect(Number(y)).toBeGreaterThanOrEqual(10);
  });
});
