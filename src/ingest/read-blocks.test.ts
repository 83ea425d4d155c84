import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import type { Extraction } from "../tables/extraction.ts";
import { csv, readFiles } from "./extraction-fixture.ts";

async function classeur(rows: readonly string[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Feuille");
  for (const row of rows) sheet.addRow(row);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const ENTETE = "participant;date;modalite;duree";
const lignes = (n: number, mois = "03") =>
  Array.from({ length: n }, (_, i) => `P${i + 1};${String((i % 28) + 1).padStart(2, "0")}/${mois}/2026;Téléphone;45`);
const contacts = ({ tables }: Extraction) =>
  tables.entretiens?.rows().map((r) => `${r.ligne} ${r.participant} ${isoDay(r.date ?? 0)} ${r.duree}`) ?? [];
const messages = ({ avis }: Extraction) => avis.map(({ message }) => message);

/** Physical lines = header + above + empty rows + lines, and every record is accepted, rejected or set aside. */
function fermes({ conservation, sources }: Extraction): void {
  for (const c of conservation) {
    expect(c.physiques).toBe(c.entete + c.audessus + c.sansValeur + c.lignes);
    expect(c.lignes).toBe(c.acceptees + c.rejetees + c.ecartees + c.suites);
  }
  for (const s of sources) expect(s.lignes).toBe(s.acceptees + s.rejetees + s.ecartees);
}

describe("rows above the header", () => {
  it.each([1, 30, 39, 40, 41, 100, 300])("%i rows that a sort put there are rows", async (n) => {
    const toutes = lignes(n + 20);
    const texte = csv(...toutes.slice(0, n), ENTETE, ...toutes.slice(n));
    const lus = await readFiles({ "suivi.csv": texte });
    expect(contacts(lus)).toHaveLength(n + 20);
    expect(contacts(lus)[0]).toBe("1 P1 2026-03-01 45");
    expect(messages(lus).some((m) => m.includes("au-dessus de l'en-tête"))).toBe(true);
    expect(lus.conservation).toMatchObject([
      { fichier: "suivi.csv", feuille: null, physiques: n + 21, entete: 1, audessus: 0, lignes: n + 20 },
    ]);
    fermes(lus);
  });

  it("are told from titles, which stay aside", async () => {
    const texte = csv(
      "Suivi des participants;;;",
      "Édité le;01/04/2026;;",
      "",
      ...lignes(2),
      ENTETE,
      ...lignes(3, "04"),
    );
    const lus = await readFiles({ "suivi.csv": texte });
    expect(contacts(lus)).toHaveLength(5);
    expect(lus.conservation).toMatchObject([{ physiques: 9, entete: 1, audessus: 3, lignes: 5 }]);
  });

  it("keep their place in a workbook", async () => {
    const rows = [...lignes(3), ENTETE, ...lignes(2, "04")].map((ligne) => ligne.split(";"));
    const lus = await readFiles({ "suivi.xlsx": await classeur(rows) });
    expect(contacts(lus)).toHaveLength(5);
    fermes(lus);
  });
});

describe("two exports, one under the other", () => {
  const autre = "date;participant;duree;modalite";
  const permutees = (n: number) =>
    lignes(n, "04")
      .map((l) => l.split(";"))
      .map(([p, d, m, t]) => [d, p, t, m].join(";"));

  it.each([5, 300])("with columns in another order are read by their own header (%i rows)", async (n) => {
    const lus = await readFiles({ "suivi.csv": csv(ENTETE, ...lignes(n), autre, ...permutees(4)) });
    expect(contacts(lus)).toHaveLength(n + 4);
    expect(contacts(lus).slice(-4, -3)).toEqual([`${n + 3} P1 2026-04-01 45`]);
    expect(lus.rejets).toEqual([]);
    expect(messages(lus).some((m) => m.includes("un autre tableau commence ici"))).toBe(true);
    expect(lus.conservation.map(({ physiques }) => physiques)).toEqual([n + 1, 5]);
    fermes(lus);
  });

  it("with the same header are one table, the header set aside", async () => {
    const lus = await readFiles({ "suivi.csv": csv(ENTETE, ...lignes(3), "", ENTETE, ...lignes(2, "04")) });
    expect(contacts(lus)).toHaveLength(5);
    expect(lus.sources).toMatchObject([{ lignes: 7, acceptees: 5, ecartees: 2 }]);
    fermes(lus);
  });
});

describe("tables stacked in one sheet", () => {
  const veilles = ["participant;motif;date_debut;date_fin_prevue", "P1;Maternité;01/02/2026;01/05/2026"];

  it("are each read, with their titles", async () => {
    const rows = ["Suivi", ENTETE, ...lignes(4), "", "Mises en veille", ...veilles].map((ligne) => ligne.split(";"));
    for (const content of [csv(...rows.map((r) => r.join(";"))), await classeur(rows)]) {
      const lus = await readFiles({ [typeof content === "string" ? "tout.csv" : "tout.xlsx"]: content });
      expect(lus.tables.entretiens?.length).toBe(4);
      expect(lus.tables.veilles?.rows().map((r) => [r.ligne, r.motif])).toEqual([[10, "Maternité"]]);
      expect(lus.sources.map(({ table, lignes: n }) => [table, n])).toEqual([
        ["entretiens", 4],
        ["veilles", 1],
      ]);
      fermes(lus);
    }
  });

  it("stop the job when one of the essential tables lacks a column", async () => {
    const texte = csv(
      ...veilles,
      "",
      "N° dossier;Date de contact;Canal utilisé;Durée;Commentaire",
      "P1;03/03/2026;Tél;45;x",
    );
    await expect(readFiles({ "tout.csv": texte })).rejects.toThrow("Modalité");
  });

  it("take a line break in a cell for what it is", async () => {
    const texte = csv("participant;date;modalite;commentaire", 'P1;01/03/2026;VISIO;"un\r\ndeux;trois;quatre\r\nfin"');
    const lus = await readFiles({ "suivi.csv": texte });
    expect(lus.conservation).toMatchObject([{ physiques: 4, entete: 1, audessus: 0, lignes: 3 }]);
  });
});

describe("a text that stops in the middle of a line", () => {
  const texte = csv(ENTETE, ...lignes(5));

  it.each([
    ["its last record", texte.slice(0, -12), true],
    ["an open quote", `${texte}P9;01/03/2026;"Télé`, true],
    ["its last line end only", texte.slice(0, -2), false],
    ["nothing", texte, false],
    ["a total", `${texte}Total;5`, false],
    ["a line of words", `${texte}Édité par le PLIE`, false],
  ])("%s: cut %s", async (_, contenu, coupe) => {
    const lus = await readFiles({ "suivi.csv": contenu }, { juges: true });
    expect(lus.empechements.map(({ genre, tables }) => [genre, tables])).toEqual(
      coupe ? [["coupe", ["entretiens"]]] : [],
    );
    if (coupe) await expect(readFiles({ "suivi.csv": contenu })).rejects.toThrow("est coupé");
  });

  it("is not one whose rows are shorter than the header", async () => {
    const courtes = `${ENTETE};motif\n${lignes(3).join("\n")}\nP9;01/03/2026;Téléphone`;
    const lus = await readFiles({ "suivi.csv": courtes.replace(/;45$/m, "") }, { juges: true });
    expect(lus.empechements).toEqual([]);
  });
});
