import { describe, expect, it } from "vitest";
import { lireReglages } from "../config/lire-reglages.ts";
import { type Day, isoDay, parseTypedDay } from "../core/day.ts";
import { type CanonicalTables, canonicalExtraction } from "../tables/canonical.ts";
import { jugerLocales } from "./juger.ts";

const ARRETE = parseTypedDay("2026-06-30") as Day;

const TABLES: CanonicalTables = {
  parcours: [
    { id: "A", participant: "P1", apap: "Ada", structure: "S", date_integration: "2026-02-01", date_diagnostic: "" },
    {
      id: "B",
      participant: "P2",
      apap: "Ada",
      structure: "S",
      date_integration: "2026-05-04",
      date_diagnostic: "2026-05-02",
    },
    { id: "C", participant: "P3", apap: "Zoé", structure: "S", date_integration: "2026-07-01", date_diagnostic: "" },
    {
      id: "D",
      participant: "P4",
      apap: "Zoé",
      structure: "S",
      date_integration: "2025-12-31",
      date_diagnostic: "2026-01-10",
    },
  ],
};

/** Participants that a rule whose conditions are these finds, on the arrêté of 30 June. */
function trouves(quand: string, autre = ""): (string | null)[] {
  const yaml = `reglesLocales:\n  - id: LOC-01\n    table: parcours\n    date: date_integration\n    phrase: Trouvé.\n${autre}    quand:\n${quand}`;
  const { locales } = lireReglages(yaml, "plie.yaml");
  return jugerLocales(locales, canonicalExtraction(TABLES), ARRETE).constats.map(({ participant }) => participant);
}

describe("a condition over the columns of one table", () => {
  it.each([
    ["      - { colonne: date_diagnostic, operateur: vide }\n", ["P1"]],
    ["      - { colonne: date_diagnostic, operateur: rempli }\n", ["P2", "P4"]],
    ["      - { colonne: apap, operateur: egal, valeur: ada }\n", ["P1", "P2"]],
    ["      - { colonne: apap, operateur: different, valeur: ADA }\n", ["P4"]],
    ["      - { colonne: apap, operateur: parmi, valeurs: [Zoe, Bo] }\n", ["P4"]],
    ["      - { colonne: apap, operateur: horsDe, valeurs: [Zoe] }\n", ["P1", "P2"]],
    ["      - { colonne: date_integration, operateur: apres, valeur: 2026-02-01 }\n", ["P2"]],
    ["      - { colonne: date_integration, operateur: avant, valeur: 2026-02-01 }\n", ["P4"]],
    ["      - { colonne: date_integration, operateur: egal, valeur: 01/02/2026 }\n", ["P1"]],
    ["      - { colonne: date_diagnostic, operateur: apres, autre: date_integration }\n", ["P4"]],
    ["      - { colonne: date_integration, operateur: avant, valeur: arrete }\n", ["P1", "P2", "P4"]],
    // all of them at once, and one of several
    [
      "      - { colonne: apap, operateur: egal, valeur: Ada }\n      - { colonne: date_diagnostic, operateur: rempli }\n",
      ["P2"],
    ],
    [
      "      - ou:\n          - { colonne: date_diagnostic, operateur: vide }\n          - { colonne: apap, operateur: egal, valeur: Zoé }\n",
      ["P1", "P4"],
    ],
  ])("%j", (quand, attendu) => expect(trouves(quand)).toEqual(attendu));

  it("looks at no row after the arrêté, nor before its first day, and is silent before it", () => {
    const vide = "      - { colonne: apap, operateur: rempli }\n";
    expect(trouves(vide, "    depuis: 2026-02-01\n")).toEqual(["P1", "P2"]);
    expect(trouves(vide, "    depuis: 2026-02-02\n")).toEqual(["P2"]);
    expect(trouves(vide, "    depuis: 2026-07-01\n")).toEqual([]);
  });

  it("says by rule the row, who it is of, and why it could not be judged", () => {
    const { locales } = lireReglages(
      "reglesLocales:\n  - { id: LOC-03, table: veilles, phrase: Jamais., quand: [{ colonne: motif, operateur: vide }] }\n  - { id: LOC-02, table: parcours, gravite: info, phrase: Trouvé., date: date_integration, quand: [{ colonne: date_diagnostic, operateur: vide }] }\n",
      "plie.yaml",
    );
    const { regles, constats } = jugerLocales(locales, canonicalExtraction(TABLES), ARRETE);
    expect(regles).toEqual([
      { id: "LOC-02", phrase: "Trouvé.", gravite: "info", raison: null, juges: 3, constats: 1 },
      { id: "LOC-03", phrase: "Jamais.", gravite: "mineur", raison: "aucune table veilles", juges: 0, constats: 0 },
    ]);
    expect(constats).toMatchObject([
      { regle: "LOC-02", participant: "P1", apap: "Ada", structure: "S", gravite: "info" },
    ]);
    expect(constats[0]?.date === null ? null : isoDay(constats[0]?.date ?? 0)).toBe("2026-02-01");
  });
});

