import { describe, expect, it } from "vitest";
import { closeAccount } from "./conservation.ts";
import type { SheetPlan } from "./plan/plan.ts";

const AUCUNE = { titre: 0, vide: 0, entete: 0, total: 0, doublon: 0 };
const lecteur = (lignes: number, acceptees = lignes) => ({ lignes, acceptees, rejetees: 0, ecartees: AUCUNE });
type Compte = Parameters<typeof closeAccount>[0];

/** The part of a plan that an account looks at. */
function plan(change: Partial<Compte>): Compte {
  const tout = { from: 1, to: Number.POSITIVE_INFINITY, physiques: null, count: null, feuille: null };
  return { file: { name: "suivi.csv" }, ...tout, ...change } as SheetPlan;
}

describe("closeAccount", () => {
  it("closes a text from its own count, line breaks in cells included", () => {
    const compte = closeAccount(plan({ physiques: 12 }), { entete: 1, audessus: 2, lignes: 9 }, 0, {
      ...{ lignes: 7, acceptees: 4, rejetees: 1 },
      ecartees: { ...AUCUNE, doublon: 2 },
    });
    expect(compte).toEqual({
      ...{ fichier: "suivi.csv", feuille: null, physiques: 12, entete: 1, audessus: 2, sansValeur: 0, lignes: 9 },
      ...{ acceptees: 4, rejetees: 1, ecartees: 2, suites: 2 },
    });
  });

  it.each([11, 13])("stops on a text of %i lines of which 12 are explained", (physiques) => {
    expect(() => closeAccount(plan({ physiques }), { entete: 1, audessus: 2, lignes: 9 }, 0, lecteur(9))).toThrow(
      `${physiques} lignes dans le fichier, 12 expliquées`,
    );
  });

  it("counts the lines of one block of a text only", () => {
    const bloc = plan({ physiques: 30, from: 11, to: 21 });
    expect(closeAccount(bloc, { entete: 1, audessus: 0, lignes: 9 }, 0, lecteur(9)).physiques).toBe(10);
    expect(() => closeAccount(bloc, { entete: 1, audessus: 0, lignes: 8 }, 0, lecteur(8))).toThrow("10 lignes");
  });

  it("closes a sheet from the rows that its bytes declare, empty ones told apart", () => {
    const feuille = plan({ count: { declared: 12, skipped: 3 } });
    expect(closeAccount(feuille, { entete: 1, audessus: 0, lignes: 8 }, 9, lecteur(8))).toMatchObject({
      ...{ physiques: 12, entete: 1, sansValeur: 3, lignes: 8, acceptees: 8 },
    });
    // a row that the parser lost
    expect(() => closeAccount(feuille, { entete: 1, audessus: 0, lignes: 7 }, 8, lecteur(7))).toThrow(
      "12 lignes dans le fichier, 11 expliquées",
    );
  });

  it("gives a sheet's empty rows to its last block", () => {
    const count = { declared: 12, skipped: 3 };
    const [haut, bas] = [plan({ count, to: 6 }), plan({ count, from: 6 })];
    expect(closeAccount(haut, { entete: 1, audessus: 0, lignes: 4 }, 5, lecteur(4)).sansValeur).toBe(0);
    expect(closeAccount(bas, { entete: 1, audessus: 0, lignes: 3 }, 4, lecteur(3))).toMatchObject({
      ...{ physiques: 7, sansValeur: 3 },
    });
  });

  it("stops when a record is neither accepted, rejected nor set aside", () => {
    expect(() =>
      closeAccount(plan({ physiques: 5 }), { entete: 1, audessus: 0, lignes: 4 }, 0, lecteur(4, 3)),
    ).toThrow();
  });
});
