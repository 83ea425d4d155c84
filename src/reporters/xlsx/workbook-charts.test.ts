import { describe, expect, it } from "vitest";
import { dayOf } from "../../core/day.ts";
import type { Charts, Table } from "../document/model.ts";
import { bookOf, partsOf } from "./workbook.fixture.ts";
import { renderWorkbook } from "./workbook.ts";

const months: Table = {
  kind: "table",
  id: "mois",
  columns: [
    { key: "m", titre: "Mois", kind: "month" },
    { key: "n", titre: "Entretiens", kind: "integer", visuel: { type: "barre" } },
  ],
  rows: [
    [dayOf(2026, 9, 1), 12],
    [dayOf(2026, 10, 1), { motif: "non couvert" }],
  ],
};
const charts: Charts = {
  kind: "graphiques",
  charts: [
    {
      type: "column",
      titre: "Entretiens par mois",
      alt: "Colonnes des entretiens",
      source: { table: "mois", categories: "m" },
      series: [{ column: "n" }],
    },
  ],
};

describe("charts of a workbook", () => {
  it("refer to the cells of their table, with caches; a missing figure is a gap", async () => {
    const part = await partsOf(bookOf([months, charts], { nom: "L'an & plus" }));
    const xml = part("xl/charts/chart1.xml");
    expect(xml).toContain("<c:f>'L’an &amp; plus'!$B$5:$B$6</c:f>");
    expect(xml).toContain('<c:ptCount val="2"/><c:pt idx="0"><c:v>12</c:v></c:pt></c:numCache>');
    expect(xml).toContain(
      '<c:f>\'L’an &amp; plus\'!$B$4</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Entretiens</c:v>',
    );
    expect(xml).toContain("<c:formatCode>[$-40C]mmm\\ yy</c:formatCode>");
  });

  it("never read a text, which is drawn as 0: what is missing is an empty cell, its reason told below", async () => {
    const part = await partsOf(bookOf([months, charts]));
    const sheet = part("xl/worksheets/sheet1.xml");
    expect(/<c r="B6"([^>]*)\/>/.exec(sheet)?.[1]).not.toContain('t="');
    expect(`${sheet}${part("xl/sharedStrings.xml")}`).toContain(
      "Cases grisées (octobre 2026) : non calculé, non couvert",
    );
    // the same table without a chart says it in its cell
    const alone = await partsOf(bookOf([months]));
    expect(`${alone("xl/worksheets/sheet1.xml")}${alone("xl/sharedStrings.xml")}`).toContain("n.c. (1)");
  });

  it("share one drawing with the emblem, put before the extensions of the sheet", async () => {
    const part = await partsOf(bookOf([months, charts]));
    const sheet = part("xl/worksheets/sheet1.xml");
    expect(sheet.match(/<drawing /g)).toHaveLength(1);
    expect(sheet).toMatch(/<\/headerFooter><drawing r:id="rIdDessin"\/><extLst>/);
    const drawing = part("xl/drawings/drawing1.xml");
    expect(drawing).toContain('name="Graphique 1" descr="Colonnes des entretiens"');
    expect([...drawing.matchAll(/<xdr:cNvPr id="(\d+)"/g)].map((m) => m[1])).toEqual(["2", "3"]);
    expect(part("[Content_Types].xml")).toContain('PartName="/xl/charts/chart1.xml"');
  });

  it("are refused when their table does not exist", async () => {
    await expect(renderWorkbook(bookOf([charts]))).rejects.toThrow("aucune table mois");
  });
});
