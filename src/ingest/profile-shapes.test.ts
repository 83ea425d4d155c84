import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlieError } from "../core/plie-error.ts";
import { parseProfil } from "./profile-parser.ts";
import { FORMES_VIDES, formeIdentifiant } from "./profile-shapes.ts";

const lire = (texte: string) => parseProfil(texte, "profil.yaml");
const faute = (texte: string): string => {
  try {
    lire(texte);
  } catch (error) {
    expect(error).toBeInstanceOf(PlieError);
    return (error as Error).message;
  }
  return "aucune faute";
};

describe("the shapes of a profile", () => {
  it("are those of interface.md", () => {
    const profil = lire(`
identifiants: { sansZeros: true, sansPrefixe: "P-" }
alias: { apap: { "ZIANI Yann": "Yann ZIANI" }, structure: {} }
ordreDates: mjj
prevaut: "liste 2026-10*"
constantes: { "APAP *.xlsx": { apap: "{titre}", structure: "Maison bleue" } }
cles: { participants: [nom, prenom, date_naissance] }
repete: { etapes: { intitule: "Étape {n}", date_debut: "Début {n}", date_fin: "Fin {n}" } }
depivoter: { entretiens: { date: "{mois}" } }
vocabulaire: { modalite: { "RDV bureau": FACE_A_FACE } }
feux: { LEC-10: accepte }
`);
    expect(profil).toMatchObject({
      identifiants: { sansZeros: true, sansEspaces: false, sansCasse: false, sansPrefixe: "P-" },
      ordreDates: new Map([["*", "mjj"]]),
      prevaut: ["liste 2026-10*"],
      cles: new Map([["participants", ["nom", "prenom", "date_naissance"]]]),
      feux: new Map([["LEC-10", "accepte"]]),
    });
    expect(profil.alias.apap.get("ZIANI Yann")).toBe("Yann ZIANI");
    expect(profil.constantes.get("APAP *.xlsx")?.get("structure")).toBe("Maison bleue");
    expect(profil.repete.get("etapes")?.get("date_fin")).toBe("Fin {n}");
    expect(profil.depivoter.get("entretiens")?.get("date")).toBe("{mois}");
    expect(profil.vocabulaire.get("modalite")?.get("RDV bureau")).toBe("FACE_A_FACE");
  });

  it("say nothing by default", () => {
    expect(lire("")).toMatchObject(FORMES_VIDES);
    expect(lire('ordreDates: {"suivi*.csv": mjj}').ordreDates).toEqual(new Map([["suivi*.csv", "mjj"]]));
  });

  it.each([
    ["identifiants: {sanszeros: true}", "ligne 1", "sansZeros"],
    ["alias:\n  APAP: {a: b}", "ligne 2", "apap"],
    ["ordreDates: jma", "ligne 1", "mjj"],
    ["\nconstantes:\n  '*.xlsx':\n    apab: x", "ligne 4", "vouliez-vous dire « apap »"],
    ["constantes:\n  '*.xlsx':\n    apap: '{titres}'", "ligne 3", "{titre}"],
    ["constantes:\n  '*.xlsx':\n    apap: '{titre} {feuille}'", "ligne 3", "qu'une place"],
    ["cles:\n  effectifs: [apap]", "ligne 2", "aucun participant"],
    ["cles:\n  participants: []", "ligne 2", "au moins une colonne"],
    ["repete:\n  etapes:\n    intitule: Étape", "ligne 3", "{n}"],
    ["repete:\n  etape:\n    intitule: Étape {n}", "ligne 2", "etapes"],
    ["depivoter:\n  entretiens:\n    duree: '{mois}'", "ligne 3", "n'est pas une date"],
    ["vocabulaire:\n  modalite:\n    RDV bureau: FACE", "ligne 3", "FACE_A_FACE"],
    ["vocabulaire:\n  duree:\n    long: 60", "ligne 2", "modalite"],
    ["feux:\n  LEC-19: accepte", "ligne 2", "LEC-1"],
    ["feux:\n  LEC-10: oui", "ligne", "accepte"],
  ])("refuse « %s » with its line and what was meant", (texte, ligne, attendu) => {
    const message = faute(texte);
    expect(message).toContain(ligne);
    expect(message).toContain(attendu);
  });
});

describe("formeIdentifiant", () => {
  const rien = FORMES_VIDES.identifiants;

  it.each([
    ["00012", { ...rien, sansZeros: true }, "12"],
    ["000", { ...rien, sansZeros: true }, "0"],
    ["P-00012", { ...rien, sansZeros: true, sansPrefixe: "P-" }, "12"],
    ["P-", { ...rien, sansPrefixe: "P-" }, "P-"],
    ["p-12", { ...rien, sansPrefixe: "P-" }, "p-12"],
    ["p-12", { ...rien, sansCasse: true, sansPrefixe: "P-" }, "12"],
    ["P 12", { ...rien, sansEspaces: true }, "P12"],
    ["00012", rien, "00012"],
  ])("%s", (id, regle, forme) => {
    expect(formeIdentifiant(id, regle)).toBe(forme);
  });

  it("is its own form", () => {
    const regle = fc.record({
      sansZeros: fc.boolean(),
      sansEspaces: fc.boolean(),
      sansCasse: fc.boolean(),
      sansPrefixe: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.string(), regle, (id, dite) => {
        const forme = formeIdentifiant(id, dite);
        expect(formeIdentifiant(forme, dite)).toBe(forme);
      }),
      { seed: 10, numRuns: 200 },
    );
  });
});
