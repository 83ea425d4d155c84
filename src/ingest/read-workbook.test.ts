import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import type { Extraction } from "../tables/extraction.ts";
import { TABLE_NAMES } from "../tables/index.ts";
import { countsClose, csv, readFiles } from "./extraction-fixture.ts";

type Cell = string | number | Date | boolean | null;
interface Sheet {
  name: string;
  rows: Cell[][];
  formats?: Record<number, string>;
  hidden?: boolean;
}

async function workbook(...sheets: Sheet[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows, formats = {}, hidden } of sheets) {
    const sheet = book.addWorksheet(name, { state: hidden ? "hidden" : "visible" });
    for (const row of rows) sheet.addRow(row);
    for (const [column, format] of Object.entries(formats)) sheet.getColumn(Number(column)).numFmt = format;
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

const utc = (text: string) => new Date(`${text}T00:00:00Z`);

/** Rows of all tables, without where they were read. */
function content({ tables }: Extraction): unknown {
  return TABLE_NAMES.map((name) => tables[name]?.rows().map(({ source, ligne, ...row }) => row) ?? null);
}

const list: Sheet = {
  name: "Liste",
  rows: [
    ["PLIE de Belleville", null],
    [],
    ["N° dossier", "Nom", "Civilité", "Date de naissance", "CP", "Structure", "APAP", "Date d'intégration", "RQTH"],
    [12, "Fictif", "Mme", utc("1985-04-03"), 8230, "CCAS", "Zoé", utc("2025-03-05"), true],
    [13, "Fictive", "M.", utc("1990-12-12"), 14000, "CCAS", "Zoé", utc("2025-03-05"), false],
    ["Total", 2],
  ],
  formats: { 4: "dd/mm/yyyy", 8: "dd/mm/yyyy" },
};
const contacts: Sheet = {
  name: "Suivi",
  hidden: true,
  rows: [
    ["N° dossier", "Date", "Heure", "Modalité", "Durée", "Observations"],
    [12, utc("2026-03-05"), 555 / 1440, "Présentiel", 45 / 1440, "a\nb"],
    [13, utc("2026-03-06"), null, "Tél.", 15 / 1440, "-"],
  ],
  formats: { 2: "dd/mm/yyyy", 3: "hh:mm", 5: "[h]:mm" },
};

describe("a workbook", () => {
  it("reads as the same tables in CSV do, hidden sheets and totals included", async () => {
    const fromSheets = await readFiles({
      "extraction.xlsx": await workbook(
        list,
        contacts,
        { name: "Notice", rows: [["Ce classeur vient de Viesion."]] },
        { name: "Vide", rows: [] },
      ),
    });
    const fromTexts = await readFiles({
      "a.csv": csv(
        "N° dossier;Nom;Civilité;Date de naissance;CP;Structure;APAP;Date d'intégration;RQTH",
        "12;Fictif;Mme;03/04/1985;8230;CCAS;Zoé;05/03/2025;VRAI",
        "13;Fictive;M.;12/12/1990;14000;CCAS;Zoé;05/03/2025;FAUX",
      ),
      "b.csv": csv(
        "N° dossier;Date;Heure;Modalité;Durée;Observations",
        '12;05/03/2026;09:15;Présentiel;0:45;"a',
        'b"',
        "13;06/03/2026;;Tél.;0:15;-",
      ),
    });
    expect(content(fromSheets)).toEqual(content(fromTexts));
    expect(fromSheets.sources.map((s) => [s.feuille, s.table, s.lignes, s.acceptees, s.detailEcartees.total])).toEqual([
      ["Liste", "participants", 3, 2, 1],
      ["Liste", "parcours", 3, 2, 1],
      ["Suivi", "entretiens", 2, 2, 0],
    ]);
    expect(fromSheets.sources.every(countsClose)).toBe(true);
    expect(fromSheets.tables.participants?.row(0).ligne).toBe(4);
    expect(fromSheets.avis.map((a) => [a.feuille, a.ligne, a.message])).toEqual([
      ["Notice", null, "feuille non lue : elle ne ressemble à aucune table"],
      ["Liste", 1, "une ligne de titre au-dessus de l'en-tête, laissée de côté"],
      ["Liste", 4, "code postal de 4 chiffres complété par son zéro"],
    ]);
  });

  it("finds duplicates between a sheet and a text", async () => {
    const { tables } = await readFiles({
      "a.xlsx": await workbook(contacts),
      "b.csv": csv("N° dossier;Date;Heure;Modalité;Durée;Observations", '12;05/03/2026;9h15;FACE_A_FACE;45;"a', 'b"'),
    });
    expect(tables.entretiens?.length).toBe(2);
  });

  it("reads numbers without a format as texts would be", async () => {
    const { tables, rejets, avis } = await readFiles({
      "a.xlsx": await workbook({
        name: "Suivi",
        rows: [
          ["N° dossier", "Date", "Modalité", "Durée"],
          ["P1", 46086, "Visio", 0.75],
          ["P2", 46086, "Visio", 45],
        ],
      }),
    });
    expect(tables.entretiens?.rows().map((r) => [r.participant, r.duree])).toEqual([
      ["P1", null],
      ["P2", 45],
    ]);
    expect(rejets.map((r) => [r.ligne, r.colonne, r.valeur])).toEqual([[2, "Durée", "0.75"]]);
    expect(avis.map((a) => [a.message, a.nombre])).toEqual([["nombre de série Excel lu comme une date", 2]]);
  });

  it("keeps its lines when cells lie right of the table, and says so", async () => {
    const { tables, avis } = await readFiles({
      "a.xlsx": await workbook({
        name: "Suivi",
        rows: [
          ["participant", "date", "modalite"],
          ["P1", "2026-03-05", "VISIO", "légende"],
        ],
      }),
    });
    expect(tables.entretiens?.length).toBe(1);
    expect(avis.map((a) => a.message)).toEqual(["cellules remplies à droite des colonnes de l'en-tête : non lues"]);
  });

  it.each<[string, Sheet[], RegExp]>([
    ["no sheet with a line", [{ name: "Vide", rows: [] }], /Le classeur « a\.xlsx » est vide/],
    [
      "a sheet with a header only",
      [{ name: "Liste", rows: [["id", "sexe", "date_naissance"]] }],
      /« a\.xlsx », feuille « Liste » est un export vide/,
    ],
    [
      "a sheet that lacks a column",
      [
        {
          name: "Étapes",
          rows: [
            ["participant", "intitule", "date_debut", "date_fin"],
            ["P1", "x", "2026-01-01", ""],
          ],
        },
      ],
      /feuille « Étapes » \(en-tête ligne 1\) ressemble à la table « Étapes » \(etapes\), mais la colonne obligatoire « Famille » \(famille\) manque/,
    ],
    ["only a notice", [{ name: "Notice", rows: [["Bonjour"]] }], /feuille « Notice » n'est pas reconnu/],
  ])("is refused with %s", async (_, sheets, message) => {
    await expect(readFiles({ "a.xlsx": await workbook(...sheets) })).rejects.toThrow(message);
  });
});
