import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import type { Extraction } from "../tables/extraction.ts";
import { readFiles } from "./extraction-fixture.ts";
import { workbookParts, zipped } from "./xlsx/workbook-fixture.ts";

/** Above 2 MB rows are not kept between the look and the reading: a picture beside the sheets makes any workbook large. */
const IMAGE = new Uint8Array((2 << 20) + 1);
for (let i = 0, x = 1; i < IMAGE.length; i++) {
  x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0;
  IMAGE[i] = x >>> 24;
}

const cellule = (texte: string) =>
  /^\d+$/.test(texte)
    ? `<c><v>${texte}</v></c>`
    : texte === ""
      ? "<c/>"
      : `<c t="inlineStr"><is><t>${texte.replaceAll("&", "&amp;")}</t></is></c>`;
const rangees = (lignes: readonly string[], debut = 1) =>
  lignes.map((l, i) => `<row r="${debut + i}">${l === "" ? "" : l.split(";").map(cellule).join("")}</row>`).join("");

function classeur(...feuilles: (readonly string[])[]): Buffer {
  const parts = workbookParts(feuilles.map((lignes) => ({ data: rangees(lignes) })));
  return Buffer.from(zipped({ ...parts, "xl/media/image1.bin": IMAGE }));
}

const ENTETE = "participant;date;modalite;duree";
const lignes = (n: number, mois = "03") =>
  Array.from({ length: n }, (_, i) => `P${i + 1};${String((i % 28) + 1).padStart(2, "0")}/${mois}/2026;Téléphone;45`);
const lus = ({ tables }: Extraction) =>
  tables.entretiens?.rows().map((r) => `${r.ligne} ${r.participant} ${isoDay(r.date ?? 0)} ${r.duree}`) ?? [];

describe("workbooks over 2 MB", () => {
  it("with two exports one under the other, columns in another order", async () => {
    const autre = lignes(4, "04")
      .map((l) => l.split(";"))
      .map(([p, d, m, t]) => [d, p, t, m].join(";"));
    const suivi = classeur([
      ENTETE,
      ...lignes(300),
      "",
      "Contacts repris",
      "date;participant;duree;modalite",
      ...autre,
    ]);
    expect(suivi.length).toBeGreaterThan(2 << 20);
    const extraction = await readFiles({ "suivi.xlsx": suivi });
    expect(lus(extraction)).toHaveLength(304);
    expect(lus(extraction).at(-4)).toBe("305 P1 2026-04-01 45");
    expect(extraction.rejets).toEqual([]);
    // the declared empty row goes with the last block: 301 rows, then a title, a header, 4 rows and the empty one
    expect(extraction.conservation).toMatchObject([
      { physiques: 301, entete: 1, audessus: 0, sansValeur: 0, acceptees: 300 },
      { physiques: 7, entete: 1, audessus: 1, sansValeur: 1, acceptees: 4 },
    ]);
  });

  it("with a table of another kind under the first, and rows above a header", async () => {
    const veilles = [
      "Mises en veille;",
      "participant;motif;date_debut;date_fin_prevue",
      "P1;Maternité;01/02/2026;01/05/2026",
    ];
    const extraction = await readFiles({
      "tout.xlsx": classeur([...lignes(3), ENTETE, ...lignes(260, "04"), ...veilles]),
    });
    expect(lus(extraction)).toHaveLength(263);
    expect(extraction.tables.veilles?.rows().map((r) => [r.ligne, r.motif])).toEqual([[267, "Maternité"]]);
  });

  it("with the same header again: one table", async () => {
    const extraction = await readFiles({
      "suivi.xlsx": classeur([ENTETE, ...lignes(250), ENTETE, ...lignes(3, "04")]),
    });
    expect(lus(extraction)).toHaveLength(253);
    expect(extraction.sources).toMatchObject([{ lignes: 254, acceptees: 253, ecartees: 1 }]);
    expect(extraction.conservation).toMatchObject([{ physiques: 255 }]);
  });

  it("with many blocks, read in one pass each after the other", async () => {
    const blocs = Array.from({ length: 30 }, (_, i) => [
      i % 2 === 0 ? ENTETE : "date;participant;duree;modalite",
      i % 2 === 0 ? `P${i};01/03/2026;Téléphone;45` : `02/03/2026;P${i};30;Téléphone`,
      "",
    ]).flat();
    const extraction = await readFiles({ "suivi.xlsx": classeur(blocs) });
    expect(lus(extraction)).toHaveLength(30);
    expect(new Set(lus(extraction).map((l) => l.split(" ")[1]))).toHaveProperty("size", 30);
  });

  it("counts the rows that are declared and hold nothing", async () => {
    const extraction = await readFiles({ "suivi.xlsx": classeur([ENTETE, ...lignes(2), "", "", ""]) });
    expect(extraction.conservation).toMatchObject([{ physiques: 6, entete: 1, lignes: 2, sansValeur: 3 }]);
  });
});

describe("sheets of one export of which the first alone has the header", () => {
  const page = (n: number) => lignes(3, `0${n}`);

  it("stop the job, one refusal a file", async () => {
    const suivi = classeur([ENTETE, ...page(3)], page(4), page(5));
    const { empechements } = await readFiles({ "suivi.xlsx": suivi }, { juges: true });
    expect(empechements).toMatchObject([{ genre: "sans_entete", fichier: "suivi.xlsx", tables: ["entretiens"] }]);
    expect(empechements[0]?.message).toContain("feuilles « Feuille 2 », « Feuille 3 », n'ont pas d'en-tête");
  });

  it("and files likewise, whatever their name", async () => {
    const texte = (l: readonly string[]) => l.map((x) => `${x}\r\n`).join("");
    const { empechements } = await readFiles(
      { "a.csv": texte([ENTETE, ...page(3)]), "b.csv": texte(page(4)) },
      { juges: true },
    );
    expect(empechements).toMatchObject([{ genre: "sans_entete", fichier: "b.csv", tables: ["entretiens"] }]);
  });

  it.each([
    ["notes", ["Mode d'emploi;", "Remplir une ligne par contact;"]],
    ["codes of a list", ["Téléphone;TEL", "Visio;VIS", "Mail;MAIL"]],
    ["a summary", ["Mars;12", "Avril;15"]],
    ["contacts under names of its own", ["N°;Jour;Canal;Min", ...page(4)]],
  ])("but not a sheet of %s", async (_, autre) => {
    const { empechements } = await readFiles({ "suivi.xlsx": classeur([ENTETE, ...page(3)], autre) }, { juges: true });
    expect(empechements).toEqual([]);
  });
});
