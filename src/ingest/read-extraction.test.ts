import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dayOf } from "../core/day.ts";
import { TABLE_NAMES } from "../tables/index.ts";
import { countsClose, csv, ExtractionFolder, readFiles, windows1252 } from "./extraction-fixture.ts";
import { parseProfil } from "./profile-parser.ts";

const day = (year: number, month: number, dayOfMonth: number) => dayOf(year, month, dayOfMonth);

describe("one list of participants and parcours, as Excel saves it", () => {
  const header =
    "N° dossier;Nom;Prénom;Civilité;Date de naissance;CP;RQTH (oui/non);Statut;Structure;Référent de parcours;Date d'entrée PLIE;Date sortie réelle;Nature de sortie";
  const text = csv(
    "Liste des participants;;;;;;;;;;;;",
    ";;;;;;;;;;;;",
    header,
    "00012;Martin-Fictif;Anaïs;Mme;03/04/85;14000;Non;BRSA / DELD;CCAS d’Ifs;Zoé Œuvrard;05/03/2025;;",
    "00012;Martin-Fictif;Anaïs;Mme;03/04/85;14000;Non;BRSA / DELD;CCAS d’Ifs;ZOÉ ŒUVRARD;05/01/2020;31/12/2021;Positive",
    "00013;Petit-Fictif;Luc;M.;12/12/1990;8230;X;AAH;ccas d'Ifs;Zoé Œuvrard;31/02/2026;;",
    header,
    "00014;Noël-Fictif;Léa;Mme;01/01/2001;14000;;DE;;;;;",
    "",
    "00012;Martin-Fictif;Anaïs;Mme;03/04/85;14000;Non;BRSA / DELD;CCAS d’Ifs;Zoé Œuvrard;05/03/2025;;",
    ";;;;;;;;;;;;",
    "Total : 5;;;;;;;;;;;;",
  );

  it("gives the rows of both tables, and accounts for every line", async () => {
    const bytes = windows1252(text.replaceAll("Œ", "\u008c"));
    const { tables, sources, rejets, avis } = await readFiles({ "liste.csv": bytes });
    expect(sources.map((s) => [s.table, s.encodage, s.separateur])).toEqual([
      ["participants", "Windows-1252", ";"],
      ["parcours", "Windows-1252", ";"],
    ]);
    for (const source of sources) {
      expect(source).toMatchObject({ lignes: 9, acceptees: 4, rejetees: 0, ecartees: 5 });
      expect(source.detailEcartees).toEqual({ titre: 0, vide: 2, entete: 1, total: 1, doublon: 1 });
    }
    const participants = tables.participants?.rows() ?? [];
    expect(participants.map((p) => [p.id, p.ligne, p.sexe, p.code_postal, p.rqth, p.statuts])).toEqual([
      ["00012", 4, "F", "14000", false, ["ARSA", "DELD"]],
      ["00013", 6, "H", "08230", true, ["AAH"]],
      ["00014", 8, "F", "14000", null, ["DE"]],
    ]);
    expect(participants[0]?.date_naissance).toBe(day(1985, 4, 3));
    const parcours = tables.parcours?.rows() ?? [];
    expect(parcours.map((p) => [p.participant, p.ligne, p.structure, p.apap, p.nature_sortie])).toEqual([
      ["00012", 4, "CCAS d’Ifs", "Zoé Œuvrard", null],
      ["00012", 5, "CCAS d’Ifs", "Zoé Œuvrard", "Positive"],
    ]);
    expect(rejets).toEqual([
      {
        fichier: "liste.csv",
        feuille: null,
        table: "parcours",
        ligne: 6,
        colonne: "Date d'entrée PLIE",
        valeur: "31/02/2026",
        personnelle: false,
        raison: "date qui n'existe pas, ou hors de 1900-2199",
        rangeeGardee: false,
      },
    ]);
    expect(avis.map((a) => [a.ligne, a.colonne, a.nombre])).toEqual([
      [1, null, 1],
      [6, "CP", 1],
    ]);
  });

  it("remembers whose parcours was dropped", async () => {
    const { participantsRejetes } = await readFiles({ "liste.csv": text });
    expect([...(participantsRejetes.get("parcours") ?? [])]).toEqual(["00013"]);
    expect(participantsRejetes.has("participants")).toBe(false);
  });
});

