import { describe, expect, it } from "vitest";
import { LANGAGE } from "../../normes/langage.ts";
import { column } from "../document/lister.ts";
import type { Block, Sheet, Table } from "../document/model.ts";
import { bookOf, figures, partsOf } from "./workbook.fixture.ts";

const SHEET = "xl/worksheets/sheet1.xml";

const liste = (rows: Table["rows"], autre: Partial<Table> = {}): Table => ({
  kind: "table",
  id: "liste",
  columns: [
    { key: "participant", titre: "Identifiant", kind: "text" },
    { key: "apap", titre: "APAP", kind: "text", vers: { feuille: "Équipe", table: "t", cle: "apap" } },
  ],
  rows,
  ...autre,
});
const livre = (...feuilles: [string, readonly Block[]][]) =>
  partsOf({
    titre: "Livre",
    langage: LANGAGE,
    feuilles: feuilles.map(([nom, blocks]): Sheet => ({ nom, titre: nom, blocks })),
  });

describe("clicks", () => {
  it("lead from a text to the first row of the table that holds it, nowhere when none does", async () => {
    const part = await livre(
      [
        "Liste",
        [
          liste([
            ["P1", "Bêta"],
            ["P2", "Gamma"],
          ]),
        ],
      ],
      [
        "Équipe",
        [
          figures([
            ["Alpha", 1, 1, null],
            ["Bêta", 1, 1, null],
            ["Bêta", 2, 2, null],
          ]),
        ],
      ],
    );
    // header on row 4 of « Équipe »: Bêta is first on row 6
    expect(part(SHEET)).toContain(
      `<hyperlinks><hyperlink ref="B5" location="'Équipe'!A6" display="'Équipe'!A6"/></hyperlinks><pageMargins`,
    );
  });

  it("lead from a paragraph, a card and a cell to a sheet, or to a table of it", async () => {
    const part = await livre(
      [
        "Un",
        [
          { kind: "note", texte: ["a", "b"], liens: [null, { feuille: "Deux", table: "t" }] },
          { kind: "cartes", items: [{ label: "x", value: 1, vers: { feuille: "Deux" } }] },
          liste([
            [
              { value: "P1", vers: { feuille: "Absente" } },
              { value: "y", vers: { feuille: "Deux" } },
            ],
          ]),
        ],
      ],
      ["Deux", [figures()]],
    );
    const refs = [...part(SHEET).matchAll(/<hyperlink ref="([^"]*)" location="([^"]*)"/g)].map(
      (m) => `${m[1]} ${m[2]}`,
    );
    // at the end of the line of the paragraph, on the label of the card, on the cell
    expect(refs).toEqual(["G5 'Deux'!A4", "A7 'Deux'!A1", "B12 'Deux'!A1"]);
  });

  it("leave a text that takes several lines, which LibreOffice would cut, and keep those of a name on one", async () => {
    const [name, court] = ["Mission locale de Caen la Mer et du Calvados", "Alpha"];
    const sans = name.repeat(2);
    const vers = { feuille: "Équipe" };
    const part = await livre(
      ["Liste", [liste([[{ value: name, vers }, court]], { total: name }), liste([[{ value: sans, vers }, sans]])]],
      [
        "Équipe",
        [
          figures([
            [court, 1, 1, null],
            [sans, 1, 1, null],
          ]),
        ],
      ],
    );
    const xml = part(SHEET);
    expect([...xml.matchAll(/<hyperlink ref="([^"]*)"/g)].map(([, ref]) => ref)).toEqual(["A5", "B5"]);
    // the column holds the name whole, its total's label in bold takes two lines
    const [, width = 0] = /<col min="1" max="1" width="([\d.]+)"/.exec(xml) ?? [];
    expect(Number(width)).toBeGreaterThan(40);
    const [, height = 0] = /<row r="6" ht="([\d.]+)"/.exec(xml) ?? [];
    expect(Number(height)).toBeGreaterThan(17);
  });

  it("lead from a figure to the first row of a list that says it, nowhere when none does", async () => {
    const vers = (texte: string) => ({ feuille: "Équipe", table: "t", ligne: [{ cle: "apap", texte }] });
    const part = await livre(
      ["Un", [{ kind: "cartes", items: ["Bêta", "Gamma"].map((label) => ({ label, value: 1, vers: vers(label) })) }]],
      [
        "Équipe",
        [
          figures([
            ["Alpha", 1, 1, null],
            ["Bêta", 1, 1, null],
            ["Bêta", 2, 2, null],
          ]),
        ],
      ],
    );
    const locations = [...part(SHEET).matchAll(/ location="([^"]*)"/g)].map((m) => m[1]);
    expect(locations).toEqual(["'Équipe'!A6"]);
  });

  it("lead to the first row that says two things, nowhere when none says both", async () => {
    const vers = (texte: string) => ({
      feuille: "Équipe",
      table: "t",
      ligne: [
        { cle: "apap", texte: "Bêta" },
        { cle: "mois", texte },
      ],
    });
    const mois = column("mois", "Mois", "text");
    const liste = { ...figures(), columns: [column("apap", "APAP", "text"), mois] };
    const rows = [
      ["Alpha", "mai"],
      ["Bêta", "avril"],
      ["Bêta", "mai"],
      ["Gamma", "juin"],
    ];
    const part = await livre(
      ["Un", [{ kind: "cartes", items: ["mai", "juin"].map((label) => ({ label, value: 1, vers: vers(label) })) }]],
      ["Équipe", [{ ...liste, rows }]],
    );
    const locations = [...part(SHEET).matchAll(/ location="([^"]*)"/g)].map((m) => m[1]);
    expect(locations).toEqual(["'Équipe'!A7"]);
  });

  it("lead to the head of a column; nowhere where the table lacks it, has no row, or is not there: no arrow is drawn then", async () => {
    const vers = (table: string, colonne: string) => ({ feuille: "Équipe", table, colonne });
    const [nom, mois] = [column("nom", "Nom", "text"), column("mois", "Mois", "text")];
    const liste = (id: string, rows: Table["rows"]): Table => ({ kind: "table", id, columns: [nom, mois], rows });
    const part = await livre(
      [
        "Un",
        [
          {
            kind: "note",
            texte: ["a", "b", "c", "d"],
            liens: [vers("t", "mois"), vers("t", "an"), vers("vide", "mois"), vers("u", "mois")],
          },
        ],
      ],
      ["Équipe", [liste("t", [["Alpha", "mai"]]), liste("vide", [])]],
    );
    expect([...part(SHEET).matchAll(/ location="([^"]*)"/g)].map((m) => m[1])).toEqual(["'Équipe'!B4"]);
    expect(part("xl/sharedStrings.xml").match(/→ Équipe/g)).toHaveLength(1);
  });

  it("lead back to the first sheet from every other", async () => {
    const part = await livre(["L'essentiel", []], ["Suite", [figures()]]);
    expect(part("xl/worksheets/sheet2.xml")).toMatch(/<hyperlink ref="[A-Z]1" location="'L’essentiel'!A1"/);
    expect(part(SHEET)).not.toContain("hyperlink");
  });
});

describe("a filtered table", () => {
  const rows = [
    ["P1", "a"],
    ["P2", "b"],
  ];

  it("is an Excel table of its own name, header and rows alone", async () => {
    const part = await livre(
      ["Une liste", [liste(rows, { filtre: true, total: "Ensemble" })]],
      ["Une liste 2", [liste(rows, { filtre: true })]],
    );
    expect(part("xl/tables/table1.xml")).toContain(
      'id="1" name="T_Une_liste_liste" displayName="T_Une_liste_liste" ref="A4:B6" totalsRowShown="0"><autoFilter ref="A4:B6"/><tableColumns count="2"><tableColumn id="1" name="Identifiant"/><tableColumn id="2" name="APAP"/>',
    );
    expect(part("xl/tables/table2.xml")).toContain('name="T_Une_liste_2_liste"');
    expect(part(SHEET)).toMatch(/<tableParts count="1"><tablePart r:id="rIdTable1"\/><\/tableParts><\/worksheet>$/);
    expect(part(SHEET)).not.toContain("autoFilter");
    expect(part("xl/worksheets/_rels/sheet1.xml.rels")).toContain('Id="rIdTable1"');
    expect(part("[Content_Types].xml")).toContain('PartName="/xl/tables/table2.xml"');
  });

  it("keeps the sheet's own filter where Excel could not hold a table", async () => {
    const [id, apap] = liste([]).columns;
    const memes = liste(rows, {
      filtre: true,
      columns: [id, apap].map((c) => ({ key: c?.key ?? "", kind: "text", titre: "nom" })),
    });
    for (const part of [
      await partsOf(bookOf([memes])),
      await partsOf(bookOf([liste(rows, { filtre: true })], { protege: true })),
    ]) {
      expect(part(SHEET)).toContain("<autoFilter");
      expect(part("xl/tables/table1.xml")).toBe("");
    }
  });
});

describe("a small drawing in cells", () => {
  it("draws the row of the same rank, one scale for the column", async () => {
    const mois: Table = {
      kind: "table",
      id: "mois",
      columns: ["nom", "m1", "m2"].map((key, i) => ({ key, titre: key, kind: i === 0 ? "text" : "integer" })),
      rows: [
        ["a", 1, 2],
        ["b", null, 3],
      ],
    };
    const courbe: Table = {
      kind: "table",
      columns: [
        { key: "nom", titre: "Nom", kind: "text" },
        {
          key: "an",
          titre: "An",
          kind: "integer",
          visuel: { type: "courbe", trait: "colonnes", source: { table: "mois", de: "m1", a: "m2" } },
        },
      ],
      rows: [
        ["a", null],
        ["b", null],
      ],
    };
    const xml = (await partsOf(bookOf([courbe, mois])))(SHEET);
    expect(xml).toMatch(
      /<x14:sparklineGroup manualMin="0" type="column" displayEmptyCellsAs="gap"[^>]* maxAxisType="group">/,
    );
    expect(xml).toContain(
      "<x14:sparkline><xm:f>'Feuille'!B9:C9</xm:f><xm:sqref>B5</xm:sqref></x14:sparkline><x14:sparkline><xm:f>'Feuille'!B10:C10</xm:f><xm:sqref>B6</xm:sqref></x14:sparkline>",
    );
    expect(xml).toMatch(/<\/extLst><\/worksheet>$/);
  });
});
