import { describe, expect, it } from "vitest";
import { dayOf } from "../../core/day.ts";
import { LANGAGE } from "../../normes/langage.ts";
import type { Cell, Column } from "../document/model.ts";
import { bookOf, cellXml, figures, partsOf, sharedText } from "./workbook.fixture.ts";
import { renderWorkbook } from "./workbook.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const STRINGS = "xl/sharedStrings.xml";

/** Row 1 emblem, row 2 title, row 3 gap, row 4 header: the body starts at row 5. */
const FIRST = 5;

async function cellsOf(columns: readonly Column[], row: readonly Cell[]) {
  const part = await partsOf(bookOf([{ kind: "table", columns, rows: [row] }]));
  const xml = part(SHEET);
  return {
    xml: (column: string) => cellXml(xml, `${column}${FIRST}`),
    text: (column: string) => sharedText(xml, part(STRINGS), `${column}${FIRST}`),
    style: (column: string) => {
      const id = Number(/ s="(\d+)"/.exec(cellXml(xml, `${column}${FIRST}`))?.[1] ?? 0);
      const cellXfs = /<cellXfs.*<\/cellXfs>/s.exec(part("xl/styles.xml"))?.[0] ?? "";
      return [...cellXfs.matchAll(/<xf [^>]*>/g)][id]?.[0] ?? "";
    },
  };
}

const text: Column = { key: "t", titre: "Texte", kind: "text" };

describe("a table without a row", () => {
  const columns: Column[] = [text, { key: "n", titre: "Nombre", kind: "integer" }];
  const writtenIn = async (autre: object) => {
    const part = await partsOf(bookOf([{ kind: "table", columns, rows: [], vide: "Aucune sortie.", ...autre }]));
    return [...part(STRINGS).matchAll(/<t[^>]*>([^<]*)/g)].map(([, t]) => t);
  };
  it("is its sentence, without a header", async () => {
    const textes = await writtenIn({});
    expect(textes).toContain("Aucune sortie.");
    expect(textes).not.toContain("Nombre");
  });
  it("keeps the columns that one fills, or that are read back", async () => {
    expect(await writtenIn({ columns: [text, { ...columns[1], saisie: { type: "libre" } }] })).toContain("Nombre");
    expect(await writtenIn({ relue: true })).toContain("Nombre");
  });
});

