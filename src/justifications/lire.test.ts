import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { isoMonth } from "../core/month.ts";
import { fichierNode } from "../disque/disque-node.ts";
import { constatsCsv } from "../reporters/csv/constats-csv.ts";
import { constat, jour, mois, rapport } from "../reporters/rapport-fixture.ts";
import { lireJustifications } from "./lire.ts";

const dossier = mkdtempSync(join(tmpdir(), "plie-justifications-"));
let n = 0;

function fichier(contenu: string | Buffer, extension = "csv"): string {
  const chemin = join(dossier, `j${++n}.${extension}`);
  writeFileSync(chemin, contenu);
  return chemin;
}

/** Entries with their days and months in clear, and what is said of the other lines. */
async function lire(contenu: string | Buffer) {
  const { entrees, signalements } = await lireJustifications(fichierNode(fichier(contenu)));
  return {
    entrees: entrees.map(({ fichier: _, mois, date, jusquAu, ...reste }) => ({
      ...reste,
      mois: mois === null ? null : isoMonth(mois),
      date: date === null ? null : isoDay(date),
      jusquAu: jusquAu === null ? null : isoDay(jusquAu),
    })),
    signalements: signalements.map(({ ligne, message }) => `${ligne} : ${message}`),
  };
}

const P42 = {
  feuille: null,
  ligne: 2,
  deListe: false,
  de: null,
  piece: null,
  regle: "ENT-01",
  participant: "P0042",
  parcours: null,
  apap: null,
  mois: "2026-03",
  date: null,
  raison: "Hospitalisation",
  auteur: "La coordinatrice",
  jusquAu: "2026-12-31",
};

describe("lireJustifications, CSV", () => {
  it("reads the six columns, in the French of people", async () => {
    const attendu = { entrees: [P42], signalements: [] };
    const corps = "ENT-01;P0042;2026-03;Hospitalisation;La coordinatrice;";
    expect(await lire(`regle;participant;mois;raison;auteur;jusqu_au\n${corps}2026-12-31\n`)).toEqual(attendu);
    expect(await lire(`\ufeffRègle;N° dossier;Mois;Motif;Validé par;Jusqu’au\r\n${corps}31/12/2026\r\n`)).toEqual(
      attendu,
    );
    expect(
      await lire(`regle,participant,mois,raison,auteur,jusqu_au\n${corps.replaceAll(";", ",")}31/12/26\n`),
    ).toEqual(attendu);
    expect(
      await lire(
        `Code\tIdentifiant\tMois\tJustification\tAuteur\tExpire le\nent 1\tP0042\tmars-26\tHospitalisation\tLa coordinatrice\tdéc. 2026\n`,
      ),
    ).toEqual(attendu);
  });

  it("reads Windows-1252, a title above the header and empty lines, and keeps the line numbers", async () => {
    const texte = "Constats acceptés\r\n\r\nRègle;Participant;Raison\r\n\r\nENT-01;P0042;Arrêt maladie\r\n;;\r\n";
    const { entrees, signalements } = await lire(Buffer.from(texte, "latin1"));
    expect(entrees).toMatchObject([{ ligne: 5, raison: "Arrêt maladie", mois: null, auteur: null, jusquAu: null }]);
    expect(signalements).toEqual([]);
  });

  it("reads an APAP without participant, and a parcours", async () => {
    const { entrees } = await lire(
      "regle;apap;participant;parcours;raison\nDON-13;Alix MODÈLE;;;Congés\nENT-01;;P1;P1-2;Retour\n",
    );
    expect(entrees).toMatchObject([
      { regle: "DON-13", apap: "Alix MODÈLE", participant: null, parcours: null },
      { regle: "ENT-01", apap: null, participant: "P1", parcours: "P1-2" },
    ]);
  });

  it("reports what cannot be read, line by line, and keeps none of it but a reason whose end is not read", async () => {
    const lignes = [
      "regle;participant;mois;raison;auteur;jusqu_au",
      "ENT-01;P1;2026-03;;La coordinatrice;",
      "ENT-01;P1;2026-03; - ;;",
      ";P1;2026-03;Maladie;;",
      "ENT-01;P1;mars;Maladie;;",
      "ENT-01;P1;2026-03;Maladie;;31/02/2026",
      'ENT-01;P1;2026-03;Maladie;"Jo ;2026-12-31',
    ];
    expect(await lire(lignes.join("\n"))).toEqual({
      entrees: [{ ...P42, ligne: 6, participant: "P1", raison: "Maladie", auteur: null, jusquAu: null }],
      signalements: [
        "2 : aucune raison : sans elle, le constat n'est pas justifié",
        "3 : aucune raison : sans elle, le constat n'est pas justifié",
        "4 : aucune règle : écrivez son code, par exemple ENT-01",
        "5 : colonne Mois : mois non compris (attendu : AAAA-MM) ; la ligne n'est pas prise tant qu'elle n'est pas corrigée",
        "6 : colonne Jusqu'au : date qui n'existe pas, ou hors de 1900-2199 ; la raison est prise sans date de fin, corrigez la case",
        "7 : un guillemet n'est pas refermé : la ligne n'est pas lue, corrigez-la",
      ],
    });
  });

  it("says that a field is too many", async () => {
    const { signalements } = await lire("regle;participant;raison\nENT-01;P1;Maladie ; hôpital\n");
    expect(signalements).toEqual([
      "2 : plus de champs que d'en-têtes : mettez entre guillemets la raison qui contient le séparateur",
    ]);
  });

  it("reads back a sheet of constats in which one reason was typed, whatever the ids", async () => {
    const constats = [
      constat(),
      constat({ participant: "=P1", apap: "-", parcours: "+1" }),
      constat({ regle: "ENT-04", mois: null, date: jour("2026-03-12") }),
    ];
    const csv = constatsCsv(rapport({ constats }));
    expect(await lire(csv)).toEqual({ entrees: [], signalements: [] });
    const [entete = "", premiere = "", deuxieme = "", troisieme = ""] = csv.split("\r\n");
    const remplir = (ligne: string, raison: string) =>
      ligne.replace(/;;;;exécutée/, `;${raison};;;exécutée`).replace(/;;;;;;$/, `;${raison};;;;;`);
    const rempli = [entete, premiere, remplir(deuxieme, "Congé"), remplir(troisieme, "Oubli")].join("\r\n");
    const { entrees, signalements } = await lire(rempli);
    expect(signalements).toEqual([]);
    expect(entrees).toMatchObject([
      {
        ligne: 3,
        regle: "ENT-01",
        participant: "=P1",
        parcours: "+1",
        mois: "2026-03",
        date: "2026-03-31",
        raison: "Congé",
      },
      { ligne: 4, regle: "ENT-04", participant: "P0042", mois: null, date: "2026-03-12", raison: "Oubli" },
    ]);
  });
});

