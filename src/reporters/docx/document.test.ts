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

/** Texts of the document, in order. */
async function textes(): Promise<string> {
  const xml = textOf(readParts(await renderDocx(DOCUMENT)), "word/document.xml") ?? "";
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

  it("is the same bytes twice, whatever the clock", async () => {
    const premier = await renderDocx(DOCUMENT);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.from(await renderDocx(DOCUMENT)).equals(Buffer.from(premier))).toBe(true);
  });
});
