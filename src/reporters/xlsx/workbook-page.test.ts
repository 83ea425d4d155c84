import { describe, expect, it } from "vitest";
import { LANGAGE } from "../../normes/langage.ts";
import type { Sheet, Table } from "../document/model.ts";
import { DEFAULT_THEME } from "./theme.ts";
import { bookOf, figures, partsOf } from "./workbook.fixture.ts";
import { renderWorkbook } from "./workbook.ts";

const SHEET = "xl/worksheets/sheet1.xml";
/** Of a sheet that is fitted whole on its page. */
const FITTED = '<pageSetUpPr fitToPage="1"/>';
const rows = (length: number) => Array.from({ length }, (_, i) => [`APAP ${i}`, i, i + 1, null]);
const long: Table = figures(rows(90), { filtre: true, figer: true, figerColonnes: 1 });

describe("page", () => {
  it("is A4 landscape, one page wide, with numbered pages and the document's title", async () => {
    const xml = (await partsOf(bookOf([figures(rows(20))])))(SHEET);
    expect(xml).toContain(FITTED);
    expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape"[^>]*fitToWidth="1" fitToHeight="1"/);
    expect(xml).toMatch(/<oddFooter>.*Tableau de bord – Titre.*page &amp;P\/&amp;N<\/oddFooter>/);
  });

  it("may be portrait", async () => {
    expect((await partsOf(bookOf([long], { portrait: true })))(SHEET)).toContain('orientation="portrait"');
  });

  it("freezes the header, repeats it and filters it", async () => {
    const part = await partsOf(bookOf([long]));
    expect(part(SHEET)).toContain('<pane xSplit="1" ySplit="4" topLeftCell="B5"');
    expect(part("xl/tables/table1.xml")).toContain('<autoFilter ref="A4:D94"/>');
    expect(part("xl/workbook.xml")).toMatch(
      /_xlnm\.Print_Titles" localSheetId="0">(&apos;|')Feuille(&apos;|')!\$4:\$4</,
    );
  });

  it("freezes the first columns alone where the header stands too far down to be", async () => {
    const note = { kind: "note" as const, texte: Array.from({ length: 12 }, () => "Une phrase.") };
    const view = async (table: Table) =>
      /<sheetView .*<\/sheetViews>/.exec((await partsOf(bookOf([note, table])))(SHEET))?.[0];
    const short = figures(rows(3), { figer: true, figerColonnes: 1 });
    expect(await view(short)).toContain('<pane xSplit="1" topLeftCell="B1"');
    // of a long sheet, the link back and the title stay too
    expect(await view({ ...short, rows: rows(90) })).toContain('<pane xSplit="1" ySplit="2" topLeftCell="B3"');
    expect(await view({ ...short, figerColonnes: 0 })).not.toContain("<pane");
  });

  it("says for what month, at what date, and for whose eyes, on each page", async () => {
    const workbook = { ...bookOf([long], { mention: "Document confidentiel." }), date: 20_757 };
    expect((await partsOf({ ...workbook, mois: "octobre 2026, " }))(SHEET)).toContain(
      "octobre 2026, arrêté au 31/10/2026 · confidentiel · page &amp;P/&amp;N</oddFooter>",
    );
  });

  it("names a sheet's document once, and whole where there is room", async () => {
    const book = { ...bookOf([figures()], { titre: "Synthèse — Écluse" }), titre: "Tableau de bord d'Écluse" };
    expect((await partsOf(book))(SHEET)).toMatch(/Synthèse — Tableau de bord d(&apos;|')Écluse&amp;R/);
    const theme = { ...DEFAULT_THEME, nom: "Plan local pluriannuel pour insertion et emploi" };
    expect((await partsOf({ ...book, theme }))(SHEET)).toContain(`${theme.nom} · `);
  });

  it("cuts neither the period, the date, nor the PLIE's name, which is left out where it has no room", async () => {
    const periode = "période du 01/01/2026 au 30/06/2026";
    const foot = async (titre: string, date: number, sheet: Partial<Sheet> = {}) =>
      /<oddFooter>(.*)<\/oddFooter>/.exec(
        (await partsOf({ ...bookOf([figures()], sheet), titre, date }))(SHEET),
      )?.[1] ?? "";
    const short = await foot(`FSE+, ${periode}, vue à l'arrêté du 31/10/2026`, 20_757, { titre: "Cibles" });
    expect(short).toBe(
      `&amp;L&amp;9FSE+ – Cibles&amp;R&amp;9${DEFAULT_THEME.nom} · ${periode} · arrêté au 31/10/2026 · page &amp;P/&amp;N`.replaceAll(
        "'",
        "&apos;",
      ),
    );
    // no room for both: the name goes, whole
    const titre = "Complétude : qui manque de quoi, par APAP (provisoire)";
    const mention = "Document confidentiel.";
    const long = await foot(`FSE+ provisoire, ${periode}, vue à l'arrêté du 31/10/2026`, 20_757, { titre, mention });
    expect(long).not.toMatch(/Plan local|…/);
    expect(long).toContain(
      `FSE+ provisoire – ${titre}&amp;R&amp;9${periode} · arrêté au 31/10/2026 · confidentiel · page`,
    );
    // a portrait page is short of room: the sheet is named by its tab, then the period's end is not said twice
    const fiche = await foot(`Fiches de contrôle, ${periode}`, 20_634, {
      nom: "P0049",
      titre: "Fiche de contrôle — P0049 — GALET-CORAIL Iris",
      mention,
      portrait: true,
    });
    expect(fiche).toContain(
      `9Fiches de contrôle – P0049&amp;R&amp;9${periode} · arrêté au 30/06/2026 · confidentiel · page`,
    );
    const two = { mention, portrait: true };
    expect(await foot(`Avant le contrôle de service fait, ${periode}`, 20_634, two)).toContain(
      `9Avant le contrôle de service fait – Titre&amp;R&amp;9${periode} · confidentiel · page`,
    );
    // what no page holds is cut between two words, never the rest
    const endless = await foot(`${"mot ".repeat(40).trim()}, ${periode}`, 20_757, { mention });
    expect(endless).toContain(`mot mot…&amp;R&amp;9${periode}, vue au 31/10/2026 · confidentiel · page`);
  });

  it("leads back to the first sheet, but where each is a document of its own", async () => {
    const book = bookOf([figures()]);
    const [first] = book.feuilles;
    if (!first) throw new Error("no sheet");
    const two = { ...book, feuilles: [first, { ...first, nom: "Autre" }] };
    const links = async (of: typeof two) => (await partsOf(of))("xl/worksheets/sheet2.xml").includes("<hyperlink ");
    expect(await links(two)).toBe(true);
    expect(await links({ ...two, sansRetour: true })).toBe(false);
  });

  it("repeats nothing where no table goes on over pages", async () => {
    expect((await partsOf(bookOf([figures()])))("xl/workbook.xml")).not.toContain("Print_Titles");
  });

  it("is fitted whole on one page where one is enough, a little smaller; else at a scale, whose breaks Excel heeds", async () => {
    const xml = async (n: number) => (await partsOf(bookOf([figures(rows(n))])))(SHEET);
    // what 30 rows and their titles take is more than a page, less than a page at nine tenths of the size
    for (const n of [20, 30]) expect(await xml(n)).toContain(FITTED);
    // no program enlarges what it fits: a few rows are printed larger by their scale
    expect(Number(/<pageSetup [^>]*scale="(\d+)"/.exec(await xml(3))?.[1])).toBeGreaterThan(100);
    expect(await xml(3)).not.toContain(FITTED);
    for (const n of [60, 90, 200]) {
      expect(await xml(n)).not.toContain(FITTED);
      expect(Number(/<pageSetup [^>]*scale="(\d+)"/.exec(await xml(n))?.[1])).toBeGreaterThanOrEqual(78);
    }
  });

  it("takes no paper for what its filter leaves out when it opens", async () => {
    const repli = { key: "apap", texte: "Bêta" };
    const sixty = Array.from({ length: 60 }, (_, i) => [i % 3 === 0 ? "Alpha" : "Bêta", i, i + 1, null]);
    const xml = async (table: Partial<Table>) =>
      (await partsOf(bookOf([figures(sixty, { filtre: true, ...table })])))(SHEET);
    // twenty rows of sixty are seen: a page holds them
    expect(await xml({ repli })).toContain(FITTED);
    expect((await xml({ repli })).match(/ hidden="1"/g)?.length).toBe(40);
    expect(await xml({})).not.toContain(FITTED);
  });

  it("takes A3 where A4 would print under 7 points, then goes on over the pages at the right", async () => {
    const wide = (columns: number): Table => ({
      kind: "table",
      columns: Array.from({ length: columns }, (_, i) => ({
        key: `c${i}`,
        titre: `Colonne ${i}`,
        kind: "text",
        width: 20,
      })),
      rows: Array.from({ length: 25 }, () => Array.from({ length: columns }, () => "a")),
      figer: true,
      figerColonnes: 1,
    });
    expect((await partsOf(bookOf([wide(8)])))(SHEET)).toMatch(/<pageSetup paperSize="9"[^>]*fitToWidth="1"/);
    expect((await partsOf(bookOf([wide(11)])))(SHEET)).toMatch(/<pageSetup paperSize="8"[^>]*fitToWidth="1"/);
    const part = await partsOf(bookOf([wide(16)]));
    expect(part(SHEET)).toMatch(
      /<pageSetup (?=[^>]*paperSize="8")(?=[^>]*scale="78")(?=[^>]*pageOrder="overThenDown")/,
    );
    expect(part("xl/workbook.xml")).toMatch(/Print_Titles"[^>]*>[^<]*!\$A:\$A</);
  });

  it("leaves what is typed on the screen rather than send the rest over two sheets for it", async () => {
    const column = (key: string, width: number) => ({ key, titre: key, kind: "text" as const, width });
    const read = Array.from({ length: 11 }, (_, i) => column(`lu${i}`, 25));
    const typed = ["date", "raison", "auteur"].map((key) => ({
      ...column(key, 20),
      saisie: { type: "libre" as const },
    }));
    // an A3 holds eleven columns of 22 characters, not of 25, nor fourteen of 22
    const rows = Array.from({ length: 40 }, () => Array(14).fill("Marie LEFEBVRE-DUPONT"));
    const list: Table = { kind: "table", relue: true, columns: [...read, ...typed], rows };
    const part = await partsOf(bookOf([list]));
    expect(part(SHEET)).toContain('paperSize="8"');
    expect(part(SHEET)).not.toContain("overThenDown");
    expect(part("xl/workbook.xml")).toMatch(/Print_Area"[^>]*>[^<]*\$A\$1:\$K\$/);
  });

  it("prints of a working sheet its first page alone", async () => {
    const part = await partsOf(bookOf([long], { pagesAuPlus: 1 }));
    expect(part("xl/workbook.xml")).toMatch(
      /_xlnm\.Print_Area"[^>]*>(&apos;|')Feuille(&apos;|')!\$A\$1:\$[A-Z]+\$\d+</,
    );
    expect((await partsOf(bookOf([figures()], { pagesAuPlus: 1 })))("xl/workbook.xml")).not.toContain("Print_Area");
  });

  it("fills that page with the beginning of a table, rather than leave it half empty for one that the next holds whole", async () => {
    const courte = figures(rows(12), { id: "courte" });
    const suivante = {
      ...figures(rows(24)),
      columns: figures().columns.map((c) => ({ ...c, titre: `${c.titre} bis` })),
    };
    const derniere = figures(rows(60), { id: "derniere" });
    const part = await partsOf(bookOf([courte, suivante, derniere], { pagesAuPlus: 1 }));
    const [, fin] = /Print_Area"[^>]*>[^<]*\$(\d+)</.exec(part("xl/workbook.xml")) ?? [];
    expect(Number(fin)).toBeGreaterThan(26);
  });

  it("opens on its first sheet, alone selected", async () => {
    const sheet = (nom: string, masquee = false) => ({ nom, titre: nom, masquee, blocks: [] });
    const part = await partsOf({ titre: "x", langage: LANGAGE, feuilles: [sheet("A", true), sheet("B"), sheet("C")] });
    expect(part("xl/workbook.xml")).toMatch(/<bookViews><workbookView [^>]*activeTab="1"/);
    expect([1, 2, 3].map((n) => part(`xl/worksheets/sheet${n}.xml`).includes("tabSelected"))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("starts a new page where the model asks, half the page is filled and so is the next, and keeps a chart on one page", async () => {
    const note = { kind: "note" as const, texte: "Une note." };
    expect((await partsOf(bookOf([note, { kind: "saut" }, note])))(SHEET)).not.toContain("<rowBreaks");
    const other = figures(rows(20), { id: "u" });
    expect((await partsOf(bookOf([figures(rows(20)), { kind: "saut" }, other])))(SHEET)).toContain(
      '<rowBreaks count="1" manualBreakCount="1"',
    );
    // nor for a line alone
    expect((await partsOf(bookOf([figures(rows(20)), { kind: "saut" }, note])))(SHEET)).not.toContain("<rowBreaks");
    const chart = {
      type: "column" as const,
      titre: "g",
      alt: "g",
      source: { table: "t", categories: "apap" },
      series: [{ column: "num" }],
    };
    const charts = { kind: "graphiques" as const, charts: [chart] };
    const many = figures(rows(23));
    expect((await partsOf(bookOf([figures(), charts])))(SHEET)).not.toContain("<rowBreaks");
    expect((await partsOf(bookOf([many, charts])))(SHEET)).toContain("<rowBreaks");
  });

  it("has no merged cell inside a table", async () => {
    const xml = (await partsOf(bookOf([long, { kind: "note", texte: "Une note." }])))(SHEET);
    expect([...xml.matchAll(/<mergeCell ref="[A-Z]+(\d+)/g)].every((m) => Number(m[1]) > 95)).toBe(true);
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
    expect(part("xl/sharedStrings.xml")).toContain("Cofinancé par l'Union européenne");
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
