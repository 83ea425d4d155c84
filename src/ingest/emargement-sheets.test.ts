import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import type { Extraction } from "../tables/extraction.ts";
import { countsClose, csv, readFiles } from "./extraction-fixture.ts";
import { AVIS_INITIALES } from "./values/yes-no.ts";

type Value = string | number | Date | null;
type Line = readonly Value[];

/** A workbook as Excel writes it: one sheet per entry. */
async function classeur(feuilles: Readonly<Record<string, readonly Line[]>>): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const [nom, lignes] of Object.entries(feuilles)) {
    const sheet = book.addWorksheet(nom);
    lignes.forEach((ligne, i) => {
      ligne.forEach((value, j) => {
        if (value !== null) sheet.getCell(i + 1, j + 1).value = value;
      });
    });
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

const PERSONNES = csv(
  "id;nom;prenom;sexe;date_naissance",
  "P0001;EXEMPLE;Camille;F;1985-05-14",
  "P0002;D'ANGELO;Élie;H;1990-01-01",
  "P0003;EXEMPLE;Sacha;F;1991-01-01",
  "P0004;EXEMPLE;Sacha;H;1992-01-01",
);

const lireFichiers = (fichiers: Record<string, Buffer>): Promise<Extraction> =>
  readFiles({ "participants.csv": PERSONNES, ...fichiers });

/** « P0001 2026-03-10 45 PRESENT S/A apap », one per row. */
function lignes(extraction: Extraction): string[] {
  return (extraction.tables.emargements?.rows() ?? []).map((r) => {
    const signe = (s: boolean | null) => (s === null ? "?" : s ? "S" : "-");
    const jour = r.date === null ? "?" : isoDay(r.date);
    return [
      r.participant,
      jour,
      r.duree ?? "-",
      r.presence,
      signe(r.signature_participant) + signe(r.signature_apap),
      r.apap ?? "-",
    ].join(" ");
  });
}

const avis = (extraction: Extraction) => extraction.avis.map((a) => a.message);

const ENTETE: Line = ["Date", "Motif", "Durée", "Signature du participant", "Signature de l'APAP"];
/** A sheet as it is printed: a title, a heading, a small table, a footer. */
const feuille = (tete: readonly Line[], ...rows: readonly Line[]): Line[] => [
  ["Feuille d'émargement - mars 2026"],
  ...tete,
  [],
  ENTETE,
  ...rows,
];

describe("a sheet per participant", () => {
  it("takes participant and APAP from the heading, signatures as X, oui or initials", async () => {
    const lu = await lireFichiers({
      "emargement-p0001.xlsx": await classeur({
        Mars: [
          ...feuille(
            [
              ["Participant :", "P0001", null, "APAP :", "Alix MODÈLE"],
              ["Mois :", "mars 2026"],
            ],
            [new Date(Date.UTC(2026, 2, 3)), "Point projet", "45 min", "X", "AM"],
            ["10/03/2026", "CV", 30, "C.E.", "oui"],
            ["17/03/2026", "Candidatures", "1h", null, "X"],
          ),
          [],
          ["Vu par la directrice le 02/04/2026"],
        ],
      }),
    });
    expect(lignes(lu)).toEqual([
      "P0001 2026-03-03 45 PRESENT SS Alix MODÈLE",
      "P0001 2026-03-10 30 PRESENT SS Alix MODÈLE",
      "P0001 2026-03-17 60 PRESENT ?S Alix MODÈLE",
    ]);
    expect(avis(lu)).toEqual([
      "feuille d'émargement : APAP lu au-dessus du tableau",
      "feuille d'émargement : participant lu au-dessus du tableau",
      AVIS_INITIALES,
      AVIS_INITIALES,
      "texte hors du tableau d'émargement, laissé de côté",
    ]);
    const source = lu.sources.find((s) => s.table === "emargements");
    expect(source && countsClose(source)).toBe(true);
    expect(source).toMatchObject({ lignes: 4, acceptees: 3, rejetees: 0, ecartees: 1 });
    expect(lu.rejets).toEqual([]);
  });

  it.each([
    ["label and value in one cell", [["Participant : P0002"]], "P0002"],
    [
      "labels above their values",
      [
        ["N° dossier", "Référent"],
        ["P0002", "Alix MODÈLE"],
      ],
      "P0002",
    ],
    ["an id beside the name", [["Participant", "D'ANGELO Élie (P0002)"]], "P0002"],
    ["a name alone", [["Bénéficiaire :", "M. Élie D'Angelo"]], "P0002"],
    [
      "nom and prénom apart",
      [
        ["Nom :", "D'Angelo"],
        ["Prénom :", "Elie"],
      ],
      "P0002",
    ],
    [
      "the id rather than the name",
      [
        ["Participant :", "EXEMPLE Sacha"],
        ["Identifiant :", "P0003"],
      ],
      "P0003",
    ],
  ] as const)("%s", async (_, tete, attendu) => {
    const lu = await lireFichiers({
      "f.xlsx": await classeur({ Mars: feuille(tete, ["03/03/2026", "CV", 30, "X", "X"]) }),
    });
    expect(lignes(lu).map((l) => l.split(" ")[0])).toEqual([attendu]);
  });

  it("takes the participant from the name of the sheet, else of the file", async () => {
    const rang: Line = ["03/03/2026", "CV", 30, "X", "X"];
    const lu = await lireFichiers({
      "emargements mars.xlsx": await classeur({ P0001: feuille([], rang), "D'ANGELO Élie": feuille([], rang) }),
      "emargement_P0003_2026-03.xlsx": await classeur({ Feuil1: feuille([], rang) }),
    });
    expect(
      lignes(lu)
        .map((l) => l.split(" ")[0])
        .sort(),
    ).toEqual(["P0001", "P0002", "P0003"]);
    expect(avis(lu)).toEqual([
      "feuille d'émargement : participant lu dans le nom du fichier",
      "feuille d'émargement : participant lu dans le nom de la feuille",
      "feuille d'émargement : participant retrouvé par son nom, dans le nom de la feuille",
    ]);
    // the tab bears a name: it is shown by the id
    expect(lu.sources.map((s) => s.feuille)).toEqual([null, "Feuil1", "P0001", "feuille de P0002"]);
  });

  it("attributes a sheet to nobody when two persons bear the name, and drops its lines", async () => {
    const lu = await lireFichiers({
      "f.xlsx": await classeur({
        Mars: feuille([["Participant :", "EXEMPLE Sacha"]], ["03/03/2026", "CV", 30, "X", "X"]),
      }),
    });
    expect(lignes(lu)).toEqual([]);
    expect(avis(lu)).toContain("feuille d'émargement non attribuée : plusieurs participants répondent à ce nom");
    expect(lu.rejets.map((r) => [r.ligne, r.raison, r.rangeeGardee])).toEqual([[5, "cellule obligatoire vide", false]]);
    expect(JSON.stringify(lu.avis) + JSON.stringify(lu.rejets)).not.toContain("Sacha");
  });

  it("refuses a sheet that names nobody anywhere", async () => {
    const fichier = await classeur({ Feuil1: feuille([], ["03/03/2026", "CV", 30, "X", "X"]) });
    await expect(lireFichiers({ "mars.xlsx": fichier })).rejects.toThrow(/feuille d'émargement sans participant/);
  });

  it("completes days typed without month or year, and tells days of another month", async () => {
    const lu = await lireFichiers({
      "f.xlsx": await classeur({
        P0001: feuille(
          [["Mois", "mars 2026"]],
          [3, "CV", 30, "X", "X"],
          ["10/03", "CV", 30, "X", "X"],
          ["02/04/2026", "CV", 30, "X", "X"],
          ["32", "CV", 30, "X", "X"],
          ["10/04", "CV", 30, "X", "X"],
        ),
      }),
    });
    expect(lignes(lu).map((l) => l.split(" ")[1])).toEqual(["2026-03-03", "2026-03-10", "2026-04-02"]);
    expect(lu.rejets.map((r) => r.valeur)).toEqual(["32", "10/04"]);
    expect(avis(lu).slice(1)).toEqual([
      "jour sans mois ou sans année, lu dans le mois de la feuille (mars 2026)",
      "date hors du mois de la feuille (mars 2026)",
    ]);
  });

  it("reads an absence where the signature or the motif goes", async () => {
    const lu = await lireFichiers({
      "f.xlsx": await classeur({
        P0001: feuille(
          [],
          ["03/03/2026", "CV", null, "Absent excusé", "X"],
          ["10/03/2026", "Absente", null, null, "X"],
          ["17/03/2026", "CV", 30, "non", "X"],
        ),
      }),
    });
    expect(lignes(lu).map((l) => l.split(" ").slice(3, 5).join(" "))).toEqual([
      "ABSENT_EXCUSE ?S",
      "PRESENT ?S",
      "PRESENT -S",
    ]);
    expect(lu.rejets).toEqual([]);
  });

  it("sets aside totals and repeated headers, and drops a line without date", async () => {
    const lu = await lireFichiers({
      "f.xlsx": await classeur({
        P0001: feuille([], ["03/03/2026", "CV", 30, "X", "X"], ENTETE, [null, "CV", 45, "X", "X"], ["Total", null, 75]),
      }),
    });
    expect(lu.sources.find((s) => s.table === "emargements")).toMatchObject({
      lignes: 4,
      acceptees: 1,
      rejetees: 1,
      detailEcartees: { titre: 0, vide: 0, entete: 1, total: 1, doublon: 0 },
    });
  });

  it("says that a blank sheet is not counted as received", async () => {
    const lu = await lireFichiers({
      "a.xlsx": await classeur({ P0001: feuille([], ["03/03/2026", "CV", 30, "X", "X"]), P0002: feuille([]) }),
    });
    expect(lignes(lu)).toHaveLength(1);
    expect(avis(lu).at(-1)).toMatch(/^feuille d'émargement sans aucune ligne/);
  });
});

describe("one table for all", () => {
  it("takes initials for a signature, not what says that there is none", async () => {
    const lu = await lireFichiers({
      "emargements.xlsx": await classeur({
        Feuil1: [
          ["Participant", "Date", "Durée", "Présence", "Signature du participant", "Signature de l'APAP"],
          ["P0001", "03/03/2026", 30, "présent", "CE", "A.M."],
          ["P0001", "04/03/2026", 30, "présent", "NS", "non signé"],
          ["P0001", "05/03/2026", 30, "présent", "NR", "signé"],
          ["P0001", "06/03/2026", 30, "présent", "Camille", "X"],
        ],
      }),
    });
    expect(lignes(lu).map((l) => l.split(" ")[4])).toEqual(["SS", "?-", "?S", "?S"]);
    expect(lu.rejets.map((r) => r.valeur)).toEqual(["NS", "Camille"]);
    expect(avis(lu)).toEqual([AVIS_INITIALES, AVIS_INITIALES]);
  });

  it("fills the APAP that stands once above the table", async () => {
    const lu = await lireFichiers({
      "emargements.xlsx": await classeur({
        Feuil1: [
          ["APAP : Alix MODÈLE"],
          ["Participant", "Date", "Durée", "Présence", "Signature du participant", "Signature de l'APAP"],
          ["P0001", "03/03/2026", 30, "absent", null, "X"],
        ],
      }),
    });
    expect(lignes(lu)).toEqual(["P0001 2026-03-03 30 ABSENT ?S Alix MODÈLE"]);
  });
});

describe("several tables with the same header in one sheet", () => {
  const table = (qui: Line, jour: string): Line[] => [qui, ENTETE, [jour, "Projet", 45, "X", "X"]];
  it.each<[string, Line, Line]>([
    ["in one cell", ["Participant : P0001"], ["Participant : P0002"]],
    ["beside their label", ["Participant", "P0001"], ["Participant", "P0002"]],
    ["by their names", ["Nom du participant", "EXEMPLE Camille"], ["Nom du participant", "D'ANGELO Élie"]],
  ])("gives each one to whom its heading names, %s", async (_, un, deux) => {
    const lu = await lireFichiers({
      "emargements.xlsx": await classeur({
        Mars: [...table(un, "10/03/2026"), [], ...table(deux, "11/03/2026")],
      }),
    });
    expect(lignes(lu)).toEqual(["P0001 2026-03-10 45 PRESENT SS -", "P0002 2026-03-11 45 PRESENT SS -"]);
    expect(lu.sources.every(countsClose)).toBe(true);
  });

  it("is one table when only the header comes again", async () => {
    const suite: Line[] = [["Page 2"], ENTETE, ["11/03/2026", "Projet", 45, "X", "X"]];
    const lu = await lireFichiers({
      "emargements.xlsx": await classeur({ Mars: [...table(["Participant : P0001"], "10/03/2026"), [], ...suite] }),
    });
    expect(lignes(lu)).toEqual(["P0001 2026-03-10 45 PRESENT SS -", "P0001 2026-03-11 45 PRESENT SS -"]);
  });
});
