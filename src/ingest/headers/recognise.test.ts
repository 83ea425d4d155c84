import { describe, expect, it } from "vitest";
import type { Column } from "../../tables/column.ts";
import { TABLE_NAMES, TABLES } from "../../tables/index.ts";
import { PROFIL_VIDE } from "../profile.ts";
import { parseProfil } from "../profile-parser.ts";
import { findHeader } from "./find-header.ts";
import { hintedTables, namedTable } from "./hints.ts";

function found(lines: string[], name = "export.csv", profil = PROFIL_VIDE) {
  const cells = lines.map((line) => line.split(";"));
  return findHeader(cells, { profil, hints: hintedTables(name), forced: null });
}

/** Tables with « field=column » of each (columns from 0). */
function understood(header: string, name?: string): Record<string, string> {
  const tables = found([header, ";"], name)?.recognition.tables ?? [];
  return Object.fromEntries(
    tables.map(({ table, fields, codeColumns }) => [
      table,
      [
        ...fields.flatMap((field, i) => (field === null ? [] : [`${field}=${i}`])),
        ...codeColumns.map(({ column, code }) => `${code}=${column}`),
      ].join(" "),
    ]),
  );
}

const tablesOf = (header: string, name?: string) => Object.keys(understood(header, name));

describe("the model's own names", () => {
  it.each(TABLE_NAMES)("%s, all columns, whatever the file is called", (table) => {
    const fields = Object.keys(TABLES[table].columns);
    for (const name of [`${table}.csv`, "export.csv", `${table}_2026-10.csv`]) {
      if (table === "entretiens_cd14" && name === "export.csv") continue;
      const tables = found([fields.join(";"), ";"], name)?.recognition.tables ?? [];
      expect(tables.map((m) => m.table)).toEqual([table]);
      expect(tables[0]?.fields).toEqual(fields);
      expect(tables[0]?.conflicts).toEqual([]);
    }
  });

  it.each(TABLE_NAMES)("%s, required columns alone, in a file named after it", (table) => {
    const columns = Object.entries<Column>(TABLES[table].columns);
    const fields = columns.filter(([, { star }]) => star).map(([field]) => field);
    const tables = found([fields.join(";"), ";"], `${table}.csv`)?.recognition.tables ?? [];
    expect(tables.map((m) => m.table)).toEqual([table]);
  });

  it("side by side: the participant's id serves both, a column « id » beside « participant » is the parcours'", () => {
    expect(understood("id;nom;sexe;date_naissance;structure;apap;date_integration;statuts")).toEqual({
      participants: "id=0 nom=1 sexe=2 date_naissance=3 statuts=7",
      parcours: "participant=0 structure=4 apap=5 date_integration=6 statuts=7",
    });
    expect(understood("id;participant;sexe;date_naissance;structure;apap;date_integration")).toEqual({
      participants: "id=1 sexe=2 date_naissance=3",
      parcours: "id=0 participant=1 structure=4 apap=5 date_integration=6",
    });
  });
});

