import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { afterAll, describe, expect, it } from "vitest";
import { texteDuClasseur } from "./classeur-lu.ts";
import { Dossier, plieIncomplet as plie } from "./session.ts";

/*
 * Ten people of one opération over 2026, at the arrêté of 31 October. On the platform's list:
 * P01  the same                                     P06  not there; a line « p06 » of another name: to be confirmed
 * P02  left on 10/09, the platform does not know:   P07  not there at all, entered on 01/10: 30 days
 *      51 days                                      P08  twice
 * P03  entered on 02/03, the platform says 02/02    P09  under the platform's own number, same name and birth
 * P04  a man there, a woman here                    P10  born in 1990 there, under no number, same name: to be confirmed
 * P05  employed at the entry there; typed on 01/06 for an entry on 01/04: 61 days
 * and one line of nobody, one empty line, one without a name.
 */
const PARTICIPANTS = `id;nom;prenom;sexe;date_naissance;statut_emploi_entree;niveau_formation;inscription_ft
P01;UN;Alix;F;01/01/1980;DE;Bac;non
P02;DEUX;Alix;F;01/02/1980;DE;Bac;non
P03;TROIS;Alix;F;01/03/1980;DE;Bac;non
P04;QUATRE;Alix;F;01/04/1980;DE;Bac;non
P05;CINQ;Alix;F;01/05/1980;DE;Bac;non
P06;SIX;Alix;F;01/06/1980;DE;Bac;non
P07;SEPT;Alix;F;01/07/1980;DE;Bac;non
P08;HUIT;Alix;F;01/08/1980;DE;Bac;non
P09;NEUF;Alix;F;01/09/1980;DE;Bac;non
P10;DIX;Alix;F;01/10/1980;DE;Bac;non
`;
const PARCOURS = `participant;structure;apap;date_integration;date_sortie_reelle;situation_sortie
P01;S;Alix;01/03/2026;;
P02;S;Alix;01/03/2026;10/09/2026;EMPLOI
P03;S;Alix;02/03/2026;;
P04;S;Bo;01/03/2026;;
P05;S;Bo;01/04/2026;;
P06;S;Bo;01/03/2026;;
P07;S;Bo;01/10/2026;;
P08;S;Bo;01/03/2026;;
P09;S;Bo;01/03/2026;;
P10;S;Bo;01/03/2026;;
`;
const PLATEFORME = `Participants de l'opération;;;;;;;;;
;;;;;;;;;
N° participant;Nom de famille;Prénom;Genre;Né(e) le;Date d'entrée;Situation sur le marché du travail à l'entrée;Date de création;Date de sortie;Situation à la sortie
P01;Un;Alix;Femme;01/01/1980;01/03/2026;Demandeur d'emploi;05/03/2026;;
P02;Deux;Alix;Femme;01/02/1980;01/03/2026;Demandeur d'emploi;05/03/2026;;
P03;Trois;Alix;Femme;01/03/1980;02/02/2026;Demandeur d'emploi;05/02/2026;;
P04;Quatre;Alix;Homme;01/04/1980;01/03/2026;Demandeur d'emploi;05/03/2026;;
P05;Cinq;Alix;Femme;01/05/1980;01/04/2026;En emploi;01/06/2026;;
p06;Zed;Camille;Femme;06/06/1990;01/03/2026;Demandeur d'emploi;05/03/2026;;
P08;Huit;Alix;Femme;01/08/1980;01/03/2026;Demandeur d'emploi;05/03/2026;;
P08;Huit;Alix;Femme;01/08/1980;01/03/2026;Demandeur d'emploi;06/03/2026;;
784512;Neuf;Alix;Femme;01/09/1980;01/03/2026;Demandeur d'emploi;05/03/2026;;
;Dix;Alix;Femme;01/10/1990;01/03/2026;Demandeur d'emploi;05/03/2026;;
999999;Personne;Nulle;Femme;01/01/1970;01/03/2026;Demandeur d'emploi;05/03/2026;;
;;;;;;;;;
;;;Femme;;01/03/2026;Demandeur d'emploi;05/03/2026;;
`;

