import { describe, expect, it } from "vitest";
import { PROFIL_VIDE } from "../ingest/profile.ts";
import { parseContenuProfil, parseProfil, profilDe } from "../ingest/profile-parser.ts";
import type { Column } from "../tables/column.ts";
import { TABLE_NAMES, TABLES } from "../tables/index.ts";
import { profilYamlCommente } from "./profil-yaml.ts";

const emptyContenu = parseContenuProfil("", "profil.yaml");

describe("profilYamlCommente", () => {
  const texte = profilYamlCommente();

  it("reads back as a profile that changes nothing, with every key", () => {
    expect(parseProfil(texte, "profil.yaml")).toEqual(PROFIL_VIDE);
    for (const cle of Object.keys(PROFIL_VIDE)) expect(texte).toMatch(new RegExp(`^${cle}: `, "m"));
  });

  it("names every table, field and code", () => {
    for (const table of TABLE_NAMES) {
      expect(texte).toContain(`#   ${table} : `);
      for (const [nom, column] of Object.entries<Column>(TABLES[table].columns)) {
        expect(texte).toContain(nom);
        for (const code of Object.keys(column.values ?? {})) expect(texte).toContain(code);
      }
    }
  });

  it("gives examples that are accepted once their # is taken off", () => {
    // what is said of a key, then its example behind a #, then the key itself, empty
    const exemples = texte
      .replace(/^[A-Za-z]+: (\{\}|\[\])$/gm, "")
      .replace(/^# (?=[A-Za-z]+:( |$)| {2,}("[^"]+":|[a-z.]+:)( |$))/gm, "");
    const profil = parseProfil(exemples, "profil.yaml");
    expect(profil.fichiers).toHaveLength(3);
    expect(profil.colonnes.get("entretiens")?.size).toBe(2);
    expect([...profil.valeurs.keys()]).toEqual(["modalite", "etapes.famille"]);
    expect(profil).toMatchObject({
      identifiants: { sansZeros: true, sansPrefixe: "P-" },
      ordreDates: new Map([["suivi*.csv", "mjj"]]),
      prevaut: ["liste 2026-10*"],
      cles: new Map([["participants", ["nom", "prenom", "date_naissance"]]]),
      feux: new Map([["LEC-10", "accepte"]]),
    });
    for (const forme of ["constantes", "repete", "depivoter", "vocabulaire"] as const) {
      expect(profil[forme].size, forme).toBe(1);
    }
    expect(profil.alias.apap.size).toBe(1);
  });

  it("writes what a profile says so that it reads back the same, sorted whatever the order given", () => {
    const contenu = parseContenuProfil(
      `
fichiers: {"suivi*.csv": entretiens, "a.xlsx": [participants, parcours], "a.xlsx > Feuil 2": ignorer}
colonnes:
  entretiens: {"Zone : \\"libre\\"": commentaire, "Le": date, "Couleur # vive": ignorer}
  participants: {"N°": id}
valeurs:
  participants.niveau_formation: {"5": "3_V", "CAP": 3}
  presence: {"vu ": PRESENT}
  rqth: {"en cours": non}
echelleNiveaux: ancienne
presenceVide: PRESENT
deduction: oui
identifiants: {sansZeros: oui, sansCasse: oui, sansPrefixe: 0}
alias: {apap: {"# dièse": "A : B"}, structure: {CCAS: "C. C. A. S."}}
ordreDates: {"suivi*": mjj, "*": jjm}
prevaut: ["b*", "a*"]
constantes: {"*.xlsx": {structure: "{feuille}", apap: "Tableau {fichier}"}}
cles: {participants: ["Nom d'usage", "Né(e) le"], entretiens: [Qui]}
repete: {etapes: {intitule: "Étape {n}", date_debut: "Début {n}"}}
depivoter: {entretiens: {date: "RDV {mois}"}}
vocabulaire: {presence: {"vu(e)": PRESENT}}
feux: {LEC-10: accepte, LEC-02: accepte}
`,
      "profil.yaml",
    );
    const texte = profilYamlCommente(contenu);
    const relu = parseContenuProfil(texte, "profil.yaml");
    expect(profilDe(relu)).toEqual({ ...profilDe(contenu), fichiers: profilDe(relu).fichiers });
    expect([...relu.fichiers]).toEqual([
      ["a.xlsx > Feuil 2", null],
      ["a.xlsx", ["participants", "parcours"]],
      ["suivi*.csv", ["entretiens"]],
    ]);
    expect(profilYamlCommente(relu)).toBe(texte);
  });

  it("keeps what is only proposed behind a #, to be uncommented", () => {
    const texte = profilYamlCommente(emptyContenu, {
      fichiers: [{ cle: "b.csv", valeur: "veilles", note: "0,70" }],
      colonnes: new Map([["entretiens", [{ cle: "Canal", valeur: "modalite", note: "0,82" }]]]),
      valeurs: new Map([["modalite", [{ cle: "Agence", valeur: null, note: "12 fois" }]]]),
      vues: new Map(),
      formes: [],
      remarques: new Map([["presenceVide", "40 % de présences vides"]]),
    });
    expect(parseProfil(texte, "profil.yaml").colonnes.get("entretiens")?.size).toBe(0);
    expect(texte).toContain('    # "Agence": ignorer  # 12 fois\n');
    expect(texte).toContain("# → 40 % de présences vides\npresenceVide: null\n");
    const ote = texte.replace('# "Canal"', '"Canal"').replace('# "b.csv"', '"b.csv"');
    expect(parseProfil(ote, "profil.yaml").colonnes.get("entretiens")?.get("canal")).toBe("modalite");
    expect(parseProfil(ote, "profil.yaml").fichiers).toEqual([{ motif: "b.csv", tables: ["veilles"] }]);
  });
});
