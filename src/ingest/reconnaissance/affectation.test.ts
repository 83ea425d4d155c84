import fc from "fast-check";
import { expect, it } from "vitest";
import { meilleureAffectation } from "./affectation.ts";

const somme = (poids: readonly (readonly number[])[], choisie: readonly number[]): number =>
  choisie.reduce((total, colonne, ligne) => total + (colonne < 0 ? 0 : (poids[ligne]?.[colonne] ?? 0)), 0);

/** The greatest sum, by trying everything. */
function tout(poids: readonly (readonly number[])[], ligne = 0, prises: ReadonlySet<number> = new Set()): number {
  const rangee = poids[ligne];
  if (rangee === undefined) return 0;
  let meilleure = tout(poids, ligne + 1, prises);
  for (const [colonne, valeur] of rangee.entries()) {
    if (prises.has(colonne) || valeur <= 0) continue;
    meilleure = Math.max(meilleure, valeur + tout(poids, ligne + 1, new Set([...prises, colonne])));
  }
  return meilleure;
}

it("gives up a good pair for a better whole", () => {
  // the first row alone would take the first column: 9 + 0 against 8 + 7
  const poids = [
    [9, 8],
    [7, 0],
  ];
  expect(meilleureAffectation(poids)).toEqual([1, 0]);
});

it("pairs nothing where nothing weighs", () => {
  expect(meilleureAffectation([[0, 0], [0]])).toEqual([-1, -1]);
  expect(meilleureAffectation([])).toEqual([]);
});

it("is the best of all pairings, each column once", () => {
  const table = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
    .chain(([l, c]) => fc.array(fc.array(fc.nat(9), { minLength: c, maxLength: c }), { minLength: l, maxLength: l }));
  fc.assert(
    fc.property(table, (poids) => {
      const choisie = meilleureAffectation(poids);
      const prises = choisie.filter((colonne) => colonne >= 0);
      expect(new Set(prises).size).toBe(prises.length);
      expect(somme(poids, choisie)).toBe(tout(poids));
    }),
  );
});