describe("several files of one table", () => {
  it("are put end to end, duplicates found across files, encodings and columns order", async () => {
    const { tables, sources } = await readFiles({
      "a.csv": windows1252(
        csv("N° dossier;Date;Modalité;Durée;Commentaire", "P1;05/03/2026;Présentiel;45 min;L’été, dès 8h"),
      ),
      "b.csv": csv(
        "Commentaire,Durée,Modalité,Date,N° dossier",
        '"L’été, dès 8h",0:45,FACE_A_FACE,2026-03-05,P1',
        "Autre,0:45,FACE_A_FACE,2026-03-05,P1",
      ),
    });
    expect(sources.map((s) => [s.fichier, s.acceptees, s.detailEcartees.doublon])).toEqual([
      ["a.csv", 1, 0],
      ["b.csv", 1, 1],
    ]);
    expect(tables.entretiens?.rows().map((r) => [r.source, r.ligne, r.duree])).toEqual([
      [0, 2, 45],
      [1, 3, 45],
    ]);
    expect([...(tables.entretiens?.mapped ?? [])].sort()).toEqual([
      "commentaire",
      "date",
      "duree",
      "modalite",
      "participant",
    ]);
  });

  it("keep ids and unreadable texts apart in what makes a duplicate", async () => {
    const { tables } = await readFiles({
      "a.csv": csv(
        "id;participant;date;modalite;duree",
        "1;P1;2026-03-05;VISIO;45",
        "2;P1;2026-03-05;VISIO;45",
        "1;P1;2026-03-05;VISIO;abc",
        "1;P1;2026-03-05;VISIO;",
      ),
    });
    expect(tables.entretiens?.length).toBe(4);
  });
});

describe("what a missing column or an empty cell means", () => {
  it("a contact without the column: PARTICIPANT, PRESENT, SUIVI; an empty cell: the presence is left open", async () => {
    const { tables } = await readFiles({
      "a.csv": csv("participant;date;modalite", "P1;2026-03-05;VISIO"),
      "b.csv": csv(
        "participant;date;modalite;presence;nature;interlocuteur",
        "P2;2026-03-05;VISIO;;;",
        "P3;2026-03-05;VISIO;?;?;?",
      ),
      "emargements.csv": csv("participant;date;motif", "P1;2026-03-05;x"),
    });
    expect(tables.entretiens?.rows().map((r) => [r.presence, r.nature, r.interlocuteur])).toEqual([
      ["PRESENT", "SUIVI", "PARTICIPANT"],
      [null, "SUIVI", "PARTICIPANT"],
      [null, null, null],
    ]);
    expect(tables.emargements?.row(0).presence).toBe("PRESENT");
    expect(tables.emargements?.mapped.has("presence")).toBe(false);
  });

  it("an étape needs a beginning or a prescription, and a beginning that can be read", async () => {
    const { tables, rejets, participantsRejetes } = await readFiles({
      "e.csv": csv(
        "participant;famille;intitule;date_prescription;date_debut",
        "P1;operation;A;2026-01-01;2026-02-01",
        "P2;operation;B;2026-01-01;",
        "P3;operation;C;;",
        "P4;operation;D;2026-01-01;31/02/2026",
        "P5;operation;E;abc;",
        "P6;jonglage;F;;2026-02-01",
      ),
    });
    expect(tables.etapes?.rows().map((r) => r.participant)).toEqual(["P1", "P2"]);
    expect(rejets.filter((r) => !r.rangeeGardee).map((r) => [r.ligne, r.colonne])).toEqual([
      [4, "date_debut"],
      [5, "date_debut"],
      [6, "date_prescription"],
      [6, "date_debut"],
      [7, "famille"],
    ]);
    expect([...(participantsRejetes.get("etapes") ?? [])]).toEqual(["P3", "P4", "P5", "P6"]);
  });

  it("a statut by column adds its code when it says oui", async () => {
    const { tables, rejets } = await readFiles({
      "p.csv": csv(
        "id;sexe;date_naissance;Statuts;ARSA;DELD",
        "P1;F;1990-01-01;ASS;oui;X",
        "P2;F;1990-01-01;;non;",
        "P3;F;1990-01-01;;;peut-être",
      ),
    });
    expect(tables.participants?.rows().map((r) => r.statuts)).toEqual([["ARSA", "DELD", "ASS"], null, null]);
    expect(rejets.map((r) => [r.ligne, r.colonne, r.rangeeGardee])).toEqual([[4, "DELD", true]]);
  });
});