describe("French headers under any file name", () => {
  it.each<[string, string[]]>([
    ["N° dossier;Nom;Prénom;Civilité;Date de naissance;CP;Ville", ["participants"]],
    ["N° dossier;Structure;Référent de parcours;Date d'entrée PLIE;Date sortie réelle;Motif de sortie", ["parcours"]],
    [
      "Identifiant;Nom;Sexe;Date de naissance;Structure;APAP;Date d'intégration;Date sortie prévue",
      ["participants", "parcours"],
    ],
    ["N° dossier;Date du RDV;Type de contact;Présence;Durée (min);Observations", ["entretiens"]],
    ["N° dossier;Date entretien;Modalité de l'entretien;Statut;Durée;Motif", ["entretiens"]],
    ["N° dossier;Date;Motif;Durée;Signature du participant;Signature de l'APAP", ["emargements"]],
    ["Dossier;Date;Type de contact;Motif;Durée;Émargement participant;Émargement APAP", ["emargements"]],
    ["N° dossier;Type d'étape;Intitulé;Opérateur;Date de début;Date de fin;Type de contrat;Durée hebdo", ["etapes"]],
    ["Participant;Famille;Libellé;Début;Fin;Employeur", ["etapes"]],
    ["Participant;Début veille;Fin veille;Motif veille", ["veilles"]],
    ["Participant;APAP;Structure;Motif;Date de début;Date de fin", ["veilles"]],
    ["Participant;Référent;Structure;Date de début;Date de fin", ["affectations"]],
    ["N° dossier;Date;Entreprise;Poste;Résultat;APAP", ["mises_en_relation"]],
    ["N° dossier;Date;Entreprise;Poste;Type de contact;Résultat", ["mises_en_relation"]],
    ["APAP;Du;Au;Motif", ["absences_apap"]],
    ["Référent;Date de début;Date de fin", ["absences_apap"]],
    ["Référent;Structure;ETP", ["effectifs"]],
    ["N° dossier;Nom;Sexe;Date de naissance;Début veille;Fin veille;Motif veille", ["participants", "veilles"]],
  ])("%s", (header, tables) => {
    expect(tablesOf(header)).toEqual(tables);
  });

  it("resolves a vague header by what is left free", () => {
    expect(understood("N° dossier;Date;Type d'entretien;Modalité")).toEqual({
      entretiens: "participant=0 date=1 nature=2 modalite=3",
    });
    expect(understood("N° dossier;Date;Type d'entretien;Durée")).toEqual({
      entretiens: "participant=0 date=1 modalite=2 duree=3",
    });
    expect(understood("N° dossier;Famille;Type d'étape;Début")).toEqual({
      etapes: "participant=0 famille=1 intitule=2 date_debut=3",
    });
    expect(understood("N° dossier;Civilité;Sexe;Date de naissance")).toEqual({
      participants: "id=0 sexe=2 date_naissance=3",
    });
  });

  it("looks at the values when a vague header may name two fields", () => {
    const header = "N° dossier;Date;Type;Durée;Type de rdv";
    const first = found([header, "P1;01/01/2026;Suivi;45;Présentiel"])?.recognition.tables[0];
    expect(first?.fields).toEqual(["participant", "date", "nature", "duree", "modalite"]);
    const second = found([header, "P1;01/01/2026;Présentiel;45;Suivi"])?.recognition.tables[0];
    expect(second?.fields).toEqual(["participant", "date", "modalite", "duree", "nature"]);
  });

  it("tells the Département's contacts by the name or a title", () => {
    const header = "N° dossier;Date;Modalité";
    expect(tablesOf(header, "Viesion CD14 octobre.csv")).toEqual(["entretiens_cd14"]);
    expect(tablesOf(header, "suivi.csv")).toEqual(["entretiens"]);
    const titled = found(["Conseil départemental du Calvados;;", header, ";;"]);
    expect(titled?.recognition.tables.map((m) => m.table)).toEqual(["entretiens_cd14"]);
  });

  it("takes statuses in one column each", () => {
    expect(understood("N° dossier;Sexe;Date de naissance;ARSA;DELD;Autre")).toEqual({
      participants: "id=0 sexe=1 date_naissance=2 ARSA=3 DELD=4 AUTRE=5",
    });
    expect(understood("N° dossier;Sexe;Date de naissance;Autre")).toEqual({
      participants: "id=0 sexe=1 date_naissance=2",
    });
  });
});

