import { describe, expect, it } from "vitest";
import { LANGAGE } from "../../normes/langage.ts";
import type { Table } from "../document/model.ts";
import { DEFAULT_THEME } from "./theme.ts";
import { bookOf, figures, partsOf } from "./workbook.fixture.ts";
import { renderWorkbook } from "./workbook.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const long: Table = figures(
  Array.from({ length: 30 }, (_, i) => [`APAP ${i}`, i, i + 1, null]),
  { filtre: true, figer: true, figerColonnes: 1 },
);

describe("page", () => {
  it("is A4 landscape, one page wide, with numbered pages and the document's title", async () => {
    const xml = (await partsOf(bookOf([long])))(SHEET);
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"/);
    expect(xml).toMatch(/<oddFooter>.*Tableau de bord – Titre.*page &amp;P\/&amp;N<\/oddFooter>/);
  });

  it("may be portrait", async () => {
    expect((await partsOf(bookOf([long], { portrait: true })))(SHEET)).toContain('orientation="portrait"');
  });

  it("freezes the header, repeats it and filters it", async () => {
    const part = await partsOf(bookOf([long]));
    expect(part(SHEET)).toContain('<pane xSplit="1" ySplit="4" topLeftCell="B5"');
    expect(part("xl/tables/table1.xml")).toContain('<autoFilter ref="A4:D34"/>');
    expect(part("xl/workbook.xml")).toMatch(
      /_xlnm\.Print_Titles" localSheetId="0">(&apos;|')Feuille(&apos;|')!\$4:\$4</,
    );
  });

  it("repeats the title of a sheet without long table", async () => {
    expect((await partsOf(bookOf([figures()])))("xl/workbook.xml")).toMatch(/!\$2:\$2</);
  });

  it("starts a new page where the model asks, and keeps a chart on one page", async () => {
    const note = { kind: "note" as const, texte: "Une note." };
    expect((await partsOf(bookOf([note, { kind: "saut" }, note])))(SHEET)).toContain(
      '<rowBreaks count="1" manualBreakCount="1"><brk id="5" ',
    );
    const chart = {
      type: "column" as const,
      titre: "g",
      alt: "g",
      source: { table: "t", categories: "apap" },
      series: [{ column: "num" }],
    };
    const charts = { kind: "graphiques" as const, charts: [chart] };
    const many = figures(Array.from({ length: 24 }, (_, i) => [`APAP ${i}`, i, i + 1, null]));
    expect((await partsOf(bookOf([figures(), charts])))(SHEET)).not.toContain("<rowBreaks");
    expect((await partsOf(bookOf([many, charts])))(SHEET)).toContain("<rowBreaks");
  });

  it("has no merged cell inside a table", async () => {
    const xml = (await partsOf(bookOf([long, { kind: "note", texte: "Une note." }])))(SHEET);
    expect([...xml.matchAll(/<mergeCell ref="[A-Z]+(\d+)/g)].every((m) => Number(m[1]) > 35)).toBe(true);
  });
});

describe("emblem", () => {
  it("stands on each sheet with its text in Arial and an alternative text", async () => {
    const part = await partsOf({
      titre: "x",
      langage: LANGAGE,
      feuilles: ["A", "B"].map((nom) => ({ nom, titre: nom, blocks: [] })),
    });
    for (const n of [1, 2]) {
      expect(part(`xl/drawings/drawing${n}.xml`)).toMatch(/descr="Emblème de l'Union européenne/);
      expect(part(`xl/drawings/_rels/drawing${n}.xml.rels`)).toContain("../media/embleme-ue.png");
    }
    expect(part("xl/sharedStrings.xml")).toContain("Cofinancé par l&apos;Union européenne");
    expect([...part("xl/styles.xml").matchAll(/<name val="([^"]*)"/g)].every((m) => m[1] === "Arial")).toBe(true);
    expect(part("xl/styles.xml")).not.toMatch(/<i\/>|<u\/>/);
  });

  it("is two by three, and no logo is larger", async () => {
    const logo = {
      bytes: new Uint8Array([1]),
      extension: "png" as const,
      width: 900,
      height: 300,
      description: "Logo fictif",
    };
    const part = await partsOf({ ...bookOf([]), theme: { ...DEFAULT_THEME, logo } });
    const [emblem, other] = [...part("xl/drawings/drawing1.xml").matchAll(/<xdr:ext cx="(\d+)" cy="(\d+)"\/>/g)].map(
      (m) => [Number(m[1]), Number(m[2])],
    );
    expect((emblem?.[0] ?? 0) / (emblem?.[1] ?? 1)).toBe(1.5);
    expect(other?.[0]).toBe(emblem?.[0]);
    expect((other?.[0] ?? 0) / (other?.[1] ?? 1)).toBeCloseTo(3, 3);
  });
});

describe("forms", () => {
  it("lock all but the input cells, and offer lists", async () => {
    const values = ["oui", "non"];
    const withComma = ["oui", "à revoir, ensemble"];
    const part = await partsOf(
      bookOf(
        [
          {
            kind: "table",
            columns: [
              { key: "a", titre: "Indicateur", kind: "text" },
              { key: "b", titre: "Déclaré", kind: "integer", saisie: { type: "entier", min: 0, max: 999 } },
              { key: "c", titre: "Accord", kind: "text", saisie: { type: "liste", valeurs: values } },
              { key: "d", titre: "Suite", kind: "text", saisie: { type: "liste", valeurs: withComma } },
            ],
            rows: [["Entrées", null, null, null]],
          },
        ],
        { protege: true },
      ),
    );
    expect(part(SHEET)).toContain('<sheetProtection sheet="1"');
    expect(part("xl/styles.xml")).toContain('<protection locked="0"/>');
    expect(part(SHEET)).toMatch(/type="whole"[^>]*sqref="B5(:B5)?"><formula1>0<\/formula1><formula2>999</);
    expect(part(SHEET)).toContain("<formula1>&quot;oui,non&quot;</formula1>");
    expect(part(SHEET)).toContain("<formula1>Listes!$A$1:$A$2</formula1>");
    expect(part("xl/workbook.xml")).toContain('name="Listes" state="veryHidden"');
  });
});

describe("data bars and icons", () => {
  it("always give their thresholds, and share fixed identifiers", async () => {
    const table = figures(undefined, {});
    const columns = table.columns.map((c) =>
      c.key === "num"
        ? { ...c, visuel: { type: "barre" as const } }
        : c.key === "den"
          ? { ...c, visuel: { type: "icones" as const, jeu: "fleches" as const, seuils: [0, 1] as const } }
          : c,
    );
    const xml = (await partsOf(bookOf([{ ...table, columns }])))(SHEET);
    expect(xml).toContain('<dataBar><cfvo type="num" val="0"/><cfvo type="max"/>');
    expect(xml).toContain('<iconSet iconSet="3Arrows">');
    expect(xml.match(/\{00000000-0000-4000-8000-000000000001\}/g)).toHaveLength(2);
    expect(xml).toContain('uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"');
  });
});

describe("bytes", () => {
  it("are the same on two runs, later, and in another time zone", async () => {
    const book = bookOf([
      {
        ...long,
        columns: long.columns.map((c) => (c.key === "num" ? { ...c, visuel: { type: "barre" as const } } : c)),
      },
    ]);
    const before = process.env["TZ"];
    try {
      process.env["TZ"] = "Europe/Paris";
      const first = await renderWorkbook(book);
      process.env["TZ"] = "Pacific/Kiritimati";
      const second = await renderWorkbook(book);
      expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
    } finally {
      if (before === undefined) delete process.env["TZ"];
      else process.env["TZ"] = before;
    }
  });

  it("keeps a sheet for programs out of sight", async () => {
    const book = bookOf([{ kind: "note", texte: "visible" }]);
    const feuilles = [...book.feuilles, { nom: "Contrôle", titre: "Contrôle", masquee: true, blocks: [] }];
    const xml = (await partsOf({ ...book, feuilles }))("xl/workbook.xml");
    expect([...xml.matchAll(/<sheet [^>]*state="(\w+)"/g)].map((m) => m[1])).toEqual(["visible", "hidden"]);
  });
});