const dossier = new Dossier();
afterAll(() => dossier.supprimer());
dossier.ecrire("participants.csv", PARTICIPANTS);
dossier.ecrire("parcours.csv", PARCOURS);
const ailleurs = new Dossier();
afterAll(() => ailleurs.supprimer());
const liste = ailleurs.ecrire("liste.csv", PLATEFORME);

const lancer = (fichier: string, ...args: string[]) =>
  plie("rapprocher", dossier.chemin, "--arrete", "2026-10-31", "--fse", fichier, ...args);

interface Json {
  liste: { lues: number; comparees: number; vides: number; illisibles: { raison: string }[] };
  paires: Record<string, unknown>[];
  absentsDeLaPlateforme: Record<string, unknown>[];
  absentsDuSuivi: Record<string, unknown>[];
  aSaisir: Record<string, unknown>[];
}
const json = async (fichier: string, ...args: string[]): Promise<Json> => {
  const { status, out, err } = await lancer(fichier, "--format", "json", ...args);
  expect([status, err]).toEqual([0, ""]);
  return JSON.parse(out) as Json;
};

describe("plie rapprocher --fse", () => {
  it("reads the list by its synonyms, and its counts close", async () => {
    const { liste: lue } = await json(liste);
    expect([lue.lues, lue.comparees, lue.vides, lue.illisibles.map((i) => i.raison)]).toEqual([
      13,
      11,
      1,
      ["ni identifiant, ni nom, prénom et date de naissance"],
    ]);
  });

  it("pairs by identifier, then by name and birth, and says which", async () => {
    const { paires } = await json(liste);
    expect(paires.map((p) => [p["participant"], p["ligne"], p["lien"], p["doublons"]])).toEqual([
      ["P01", 4, "identifiant", []],
      ["P02", 5, "identifiant", []],
      ["P03", 6, "identifiant", []],
      ["P04", 7, "identifiant", []],
      ["P05", 8, "identifiant", []],
      ["P08", 10, "identifiant", [11]],
      ["P09", 12, "nom", []],
    ]);
  });

  it("finds what differs, the exits not declared, the entries typed late", async () => {
    const { paires } = await json(liste);
    const de = (id: string) => paires.find((p) => p["participant"] === id) ?? {};
    expect(de("P01")).toMatchObject({ ecarts: [], sortieNonDeclaree: null, entreeTardive: null });
    expect(de("P02")).toMatchObject({
      // from 10 September to 31 October
      sortieNonDeclaree: 51,
      ecarts: [
        { champ: "date_sortie", genre: "a_saisir", viesion: "2026-09-10", plateforme: null },
        { champ: "situation_sortie", genre: "a_saisir", viesion: "EMPLOI", plateforme: null },
      ],
    });
    expect(de("P03")).toMatchObject({
      ecarts: [{ champ: "date_entree", genre: "differe", viesion: "2026-03-02", plateforme: "2026-02-02" }],
    });
    expect(de("P04")).toMatchObject({ ecarts: [{ champ: "sexe", genre: "differe", viesion: "F", plateforme: "H" }] });
    expect(de("P05")).toMatchObject({
      // 1 April to 1 June
      entreeTardive: 61,
      ecarts: [{ champ: "situation_entree", genre: "differe", viesion: "CHOMEUR", plateforme: "EMPLOI" }],
    });
  });

  it("proposes near ids and near people, and pairs none of them", async () => {
    const { absentsDeLaPlateforme, absentsDuSuivi } = await json(liste);
    expect(absentsDeLaPlateforme.map((r) => [r["participant"], r["depuis"], r["proches"]])).toEqual([
      [
        "P06",
        244,
        [{ ligne: 9, identifiant: "p06", pourquoi: "identifiant à la casse, aux espaces ou aux zéros de tête près" }],
      ],
      ["P07", 30, []],
      [
        "P10",
        244,
        [{ ligne: 13, identifiant: null, pourquoi: "mêmes nom et prénom, naissance différente ou inconnue" }],
      ],
    ]);
    expect(absentsDuSuivi.map((l) => [l["ligne"], l["participant"], l["proposee"]])).toEqual([
      [9, null, true],
      [13, null, true],
      [14, null, false],
    ]);
  });

  it("says what to type, in the order of the platform's lines and columns, as the platform writes it", async () => {
    const { aSaisir } = await json(liste);
    expect(aSaisir.map((s) => [s["ligne"], s["colonne"], s["valeur"]])).toEqual([
      [5, "Date de sortie", "10/09/2026"],
      [5, "Situation à la sortie", "En emploi"],
      [6, "Date d'entrée", "02/03/2026"],
      [7, "Genre", "Femme"],
      [8, "Situation sur le marché du travail à l'entrée", "Demandeur d'emploi"],
    ]);
  });

  it("limits what is shown to a référent", async () => {
    const { paires, absentsDeLaPlateforme } = await json(liste, "--apap", "bo");
    expect(paires.map((p) => p["participant"])).toEqual(["P04", "P05", "P08", "P09"]);
    expect(absentsDeLaPlateforme).toHaveLength(3);
  });

  it("names nobody on the terminal, puts what blocks first", async () => {
    const { out } = await lancer(liste);
    expect(out).toContain("Sorties non déclarées : 1");
    expect(out.indexOf("Sorties non déclarées : elles bloquent")).toBeLessThan(
      out.indexOf("À créer sur la plateforme"),
    );
    expect(out).not.toMatch(/DEUX|Personne|1990|1980/);
  });

  it("the workbook has everything, and twice the same bytes", async () => {
    for (const ou of ["un", "deux"]) {
      expect((await lancer(liste, "--format", "xlsx", "--sortie", ailleurs.joindre(ou))).status).toBe(0);
    }
    const [un, deux] = ["un", "deux"].map((ou) =>
      readFileSync(ailleurs.joindre(`${ou}/rapprochement-fse-2026-10-31.xlsx`)),
    );
    expect(un?.equals(deux as Buffer)).toBe(true);
    const feuilles = await texteDuClasseur(un as Buffer);
    expect([...feuilles.keys()].filter((nom) => nom !== "Listes")).toEqual([
      "Synthèse",
      "À saisir",
      "À créer",
      "À confirmer",
      "Écarts",
      "Plateforme seule",
      "Doublons et délais",
      "Lecture",
    ]);
    expect(feuilles.get("À créer")?.flat()).toContain("SEPT");
  });

  it("reads a workbook, and headers that only the profile knows", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Export");
    sheet.addRow(["Clef", "Arrivée"]);
    sheet.addRow(["P01", new Date(Date.UTC(2026, 2, 1))]);
    const chemin = ailleurs.ecrire("export.xlsx", new Uint8Array(await book.xlsx.writeBuffer()));
    const refus = await lancer(chemin, "--format", "json");
    expect([refus.status, refus.err]).toEqual([2, expect.stringContaining("Reliez les en-têtes dans le profil")]);
    const profil = ailleurs.ecrire("profil.yaml", "colonnes:\n  liste_fse:\n    Clef: id\n    Arrivée: date_entree\n");
    const { paires } = await json(chemin, "--profil", profil);
    expect(paires.map((p) => [p["participant"], p["ecarts"]])).toEqual([["P01", []]]);
  });

  it("refuses two columns for one field, and names both", async () => {
    const deux = ailleurs.ecrire("deux.csv", "id;date_entree;entrée\nP01;01/03/2026;01/03/2026\n");
    const { status, err } = await lancer(deux);
    expect([status, err]).toEqual([2, expect.stringContaining("« date_entree » et « entrée »")]);
  });

  it("finds nothing to say of the file that plie itself writes for the platform", async () => {
    const sortie = ailleurs.joindre("fse");
    const fse = await plie(
      "fse",
      dossier.chemin,
      "--arrete",
      "2026-10-31",
      "--fichier-entrees-sorties",
      "--sortie",
      sortie,
    );
    expect(fse.status).toBe(0);
    const lu = await json(`${sortie}/entrees-sorties-2026-01_2026-10-provisoire.csv`);
    expect(lu.paires).toHaveLength(10);
    expect([lu.absentsDeLaPlateforme, lu.absentsDuSuivi, lu.aSaisir]).toEqual([[], [], []]);
  });
});