describe("cells", () => {
  it("writes identifiers and postal codes as text", async () => {
    const cells = await cellsOf([text], ["01000"]);
    expect(cells.xml("A")).toMatch(/^<c r="A5" s="\d+" t="s"><v>\d+<\/v><\/c>$/);
    expect(cells.text("A")).toBe("01000");
    expect(cells.style("A")).toContain('numFmtId="49"');
  });

  it.each(["=1+1", "+33612345678", "-5", "@cmd", "\t=1", "\r=1"])("never makes a formula of %j", async (danger) => {
    const cells = await cellsOf([text, { key: "p", titre: "Prose", kind: "prose" }], [danger, danger]);
    for (const column of ["A", "B"]) {
      expect(cells.xml(column)).toMatch(/ t="s"><v>\d+<\/v>/);
      expect(cells.style(column)).toContain('numFmtId="49" quotePrefix="1"');
    }
  });

  it("does not quote ordinary text", async () => {
    const cells = await cellsOf([text], ["a=b"]);
    expect(cells.style("A")).not.toContain("quotePrefix");
  });

  it("strips control characters and cuts long texts", async () => {
    const cells = await cellsOf([text, { ...text, key: "u" }], ["a\u0000\u0007b", "x".repeat(100_000)]);
    expect(cells.text("A")).toBe("ab");
    expect(cells.text("B")).toHaveLength(32_767);
    // older versions of Excel print long text-format cells as ####
    expect(cells.style("B")).toContain('numFmtId="0"');
  });

  it("writes days as serial numbers and booleans in French", async () => {
    const cells = await cellsOf(
      [
        { ...text, kind: "date" },
        { ...text, key: "b" },
      ],
      [dayOf(2026, 10, 31), true],
    );
    expect(cells.xml("A")).toContain("<v>46326</v>");
    expect(cells.text("B")).toBe("oui");
  });

  it("leaves nothing as nothing, and never writes a missing figure as 0", async () => {
    const part = await partsOf(
      bookOf([
        {
          kind: "table",
          columns: [text, { ...text, key: "n", kind: "integer" }],
          rows: [[null, { motif: "mois non couvert" }]],
        },
      ]),
    );
    expect(cellXml(part(SHEET), "A5")).toMatch(/^<c r="A5" s="\d+"\/>$/);
    expect(sharedText(part(SHEET), part(STRINGS), "B5")).toBe("n.c. (1)");
    expect(part(STRINGS)).toContain("(1) mois non couvert");
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("refuses %d", async (n) => {
    await expect(
      renderWorkbook(bookOf([{ kind: "table", columns: [{ ...text, kind: "integer" }], rows: [[n]] }])),
    ).rejects.toThrow("nombre non fini (feuille Feuille, ligne 5, colonne A)");
  });
});

describe("live formulas", () => {
  it("carry their cached values, on rows and totals", async () => {
    const xml = (await partsOf(bookOf([figures()])))(SHEET);
    expect(cellXml(xml, "D5")).toContain(
      "<f>IF(C5=0,&quot;&quot;,IF(ABS(C5)&lt;10,B5&amp;&quot;\u00a0sur\u00a0&quot;&amp;C5,B5/C5))</f><v>1\u00a0sur\u00a04</v>",
    );
    expect(cellXml(xml, "B7")).toContain("<f>SUM(B5:B6)</f><v>3</v>");
    expect(cellXml(xml, "D7")).toContain("B7/C7))</f><v>3\u00a0sur\u00a08</v>");
  });

  it("only ever come from the model, whatever the data", async () => {
    const xml = (await partsOf(bookOf([figures([["=HYPERLINK(1)", 1, 2, null]])])))(SHEET);
    const formulas = [...xml.matchAll(/<f>([^<]*)<\/f>/g)].map((m) => m[1]);
    expect(formulas).toEqual([
      "IF(C5=0,&quot;&quot;,IF(ABS(C5)&lt;10,B5&amp;&quot;\u00a0sur\u00a0&quot;&amp;C5,B5/C5))",
      "SUM(B5:B5)",
      "SUM(C5:C5)",
      "IF(C6=0,&quot;&quot;,IF(ABS(C6)&lt;10,B6&amp;&quot;\u00a0sur\u00a0&quot;&amp;C6,B6/C6))",
    ]);
  });

  it("link to the total of another sheet", async () => {
    const part = await partsOf({
      titre: "Deux feuilles",
      langage: LANGAGE,
      feuilles: [
        {
          nom: "Synthèse",
          titre: "S",
          blocks: [
            {
              kind: "valeurs",
              items: [{ label: "Sorties", value: { feuille: "Par APAP", table: "t", column: "den", row: "total" } }],
            },
          ],
        },
        { nom: "Par APAP", titre: "P", blocks: [figures()] },
      ],
    });
    expect(cellXml(part(SHEET), "B4")).toMatch(/<f>(&apos;|')Par APAP(&apos;|')!C7<\/f><v>8<\/v>/);
  });

  it("asks the spreadsheet to calculate when it opens", async () => {
    expect((await partsOf(bookOf([figures()])))("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });
});

describe("two sheets of one name", () => {
  it("are refused, case apart", async () => {
    const sheet = { nom: "Méthode", titre: "M", blocks: [] };
    await expect(
      renderWorkbook({ titre: "x", langage: LANGAGE, feuilles: [sheet, { ...sheet, nom: "MÉTHODE" }] }),
    ).rejects.toThrow("deux feuilles");
  });
});
