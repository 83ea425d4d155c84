import { describe, expect, it } from "vitest";
import { type Chart, chartColor, inkOn, MANQUE, PALETTE } from "./chart.ts";
import { chartXml } from "./chart-xml.ts";
import { contrast } from "./contrast.ts";

/** Order of the children in the schema (dml-chart.xsd), the elements that we write. */
const ORDER: Record<string, string[]> = {
  "c:chartSpace": ["c:roundedCorners", "c:chart", "c:spPr", "c:txPr"],
  "c:chart": ["c:title", "c:autoTitleDeleted", "c:plotArea", "c:legend", "c:plotVisOnly", "c:dispBlanksAs"],
  "c:plotArea": ["c:layout", "c:barChart", "c:lineChart", "c:catAx", "c:valAx"],
  "c:barChart": ["c:barDir", "c:grouping", "c:varyColors", "c:ser", "c:gapWidth", "c:overlap", "c:axId"],
  "c:lineChart": ["c:grouping", "c:varyColors", "c:ser", "c:marker", "c:axId"],
  "c:ser": [
    "c:idx",
    "c:order",
    "c:tx",
    "c:spPr",
    "c:invertIfNegative",
    "c:marker",
    "c:dPt",
    "c:dLbls",
    "c:cat",
    "c:val",
    "c:smooth",
  ],
  "c:dLbls": [
    "c:dLbl",
    "c:numFmt",
    "c:spPr",
    "c:txPr",
    "c:dLblPos",
    "c:showLegendKey",
    "c:showVal",
    "c:showCatName",
    "c:showSerName",
    "c:showPercent",
    "c:showBubbleSize",
    "c:showLeaderLines",
  ],
  "c:dPt": ["c:idx", "c:invertIfNegative", "c:bubble3D", "c:spPr"],
  "c:dLbl": [
    "c:idx",
    "c:delete",
    "c:numFmt",
    "c:spPr",
    "c:txPr",
    "c:showLegendKey",
    "c:showVal",
    "c:showCatName",
    "c:showSerName",
    "c:showPercent",
    "c:showBubbleSize",
  ],
  "c:catAx": [
    "c:axId",
    "c:scaling",
    "c:delete",
    "c:axPos",
    "c:title",
    "c:numFmt",
    "c:majorTickMark",
    "c:minorTickMark",
    "c:tickLblPos",
    "c:spPr",
    "c:txPr",
    "c:crossAx",
    "c:crosses",
    "c:auto",
    "c:lblAlgn",
    "c:lblOffset",
    "c:tickLblSkip",
    "c:noMultiLvlLbl",
  ],
  "c:valAx": [
    "c:axId",
    "c:scaling",
    "c:delete",
    "c:axPos",
    "c:majorGridlines",
    "c:title",
    "c:numFmt",
    "c:majorTickMark",
    "c:minorTickMark",
    "c:tickLblPos",
    "c:spPr",
    "c:crossAx",
    "c:crosses",
    "c:crossBetween",
  ],
  "c:scaling": ["c:orientation", "c:max", "c:min"],
  "c:title": ["c:tx", "c:overlay"],
  "c:legend": ["c:legendPos", "c:legendEntry", "c:overlay"],
  "c:legendEntry": ["c:idx", "c:delete"],
  "a:ln": ["a:noFill", "a:solidFill", "a:prstDash", "a:round"],
};

