import { describe, expect, it } from "vitest";
import { type CanonicalTables, canonicalExtraction } from "../tables/canonical.ts";
import { ColonnesFaibles } from "./colonnes-faibles.ts";
import { entretien, etape, parcours, personne } from "./mesurer-fixture.ts";

const lues = (tables: CanonicalTables, ...colonnes: string[]) =>
  new ColonnesFaibles(canonicalExtraction(tables)).de(colonnes);

/** « 33 % » of a column; null when it weakens nothing. */
function faible(tables: CanonicalTables, colonne: string): string | null {
  const [texte] = lues(tables, colonne);
  return texte === undefined ? null : (/ remplie à (\d+)\u00a0%$/.exec(texte)?.[1] ?? texte);
}

/** A row per value of a column, the same beside. */
const rangees = (colonne: string, valeurs: readonly string[], autres: Record<string, string>) =>
  valeurs.map((valeur) => ({ ...autres, [colonne]: valeur }));

const SORTI = parcours("P1", "2026-01-05", "2026-02-10");
const OUVERT = parcours("P1", "2026-01-05");
const EMPLOI = etape("P1", "2026-01-05", "", { famille: "emploi" });
const FORMATION = etape("P1", "2026-01-05", "", { famille: "formation" });
const FACE = entretien("P1", "2026-01-10");

describe("a column filled on less than half of the rows that expect it weakens its figures", () => {
  it.each([
    // [table, column, expected rows and their values, rows that expect nothing and stay empty]
    ["participants", "sexe", personne("P1"), "F", null],
    ["participants", "date_naissance", personne("P1"), "1985-05-14", null],
    ["participants", "rqth", personne("P1"), "oui", null],
    ["parcours", "nature_sortie", SORTI, "Autre", OUVERT],
    ["parcours", "motif_sortie", SORTI, "Abandon", OUVERT],
    ["parcours", "situation_sortie", SORTI, "EMPLOI", OUVERT],
    ["parcours", "situation_6_mois", SORTI, "EMPLOI", OUVERT],
    ["parcours", "prescripteur", OUVERT, "CCAS", null],
    ["etapes", "contrat", EMPLOI, "CDI", FORMATION],
    ["etapes", "certifiante", FORMATION, "non", EMPLOI],
    [
      "etapes",
      "certification_obtenue",
      { ...FORMATION, certifiante: "oui" },
      "non",
      { ...FORMATION, certifiante: "non" },
    ],
    ["entretiens", "duree", FACE, "45", { ...FACE, presence: "ABSENT" }],
    ["entretiens", "duree", { ...FACE, presence: "" }, "45", { ...FACE, modalite: "MAIL" }],
    ["mises_en_relation", "date", { participant: "P1", resultat: "Embauche" }, "2026-01-12", null],
  ] as const)("%s.%s", (table, colonne, attendue, valeur, autre) => {
    const part = (...valeurs: string[]) => {
      const vides = autre ? rangees(colonne, ["", "", "", ""], autre) : [];
      return faible({ [table]: [...vides, ...rangees(colonne, valeurs, attendue), ...vides] }, `${table}.${colonne}`);
    };
    expect(part(valeur, "", "")).toBe("33");
    expect(part("", "", valeur, "", "")).toBe("20");
    expect(part(valeur, "")).toBe(null);
    expect(part(valeur, valeur)).toBe(null);
    expect(part("")).toBe("0");
    // where no row expects it, nothing is missing; a value on a row that expects none does not make up for the others
    if (!autre) return;
    expect(faible({ [table]: rangees(colonne, ["", ""], autre) }, `${table}.${colonne}`)).toBe(null);
    const ailleurs = [...rangees(colonne, [valeur, valeur], autre), ...rangees(colonne, [valeur, "", ""], attendue)];
    expect(faible({ [table]: ailleurs }, `${table}.${colonne}`)).toBe("33");
  });

  it.each([
    ["parcours", "date_sortie_reelle", OUVERT],
    ["parcours", "date_sortie_prevue", OUVERT],
    ["etapes", "programmation_plie", EMPLOI],
    ["etapes", "temps", EMPLOI],
    ["entretiens", "presence", FACE],
    ["entretiens", "interlocuteur", FACE],
    ["mises_en_relation", "resultat", { participant: "P1", date: "2026-01-12" }],
  ] as const)("but %s.%s, whose empty cell has a meaning", (table, colonne, row) => {
    expect(lues({ [table]: rangees(colonne, ["", "", ""], row) }, `${table}.${colonne}`)).toEqual([]);
  });

  it("takes the best of two alternatives, and names both", () => {
    const tables = (a: string, b: string) => ({
      parcours: rangees("statuts", [a, ""], OUVERT),
      participants: rangees("statuts", [b, "", ""], personne("P1")),
    });
    const deux = "parcours.statuts|participants.statuts";
    expect([faible(tables("DE", ""), deux), faible(tables("", "DE"), deux)]).toEqual([null, "33"]);
    expect(lues(tables("", "DE"), deux)[0]).toMatch(
      /\(parcours\.statuts\) ou .+ \(participants\.statuts\) remplie à 33/,
    );
  });

  it("says a column that no file has, unless its alternative is there; asked twice, the same", () => {
    const { statuts: _, ...sans } = personne("P1");
    const tables = { parcours: rangees("statuts", ["DE"], OUVERT), participants: [sans] };
    const colonnes = new ColonnesFaibles(canonicalExtraction(tables));
    for (let fois = 0; fois < 2; fois++) {
      expect(colonnes.de(["parcours.statuts|participants.statuts"])).toEqual([]);
      expect(colonnes.de(["participants.statuts", "etapes.contrat"])).toEqual([
        expect.stringMatching(/^aucune colonne .+ \(participants\.statuts\)$/),
        expect.stringMatching(/^aucune colonne .+ \(etapes\.contrat\)$/),
      ]);
    }
  });
});
