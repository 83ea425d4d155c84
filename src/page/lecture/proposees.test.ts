import { describe, expect, it } from "vitest";
import type { TableMontree } from "../protocole.ts";
import type { ColonneVue, FeuilleVue, Regard } from "../regard.ts";
import { propositionsDe, reponsesProposees } from "./proposees.ts";

const TABLES: TableMontree[] = [
  {
    table: "entretiens",
    titre: "Entretiens",
    champs: [
      { champ: "date", titre: "Date", obligatoire: true, codes: [] },
      { champ: "presence", titre: "Présence", obligatoire: false, codes: [{ code: "PRESENT", libelle: "présent" }] },
    ],
  },
];
const colonne = (entete: string, plus: Partial<ColonneVue> = {}): ColonneVue => ({
  rang: 0,
  entete,
  champs: [],
  ignoree: false,
  propositions: [],
  exemples: [],
  remplies: 1,
  nonComprises: [],
  ...plus,
});
const regardDe = (feuille: Partial<FeuilleVue>, feux: Regard["feux"] = []): Regard => ({
  refus: null,
  profil: {},
  feux,
  fichiers: [
    {
      fichier: "suivi.csv",
      refus: null,
      feuilles: [
        {
          feuille: null,
          etat: "",
          lignes: 1,
          tables: [{ table: "entretiens", titre: "Entretiens" }],
          ressemble: null,
          colonnes: [],
          refus: null,
          ...feuille,
        },
      ],
    },
  ],
  libelles: [],
  couvertures: [],
});
const dites = (regard: Regard) => propositionsDe(regard, TABLES, {}).map(({ chemin, valeur }) => [...chemin, valeur]);
const propose = { propositions: [{ table: "entretiens", champ: "date" }] };

describe("what a reading proposes", () => {
  it("is nothing when every column is read, or said to be ignored", () => {
    const lue = { champs: [{ table: "entretiens", champ: "date" }] };
    expect(dites(regardDe({ colonnes: [colonne("Jour", lue), colonne("X", { ...propose, ignoree: true })] }))).toEqual(
      [],
    );
  });

  it("is the first field proposed for a column, once for each field", () => {
    expect(dites(regardDe({ colonnes: [colonne("Jour", propose), colonne("Date bis", propose)] }))).toEqual([
      ["colonnes", "entretiens", "Jour", "date"],
    ]);
  });

  it("is no field that another column holds", () => {
    const lue = colonne("Date", { champs: [{ table: "entretiens", champ: "date" }] });
    expect(dites(regardDe({ colonnes: [colonne("Jour", propose), lue] }))).toEqual([]);
  });

  it("is the table that a sheet is only supposed to hold", () => {
    expect(dites(regardDe({ tables: [], ressemble: "entretiens", colonnes: [] }))).toEqual([
      ["fichiers", "suivi.csv", "entretiens"],
    ]);
  });

  it("is the code proposed for a label that nothing understands", () => {
    const presence = colonne("Venu", {
      champs: [{ table: "entretiens", champ: "presence" }],
      nonComprises: [
        { valeur: "Venu(e)", nombre: 3, proposition: { code: "PRESENT" } },
        { valeur: "Sans suite", nombre: 1, proposition: null },
      ],
    });
    expect(dites(regardDe({ colonnes: [presence] }))).toEqual([
      ["valeurs", "entretiens.presence", "Venu(e)", "PRESENT"],
    ]);
  });

  it("holds the first answer of the light that recognises files, and of no other", () => {
    const feu = (id: "LEC-01" | "LEC-10", accepte: boolean) => ({
      id,
      couleur: "rouge" as const,
      fichiers: ["suivi.csv"],
      message: "",
      remede: "",
      reponses: [
        { libelle: "Oui", profil: `fichiers: { ${id}: entretiens }` },
        { libelle: "Non", profil: "" },
      ],
      accepte,
    });
    const regard = regardDe({}, [feu("LEC-01", false), feu("LEC-01", true), feu("LEC-10", false)]);
    expect(reponsesProposees(regard)).toEqual(["fichiers: { LEC-01: entretiens }"]);
  });
});