describe("what is not clear is not guessed", () => {
  const guess = (header: string, name?: string) => {
    const { tables, guess: g, ambiguous } = found([header, ";"], name)?.recognition ?? {};
    return { tables: tables?.map((m) => m.table), table: g?.table, missing: g?.missing, ambiguous };
  };

  it("a required column is missing", () => {
    expect(guess("N° dossier;Date;Durée;Présence;Commentaire;Nature")).toMatchObject({
      tables: [],
      table: "entretiens",
      missing: ["modalite"],
    });
    expect(guess("N° dossier;Intitulé;Début;Fin;Type de contrat")).toMatchObject({
      table: "etapes",
      missing: ["famille"],
    });
    expect(guess("N° dossier;Structure;APAP;Date sortie réelle")).toMatchObject({
      table: "parcours",
      missing: ["date_integration"],
    });
  });

  it("a contact without modality is not an émargement", () => {
    expect(guess("N° dossier;Date;Durée;Motif;Commentaire").tables).toEqual([]);
    expect(guess("N° dossier;Date;Durée;Motif;Commentaire", "emargements.csv").tables).toEqual(["emargements"]);
  });

  it("two tables fit equally", () => {
    expect(guess("N° dossier;Date").ambiguous).toEqual(["emargements", "mises_en_relation"]);
    expect(guess("N° dossier;Date", "émargements.csv").tables).toEqual(["emargements"]);
    // a sheet without its columns of signatures has those of the contacts: its name tells
    const sansSignature = "participant;date;modalite;duree;motif;presence;apap";
    expect(guess(sansSignature).tables).toEqual(["entretiens"]);
    expect(guess(sansSignature, "emargements_2.csv").tables).toEqual(["emargements"]);
    expect(guess(sansSignature, "suivi.csv").tables).toEqual(["entretiens"]);
  });

  it("a list that lacks a column of the parcours says so", () => {
    const recognition = found(["N° dossier;Sexe;Date de naissance;APAP;Date d'entrée PLIE", ";"])?.recognition;
    expect(recognition?.tables.map((m) => m.table)).toEqual(["participants"]);
    expect(recognition?.nearMisses.map(({ table, missing }) => [table, missing])).toEqual([
      ["parcours", ["structure"]],
    ]);
  });

  it("two columns for one field are both named", () => {
    const [match] = found(["N° dossier;Date;Modalité;Durée;Durée (min)", ";"])?.recognition.tables ?? [];
    expect(match?.conflicts).toEqual([{ field: "duree", columns: [3, 4] }]);
  });

  it("contacts that repeat the participant's columns are contacts; the others are for lack of another file", () => {
    const recognition = found(["N° dossier;Sexe;Date de naissance;Date entretien;Modalité;Durée", ";"])?.recognition;
    expect(recognition?.tables.map((m) => m.table)).toEqual(["entretiens"]);
    expect(recognition?.companions.map((m) => m.table)).toEqual(["participants"]);
  });

  it("finds no header in a file of something else", () => {
    expect(found(["Bonjour", "ceci est une note", "merci"])).toBeNull();
    expect(found([])).toBeNull();
  });
});

describe("findHeader", () => {
  const header = "N° dossier;Date;Modalité;Durée";

  it("passes over titles and empty lines, and takes the first of two headers", () => {
    const at = found(["PLIE;;;", ";;;", "Suivi au 31/10/2026;;;", header, "P1;01/01/2026;Présentiel;45", header]);
    expect([at?.row, at?.height]).toEqual([3, 1]);
  });

  it("reads a header on two lines: groups above, or words cut", () => {
    const groups = found(["Participant;Étape;;;", "N° dossier;Type;Intitulé;Début;Fin", ";;;;"]);
    expect(groups?.recognition.tables.map((m) => m.table)).toEqual(["etapes"]);
    const cut = found(["N° dossier;Sexe;Date de;Nom", ";;naissance;", "P1;F;01/01/1990;X"]);
    expect([cut?.row, cut?.height]).toEqual([0, 2]);
    expect(cut?.recognition.tables[0]?.fields).toEqual(["id", "sexe", "date_naissance", "nom"]);
  });

  it("leaves a line of groups above a header that says everything", () => {
    const at = found(["Qui;;Quoi;", header, "P1;01/01/2026;Présentiel;45"]);
    expect([at?.row, at?.height]).toEqual([1, 1]);
  });

  it("never takes the first line of data for the second of the header", () => {
    const at = found(["N° dossier;Famille;Intitulé;Début;", "P1;Emploi;Contrat;01/01/2026;Employeur"]);
    expect([at?.row, at?.height]).toEqual([0, 1]);
  });

  it("obeys the profile: its names first, its ignored columns last", () => {
    const profil = parseProfil(
      'colonnes:\n  entretiens:\n    "Truc": modalite\n    "Modalité": ignorer\n    "Date": ignorer\n    "Jour J": date\n',
      "p",
    );
    const at = found(["N° dossier;Date;Modalité;Truc;Jour J", "a;b;c;d;e"], "x.csv", profil);
    expect(at?.recognition.tables[0]?.fields).toEqual(["participant", null, null, "modalite", "date"]);
  });
});

describe("namedTable", () => {
  it("reads the model name that begins a file name", () => {
    expect(namedTable("entretiens_cd14.csv")).toBe("entretiens_cd14");
    expect(namedTable("entretiens-2026.csv")).toBe("entretiens");
    expect(namedTable("liste.csv")).toBeNull();
  });
});