describe("lireJustifications, XLSX", () => {
  it("reads every sheet that has the columns, with what Excel makes of months and dates", async () => {
    const classeur = new ExcelJS.Workbook();
    classeur.addWorksheet("Méthode").addRow(["Définitions"]);
    const feuille = classeur.addWorksheet("Anomalies");
    feuille.addRow(["Constats du mois"]);
    feuille.addRow([]);
    feuille.addRow([
      "Règle",
      "Participant",
      "Parcours",
      "APAP",
      "Mois",
      "Date",
      "Constat",
      "Raison",
      "Auteur",
      "Jusqu'au",
    ]);
    const constatEnLigne = ["ENT-01", "00042", "00042-1", "Alix MODÈLE"];
    feuille.addRow([...constatEnLigne, "2026-03", "", "Aucun entretien", "", "", ""]);
    const mars = new Date(Date.UTC(2026, 2, 1));
    feuille.addRow([...constatEnLigne, mars, "", "Aucun entretien", "Congé", "Jo", new Date(Date.UTC(2026, 11, 31))]);
    feuille.getCell("E5").numFmt = "mmm-yy";
    feuille.getCell("J5").numFmt = "dd/mm/yyyy";
    feuille.addRow([...constatEnLigne, "2026-04", "", "Aucun entretien", "", "Jo", ""]);
    const autre = classeur.addWorksheet("Autres");
    autre.addRow(["regle", "apap", "raison"]);
    autre.addRow(["DON-13", "Alix MODÈLE", "Congés"]);
    const chemin = fichier(Buffer.from(await classeur.xlsx.writeBuffer()), "xlsx");
    const { entrees, signalements } = await lireJustifications(fichierNode(chemin));
    expect(entrees).toMatchObject([
      {
        feuille: "Anomalies",
        ligne: 5,
        participant: "00042",
        mois: mois("2026-03"),
        jusquAu: jour("2026-12-31"),
        raison: "Congé",
      },
      { feuille: "Autres", ligne: 2, regle: "DON-13", apap: "Alix MODÈLE", participant: null },
    ]);
    expect(signalements).toEqual([
      {
        fichier: basename(chemin),
        feuille: "Anomalies",
        ligne: 6,
        message: "aucune raison : sans elle, le constat n'est pas justifié",
      },
    ]);
  });
});

describe("refusals", () => {
  it.each([
    [
      "nom;prenom\nA;B\n",
      "csv",
      /n'a pas de ligne d'en-tête avec les colonnes « Règle » et « Raison » : écrivez regle;participant;/,
    ],
    [
      "regle;participant;motif;commentaire\n",
      "csv",
      /ligne 1 : les colonnes « motif » et « commentaire » disent la même chose/,
    ],
    ["", "csv", /est vide : écrivez regle;participant/],
    ["%PDF-1.4", "csv", /est un document PDF/],
    ["<html><table>", "xlsx", /est une page web/],
  ])("%j", async (contenu, extension, message) => {
    await expect(lireJustifications(fichierNode(fichier(contenu, extension)))).rejects.toThrow(message);
  });
  it("names a missing file, and a folder", async () => {
    await expect(lireJustifications(fichierNode(join(dossier, "absent.csv")))).rejects.toThrow(
      "« absent.csv » est introuvable",
    );
    await expect(lireJustifications(fichierNode(dossier))).rejects.toThrow("ne peut pas être lu");
  });
  it("takes a column's own name before its synonyms", async () => {
    const { entrees } = await lire("regle;participant;motif;raison\nENT-01;P1;à ignorer;Maladie\n");
    expect(entrees).toMatchObject([{ raison: "Maladie" }]);
  });
});