/** Walks the markup and gives every breach of the order, of nesting or of the known children. */
function breaches(xml: string): string[] {
  const found: string[] = [];
  const stack: { name: string; last: number }[] = [];
  for (const [, close, name = "", , self] of xml.matchAll(/<(\/?)([a-z]+:[A-Za-z0-9]+)((?:[^>"]|"[^"]*")*?)(\/?)>/g)) {
    if (close) {
      if (stack.pop()?.name !== name) found.push(`</${name}>`);
      continue;
    }
    const parent = stack.at(-1);
    const order = parent ? ORDER[parent.name] : undefined;
    if (parent && order) {
      const rank = order.indexOf(name);
      const axes = parent.name === "c:plotArea" && (name === "c:catAx" || name === "c:valAx");
      if (rank < 0 || (rank < parent.last && !axes)) found.push(`${parent.name} > ${name}`);
      parent.last = Math.max(parent.last, rank);
    }
    if (!self) stack.push({ name, last: -1 });
  }
  return stack.length > 0 ? [...found, "non fermé"] : found;
}

const base: Chart = {
  type: "column",
  titre: "Entretiens & suivi <mois>",
  alt: "Description",
  categories: ["janvier", "février"],
  categoriesRef: "'Été & suivi'!$A$2:$A$3",
  series: [
    { nom: "Tenus", values: [10, null], nomRef: "'Été & suivi'!$B$1", valuesRef: "'Été & suivi'!$B$2:$B$3" },
    { nom: "Part", values: [0.5, 0.6] },
    { nom: "Objectif", values: [12, 12], trait: "seuil" },
    { nom: "Rythme", values: [11, 11], trait: "points" },
    { nom: "Non jugé", values: [1, 2], motif: "montant" },
    { nom: "Avant", values: [3, 4], invisible: true },
  ],
  etiquettes: true,
};

describe("chartXml", () => {
  it.each(["column", "stacked-column", "percent-column", "bar", "pyramid", "line", "column-line"] as const)(
    "follows the schema for %s",
    (type) => {
      expect(breaches(chartXml({ ...base, type }))).toEqual([]);
    },
  );

  it("escapes titles, names and sheet names", () => {
    const xml = chartXml(base);
    expect(xml).toContain("<a:t>Entretiens &amp; suivi &lt;mois&gt;</a:t>");
    expect(xml).toContain("<c:f>'Été &amp; suivi'!$B$2:$B$3</c:f>");
  });

  it("leaves a gap for an unknown value", () => {
    expect(chartXml(base)).toContain('<c:ptCount val="2"/><c:pt idx="0"><c:v>10</c:v></c:pt></c:numCache>');
  });

  it("starts at zero unless a value is negative", () => {
    expect(chartXml(base)).toContain('<c:min val="0"/>');
    expect(chartXml({ ...base, series: [{ nom: "Écart", values: [-1, 2] }] })).not.toContain("<c:min ");
  });

  it("stacks to 100 %, with the numbers themselves as labels", () => {
    const xml = chartXml({ ...base, type: "percent-column" });
    expect(xml).toContain('<c:grouping val="percentStacked"/>');
    expect(xml).toMatch(/<c:valAx>.*<c:numFmt formatCode="0\\ %"/);
    expect(xml).toContain('<c:dLbls><c:numFmt formatCode="#,##0;#,##0;"');
  });

  it("prints no sign on either side of a pyramid", () => {
    const xml = chartXml({ ...base, type: "pyramid", series: [{ nom: "Hommes", values: [-3, -4] }] });
    expect(xml).toMatch(/<c:barDir val="bar"\/><c:grouping val="stacked"\/>/);
    expect(xml).toMatch(/<c:valAx>.*<c:numFmt formatCode="#,##0;#,##0"/);
  });

  it("draws strokes, marks alone, a line alone, or nothing, and names nothing that is not drawn", () => {
    const xml = chartXml({ ...base, type: "column-line" });
    expect(xml).toContain('<a:pattFill prst="wdUpDiag">');
    expect(xml).toMatch(/<c:v>Objectif<\/c:v>.*?<c:symbol val="none"\/>/);
    expect(xml).toMatch(/<c:v>Rythme<\/c:v><\/c:tx><c:spPr><a:ln w="28575"><a:noFill\/>/);
    expect(xml).toContain('<c:legendEntry><c:idx val="5"/><c:delete val="1"/></c:legendEntry>');
  });

  it("has the top that is asked for, to read several drawings on one scale", () => {
    expect(chartXml({ ...base, max: 80 })).toContain('<c:max val="80"/><c:min val="0"/>');
  });

  const months = ["janv.", "févr.", "mars"];
  const parts: Chart = {
    ...base,
    type: "percent-column",
    categories: months,
    series: [
      { nom: "Vues", values: [50, 153, 40] },
      { nom: "Non vues", values: [0, 1, 5], couleur: MANQUE },
      { nom: "Pas à voir", values: [0, 4, 5], couleur: "C9CED6" },
    ],
  };
  /** By series, the categories whose number is not printed. */
  const silent = (xml: string) =>
    [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([ser]) =>
      [...ser.matchAll(/<c:dLbl><c:idx val="(\d+)"\/><c:delete val="1"\/>/g)].map(([, k]) => Number(k)),
    );

  it("prints in a stack the numbers that have room, and what is missing however thin, alone", () => {
    const small = { width: 330, height: 120 };
    expect(silent(chartXml(parts, small))).toEqual([[], [0], [0, 1, 2]]);
    // the taller it is, the more of them there are; a number over its neighbours has a ground
    expect(silent(chartXml(parts, { width: 330, height: 180 }))).toEqual([[], [0], [0, 1]]);
    expect(chartXml(parts, small)).toMatch(
      /<c:dLbl><c:idx val="0"\/><c:delete val="1"\/><\/c:dLbl><c:numFmt[^>]*><c:spPr><a:solidFill>/,
    );
  });

  it("tells every part of a stack apart without colours, each with strokes of its own, and no outline where it is nothing", () => {
    const series = ["1B4F8A", "12695E", "6B3F7E", "5C93D6"].map((couleur, i) => ({
      nom: couleur,
      couleur,
      values: [1, i, 0],
    }));
    const xml = chartXml({ ...parts, type: "stacked-column", series });
    const fills = [...xml.matchAll(/<\/c:tx><c:spPr><a:(solidFill|pattFill prst="(\w+)")/g)].map(
      ([, kind, prst]) => prst ?? kind,
    );
    expect(fills).toEqual(["solidFill", "wdUpDiag", "wdDnDiag", "solidFill"]);
    expect(xml.match(/<c:dPt>/g)?.length).toBe(2);
    // a theme of one colour, strokes that two parts ask for
    const same = series.map((s) => ({ ...s, couleur: "1B4F8A", motif: "montant" as const }));
    const prsts = [
      ...chartXml({ ...parts, type: "stacked-column", series: same }).matchAll(
        /<\/c:tx><c:spPr><a:pattFill prst="(\w+)"/g,
      ),
    ];
    expect(new Set(prsts.map(([, prst]) => prst)).size).toBe(4);
  });

  it("prints a column's number at its foot where marks stand about its end", () => {
    const xml = chartXml({ ...base, type: "column-line" });
    expect(xml).toMatch(/<c:barChart>.*<c:dLblPos val="inBase"\/>/);
    expect(xml).not.toContain('val="outEnd"');
  });

  it("raises its axis over the numbers of its highest marks", () => {
    const line = (values: number[], height: number) =>
      Number(
        /<c:max val="(\d+)"/.exec(
          chartXml({ ...parts, type: "line", series: [{ nom: "File", values }] }, { width: 330, height }),
        )?.[1],
      );
    expect(line([61, 64, 61], 180)).toBe(80);
    expect(line([193, 200, 199], 180)).toBe(250);
    expect(line([193, 200, 199], 420)).toBe(250);
    expect(line([193, 190, 185], 420)).toBe(250);
  });

  it("refuses what is not finite", () => {
    expect(() => chartXml({ ...base, series: [{ nom: "x", values: [Number.NaN] }] })).toThrow("valeur non finie");
  });
});

const LONG = "Marie-Clémentine-Églantine DE LA ROCHEFOUCAULT-ORNEVAL";

describe("colours", () => {
  it("reach 3:1 on white, and 4.5:1 under their labels", () => {
    for (const color of PALETTE) {
      expect(contrast(color, "FFFFFF")).toBeGreaterThanOrEqual(3);
      expect(contrast(inkOn(color), color)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("differ in lightness from one series to the next", () => {
    for (let i = 0; i < PALETTE.length; i++) {
      expect(contrast(chartColor(i), chartColor(i + 1))).toBeGreaterThanOrEqual(1.5);
    }
  });

  it("keeps names of several words level under their columns, and no others", () => {
    const level = (categories: string[]) =>
      chartXml(
        { ...base, categories, series: [{ nom: "Part", values: categories.map(() => 1) }] },
        { width: 640, height: 200 },
      ).includes('rot="0"');
    const cinq = Array.from({ length: 5 }, () => "Sorties");
    expect(level([...cinq, "Délai d'intégration (jours, médiane), au plus"])).toBe(true);
    expect(level([...cinq, "Entrées"])).toBe(false);
    expect(level([...cinq, "Anticonstitutionnellement prescrites"])).toBe(false);
  });

  it("slants names that hold on no lines by 30 degrees where each has its room", () => {
    const quatorze = Array.from({ length: 13 }, (_, k) => `Prénom NOM ${k}`).concat(LONG);
    const turn = (categories: string[], width: number) =>
      /<a:bodyPr rot="(-?\d+)"/.exec(
        chartXml(
          { ...base, categories, series: [{ nom: "Part", values: categories.map(() => 1) }] },
          { width, height: 300 },
        ),
      )?.[1];
    expect(turn(quatorze, 500)).toBe("-1800000");
    // eighteen points a name: the spreadsheet's own slant, steeper
    expect(turn(quatorze, 300)).toBeUndefined();
  });
});