describe("a condition that no row can meet is refused, with its line and what to write", () => {
  const lire = (table: string, quand: string) =>
    lireReglages(
      `reglesLocales:\n  - id: LOC-01\n    table: ${table}\n    phrase: X.\n    quand:\n      - { ${quand} }\n`,
      "plie.yaml",
    );
  const ICI = "plie.yaml, ligne 6, colonne";
  it.each([
    ["parcours", "colonne: apap, operateur: inferieur, valeur: 5", "apap est un texte ; prenez vide, rempli, egal"],
    ["parcours", "colonne: apap, operateur: superieur, autre: structure", "apap est un texte"],
    ["parcours", "colonne: apap, operateur: avant, valeur: 2026-01-01", "apap est un texte"],
    ["parcours", "colonne: date_integration, operateur: superieur, valeur: 5", "avant ou apres, ou une autre colonne"],
    ["parcours", "colonne: dossier_signe, operateur: contient, valeur: oui", "dossier_signe est un oui ou non"],
    ["etapes", "colonne: heures_hebdo, operateur: contient, valeur: 3", "heures_hebdo est un nombre"],
    ["entretiens", "colonne: commentaire, operateur: contient, valeur: prison", "ne garde que s'il est rempli"],
    ["entretiens", "colonne: modalite, operateur: egal, valeur: FACE A FACE", "la plus proche est « FACE_A_FACE »"],
    [
      "entretiens",
      "colonne: modalite, operateur: parmi, valeurs: [VISIO, pigeon]",
      "modalite n'a jamais cette valeur : prenez FACE_A_FACE",
    ],
    [
      "participants",
      "colonne: niveau_formation, operateur: egal, valeur: 2",
      "niveau_formation n'a jamais cette valeur : ",
    ],
    ["parcours", "colonne: dossier_signe, operateur: different, valeur: signé", "écrivez oui ou non"],
    ["parcours", "colonne: date_integration, operateur: egal, valeur: arrete", "écrivez une date AAAA-MM-JJ"],
    ["entretiens", 'colonne: duree, operateur: egal, valeur: "45 min"', "écrivez un nombre"],
    ["parcours", "colonne: date_integration, operateur: apres, autre: apap", "comparez deux colonnes de même nature"],
    ["parcours", "colonne: apap, operateur: parmi, valeurs: []", "donnez au moins une valeur"],
  ])("%s: %s", (table, quand, attendu) => {
    expect(() => lire(table, quand)).toThrow(attendu);
    expect(() => lire(table, quand)).toThrow(ICI);
  });
  it.each([
    ["entretiens", "colonne: duree, operateur: inferieur, valeur: 45"],
    ["etapes", "colonne: heures_hebdo, operateur: superieur, valeur: 19.5"],
    ["etapes", "colonne: heures_hebdo, operateur: egal, valeur: 19.5"],
    ["entretiens", "colonne: modalite, operateur: egal, valeur: face_a_face"],
    ["entretiens", "colonne: commentaire, operateur: vide"],
    ["participants", "colonne: niveau_formation, operateur: parmi, valeurs: [1-2, 3]"],
    ["participants", "colonne: statuts, operateur: egal, valeur: DELD"],
    ["participants", "colonne: code_postal, operateur: contient, valeur: 14000"],
    ["participants", "colonne: inscription_ft, operateur: apres, valeur: 2026-01-01"],
    ["parcours", "colonne: dossier_signe, operateur: different, valeur: Oui"],
    ["parcours", "colonne: nature_sortie, operateur: egal, valeur: positive"],
  ])("%s: %s is read", (table, quand) => expect(lire(table, quand).locales).toHaveLength(1));
});

describe("refusals name the line and the nearest right name", () => {
  it.each([
    ["id: LOC-1", "ligne 2"],
    [
      "id: LOC-01\n    table: parcour\n    phrase: X.\n    quand: [{ colonne: apap, operateur: vide }]",
      "le plus proche est « parcours »",
    ],
    [
      "id: LOC-01\n    table: parcours\n    phrase: X.\n    quand: [{ colonne: date_diagnostique, operateur: vide }]",
      "la plus proche est « date_diagnostic »",
    ],
    [
      "id: LOC-01\n    table: parcours\n    phrase: X.\n    quand: [{ colonne: apap, operateur: ègal, valeur: a }]",
      "le plus proche est « egal »",
    ],
    [
      "id: LOC-01\n    table: parcours\n    phrase: X.\n    quand: [{ colonne: date_integration, operateur: avant, valeur: hier }]",
      "demande une date AAAA-MM-JJ",
    ],
    [
      "id: LOC-01\n    table: parcours\n    phrase: X.\n    quand: [{ colonne: apap, operateur: parmi }]",
      "demande une liste",
    ],
    ["id: LOC-01\n    table: parcours\n    phrase: X.\n    quand: [{ valeur: a }]", "donnez colonne et operateur"],
  ])("%j", (regle, attendu) => {
    expect(() => lireReglages(`reglesLocales:\n  - ${regle}\n`, "plie.yaml")).toThrow(attendu);
  });
});
