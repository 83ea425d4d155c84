import { describe, expect, it } from "vitest";
import { LANGAGE } from "../../normes/langage.ts";
import type { Block } from "../document/model.ts";
import { readParts, textOf } from "../xlsx/zip.ts";
import { renderDocx } from "./document.ts";

const BLOCS: readonly Block[] = [
  { kind: "note", titre: "Une note", texte: ["Première ligne <&>", "Seconde"] },
  { kind: "valeurs", titre: "Des valeurs", items: [{ label: "Période", value: "janvier" }] },
  {
    kind: "table",
    titre: "Une table",
    columns: [
      { key: "nom", titre: "Nom", kind: "text" },
      { key: "part", titre: "Part", kind: "percent", total: 0.5 },
    ],
    rows: [
      ["A", 0.25],
      ["B", { motif: "pas de minutes" }],
    ],
    total: "Ensemble",
  },
  { kind: "table", columns: [{ key: "a", titre: "A", kind: "text" }], rows: [], vide: "Rien à montrer." },
];
const DOCUMENT = {
  titre: "Rapport",
  sousTitres: ["PLIE"],
  mention: "Confidentiel",
  auteur: "PLIE",
  blocs: BLOCS,
  langage: LANGAGE,
};

async function corps(blocs: readonly Block[]): Promise<string> {
  return textOf(readParts(await renderDocx({ ...DOCUMENT, blocs })), "word/document.xml") ?? "";
}

/** Texts of the document, in order. */
async function textes(): Promise<string> {
  const xml = await corps(BLOCS);
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((m) => m[1]).join("|");
}

describe("a .docx document", () => {
  it("holds every block, titles, reasons and totals included", async () => {
    expect(await textes()).toBe(
      [
        "Rapport|PLIE|Confidentiel",
        "Une note|Première ligne &lt;&amp;&gt;|Seconde",
        "Des valeurs|Période|janvier",
        "Une table|Nom|Part|A|25,0\u00a0%|B|n.c. (1)|Ensemble|50,0\u00a0%|(1) pas de minutes",
        "Rien à montrer.",
      ].join("|"),
    );
  });

  it("carries the emblem and its text on every page", async () => {
    const parts = readParts(await renderDocx(DOCUMENT));
    expect(textOf(parts, "word/header1.xml")).toContain("Cofinancé par l'Union européenne".replace("'", "&apos;"));
    expect([...parts.keys()].some((nom) => /^word\/media\/.*\.png$/.test(nom))).toBe(true);
  });

  it("draws a chart as bars of shaded cells, in proportion, with its values and its text", async () => {
    const xml = await corps([
      {
        kind: "table",
        id: "causes",
        columns: [
          { key: "cause", titre: "Cause", kind: "text" },
          { key: "minutes", titre: "Minutes", kind: "integer" },
        ],
        rows: [
          ["A", 120],
          ["B", 0],
          ["C", 31],
          ["D", { motif: "inconnu" }],
        ],
      },
      {
        kind: "graphiques",
        charts: [
          {
            type: "bar",
            titre: "Par cause",
            alt: "Barres : A 120.",
            source: { table: "causes", categories: "cause" },
            series: [{ column: "minutes" }],
          },
        ],
      },
    ]);
    const dessin = xml.slice(xml.indexOf("Par cause"));
    const lignes = dessin
      .split("</w:tr>")
      .map((ligne) => [
        [...ligne.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((m) => m[1]).slice(-2),
        [...ligne.matchAll(/<w:gridSpan w:val="(\d+)"\/>(?:(?!<\/w:tcPr>).)*?w:fill="1B4F8A"/g)].map((m) => m[1]),
      ]);
    // 31 ÷ 120 of 60 steps, rounded up: a bar that is not nothing is seen
    expect(lignes.slice(0, 4)).toEqual([
      [["A", "120"], ["60"]],
      [["B", "0"], []],
      [["C", "31"], ["16"]],
      [["D", "n.c."], []],
    ]);
    expect(dessin).toContain("Barres : A 120.");
  });

  it("begins a page with the heading itself, nothing empty before it", async () => {
    const valeurs: Block = { kind: "valeurs", items: [{ label: "a", value: "b" }] };
    const xml = await corps([valeurs, { kind: "saut" }, { kind: "titre", texte: "Annexe" }]);
    expect(xml).not.toContain('w:type="page"');
    expect(/<\/w:tbl><w:p>(?:(?!<\/w:p>).)*<w:pageBreakBefore\/>(?:(?!<\/w:p>).)*Annexe/.test(xml)).toBe(true);
    expect(await corps([valeurs, { kind: "titre", texte: "Suite" }])).not.toMatch(/<w:pageBreakBefore\/>/);
  });

  it("is the same bytes twice, whatever the clock", async () => {
    const premier = await renderDocx(DOCUMENT);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.from(await renderDocx(DOCUMENT)).equals(Buffer.from(premier))).toBe(true);
  });
});
