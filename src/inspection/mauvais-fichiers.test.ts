import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { csv } from "../ingest/extraction-fixture.ts";
import { parseProfil } from "../ingest/profile-parser.ts";
import { workbookParts, zipped } from "../ingest/xlsx/workbook-fixture.ts";
import { refusDe } from "./doutes.ts";
import { inspecte, seule } from "./inspection-fixture.ts";

const utf8 = (texte: string) => new TextEncoder().encode(texte);
const ole = (flux: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(flux, "utf16le")]);
const ods = Buffer.from(
  zipSync({ mimetype: utf8("application/vnd.oasis.opendocument.spreadsheet"), "content.xml": utf8("<office/>") }),
);
const vide = Buffer.from(zipped(workbookParts([{ name: "Feuil1", data: "" }])));
const EMARGEMENT = csv(
  "N° dossier;Date du RDV;Durée;Motif;Présence;Signature du participant;Signature de l'APAP",
  "P1;05/03/2026;45;CV;Présent;Oui;Oui",
);
const ENTRETIENS = csv("N° dossier;Date;Modalité;Durée;Suivi", "P1;05/03/2026;Visio;30;CV");

describe("wrong things are named, with what to do", () => {
  it.each<[string, string, string | Buffer, RegExp]>([
    ["a PDF renamed", "suivi.xlsx", "%PDF-1.7\n…", /est un document PDF : exportez le tableau en \.xlsx ou en \.csv/],
    [
      "an HTML page saved as .xls",
      "suivi.xls",
      "<html><body><p>Session expirée</p></body></html>",
      /est une page web \(HTML\).*enregistrez-le/,
    ],
    ["a damaged .xls", "suivi.xls", ole("Workbook\0"), /est abîmé, ou n'est pas un classeur \.xls/],
    ["an .ods", "suivi.ods", ods, /ne contient/],
    [
      "a workbook behind a password",
      "suivi.xlsx",
      ole("EncryptedPackage"),
      /protégé par un mot de passe.*retirez le mot de passe/,
    ],
    ["an empty file", "suivi.csv", "", /est vide \(0 octet\)/],
    ["a file of blank lines", "suivi.csv", "\r\n;;\r\n", /est vide/],
    ["a workbook without any row", "suivi.xlsx", vide, /est vide : aucune feuille n'a de ligne/],
    [
      "a header only",
      "liste.csv",
      csv("N° dossier;Sexe;Date de naissance"),
      /est un export vide : l'en-tête de la table « Participants »/,
    ],
    [
      "an émargement given as the suivi",
      "suivi 2026.csv",
      EMARGEMENT,
      /porte le nom de la table « Entretiens ».*colonnes sont celles de la table « Émargements ».*renommez/,
    ],
    [
      "the suivi given as an émargement",
      "emargements.csv",
      ENTRETIENS,
      /porte le nom de la table « Émargements ».*« Entretiens » \(entretiens\)/,
    ],
    ["something else", "recettes.csv", csv("plat;sel", "soupe;1"), /n'est pas reconnu/],
  ])("%s", async (_, nom, contenu, refus) => {
    const inspection = await inspecte({ [nom]: contenu });
    const [premier] = refusDe(inspection);
    expect(premier).toMatch(refus);
    expect(premier).toContain(nom);
  });

  it("an émargement where the profile awaits the suivi", async () => {
    const profil = parseProfil('fichiers: {"*.csv": entretiens}\n', "profil.yaml");
    const feuille = seule(await inspecte({ "a.csv": EMARGEMENT }, { profil }));
    expect(feuille.refus).toBe(
      "« a.csv » : le profil y attend la table « Entretiens » (entretiens), mais ses colonnes sont celles de la table « Émargements » (emargements). Donnez le bon fichier, ou corrigez « fichiers » dans le profil.",
    );
  });

  it("but names that say nothing, or both, are no fault", async () => {
    for (const nom of ["export.csv", "suivi des emargements.csv", "emargements.csv"]) {
      expect(refusDe(await inspecte({ [nom]: EMARGEMENT }))).toEqual([]);
    }
  });
});

describe("several files", () => {
  it("one wrong file does not hide the others", async () => {
    const inspection = await inspecte({ "a.pdf": "%PDF-1.7", "entretiens.csv": ENTRETIENS });
    expect(inspection.fichiers.map((f) => [f.nature, f.refus !== null])).toEqual([
      [null, true],
      ["texte délimité", false],
    ]);
    expect(seule(inspection, "entretiens.csv").tables[0]?.table).toBe("entretiens");
  });

  it("in a folder, what reading leaves aside is named without being a refusal", async () => {
    const inspection = await inspecte(
      { "entretiens.csv": ENTRETIENS, "vieux.numbers": ole("Workbook\0") },
      { dossier: true },
    );
    expect(inspection.fichiers.map((f) => [f.fichier, f.laisse])).toEqual([
      ["entretiens.csv", false],
      ["vieux.numbers", true],
    ]);
    expect(inspection.fichiers[1]?.refus).toContain(".xls");
    expect(refusDe(inspection)).toEqual([]);
  });

  it("the same file twice is told by the reading", async () => {
    const inspection = await inspecte({ "a.csv": ENTRETIENS, "b.csv": ENTRETIENS });
    expect(refusDe(inspection)).toEqual([expect.stringContaining("exactement le même contenu")]);
  });

  it("a sheet that is no table stands beside those that are", async () => {
    const cell = (texte: string) => `<c t="inlineStr"><is><t>${texte}</t></is></c>`;
    const row = (...textes: string[]) => `<row>${textes.map(cell).join("")}</row>`;
    const classeur = Buffer.from(
      zipped(
        workbookParts([
          { name: "Suivi", data: row("N° dossier", "Date", "Modalité") + row("P1", "05/03/2026", "Visio") },
          { name: "Notes", data: row("Bonjour à tous") + row("voici les fichiers") },
        ]),
      ),
    );
    const inspection = await inspecte({ "classeur.xlsx": classeur });
    expect(inspection.fichiers[0]?.feuilles.map((f) => [f.feuille, f.etat])).toEqual([
      ["Suivi", "reconnue"],
      ["Notes", "inconnue"],
    ]);
    expect(refusDe(inspection)).toEqual([]);
  });
});