describe("malformed lines", () => {
  const header = "participant;date;modalite;commentaire";
  it("are set aside with their line, and the next is read", async () => {
    const { tables, sources, rejets, participantsRejetes } = await readFiles({
      "a.csv": csv(
        header,
        'P1;2026-03-05;VISIO;"deux',
        'lignes"',
        'P2;2026-03-05;VISIO;"jamais refermé',
        'P3;2026-03-05;VISIO;"bien"',
        "P4;2026-03-05;VISIO;trop;de;champs",
        "P5;2026-03-05;VISIO",
        "P6;2026-03-05;VISIO;x;;",
        'P7;2026-03-05;VISIO;"il dit "oui" hier"',
        'P8;"2026-03-05" x;VISIO;"a" b;"c"',
      ),
    });
    expect(tables.entretiens?.rows().map((r) => [r.participant, r.ligne])).toEqual([
      ["P1", 2],
      ["P3", 5],
      ["P5", 7],
      ["P6", 8],
      ["P7", 9],
    ]);
    expect(rejets.map((r) => [r.ligne, r.rangeeGardee])).toEqual([
      [4, false],
      [6, false],
      [10, false],
    ]);
    expect(rejets[1]?.raison).toBe("6 champs pour 4 colonnes : séparateur ou guillemet en trop");
    expect([...(participantsRejetes.get("entretiens") ?? [])]).toEqual(["P2", "P4", "P8"]);
    expect(sources.every(countsClose)).toBe(true);
    expect(sources[0]).toMatchObject({ lignes: 8, acceptees: 5, rejetees: 3 });
  });

  it("a quote that would swallow the next line is told by the number of columns, when it can be", async () => {
    const wide = "participant;date;modalite;commentaire;lieu";
    const swallowed = await readFiles({
      "a.csv": csv(wide, 'P1;2026-03-05;VISIO;"ouvert;Ifs', 'P2;2026-03-06;VISIO"', "P3;2026-03-07;VISIO;x;Ifs"),
    });
    expect(swallowed.rejets.map((r) => [r.ligne, r.raison])).toEqual([
      [2, "guillemet mal fermé qui avalerait la ligne suivante : ligne mise de côté"],
    ]);
    expect(swallowed.tables.entretiens?.rows().map((r) => [r.participant, r.ligne])).toEqual([
      ["P2", 3],
      ["P3", 4],
    ]);
    // a well-formed record is trusted: here nothing tells a comment of two lines from two records
    const trusted = await readFiles({
      "a.csv": csv(header, 'P1;2026-03-05;VISIO;"ouvert', 'P2;2026-03-06;VISIO;5"', "P3;2026-03-07;VISIO;x"),
    });
    expect(trusted.tables.entretiens?.rows().map((r) => r.participant)).toEqual(["P1", "P3"]);
  });
});

describe("the profile", () => {
  it("names files, columns, values and units", async () => {
    const profil = parseProfil(
      `fichiers: {"truc*.csv": emargements, "notes.txt": ignorer}
colonnes: {emargements: {Qui: participant, Quand: date}}
valeurs: {presence: {Fait: PRESENT}}
uniteDuree: heures
`,
      "p",
    );
    const { tables, avis } = await readFiles(
      { "truc-mars.csv": csv("Qui;Quand;Durée;Présence", "P1;05/03/2026;0,75;fait"), "notes.txt": "bonjour" },
      { profil },
    );
    expect(tables.emargements?.row(0)).toMatchObject({ participant: "P1", duree: 45, presence: "PRESENT" });
    expect(avis.map((a) => [a.fichier, a.message])).toEqual([
      ["notes.txt", "fichier écarté par le profil (« ignorer »)"],
    ]);
  });
});

describe("progress and totals", () => {
  let folder: ExtractionFolder;
  beforeEach(() => {
    folder = new ExtractionFolder();
  });
  afterEach(() => folder.remove());

  it("tells the bytes read, up to the total", async () => {
    folder.put("a.csv", csv("participant;date;modalite", "P1;2026-03-05;VISIO"));
    folder.put("b.csv", csv("id;sexe;date_naissance", "P1;F;1990-01-01"));
    const told: [number, number, string][] = [];
    const { tables } = await folder.read({ onProgress: (done, total, label) => told.push([done, total, label]) });
    expect(told.at(-1)).toEqual([89, 89, ""]);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
    expect(TABLE_NAMES.filter((name) => tables[name] !== null)).toEqual(["participants", "entretiens"]);
  });
});
