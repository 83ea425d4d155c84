import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { masquer, type Relation } from "./masquer.ts";

/** Sum of some cells = a total. */
const somme = (parts: readonly number[], total: number): Relation => [
  ...parts.map((cellule) => ({ cellule, coef: 1 as const })),
  { cellule: total, coef: -1 },
];

/** Every value that a masked cell may have, the shown ones being known and every masked one whole and at least 1. */
function possibles(
  valeurs: readonly number[],
  relations: readonly Relation[],
  masques: readonly boolean[],
): Set<number>[] {
  const variables = masques.flatMap((m, i) => (m ? [i] : []));
  const vus = valeurs.map(() => new Set<number>());
  const max = Math.max(...valeurs) + 2;
  let restants = variables.length;
  const essai = [...valeurs];
  const chercher = (k: number): void => {
    if (k === variables.length) {
      for (const i of variables) {
        const size = vus[i]?.size;
        if (vus[i]?.add(essai[i] ?? 0).size === 2 && size === 1) restants--;
      }
      return;
    }
    const i = variables[k] ?? 0;
    const ordre = [valeurs[i] ?? 1, ...Array.from({ length: max }, (_, n) => n + 1).filter((n) => n !== valeurs[i])];
    for (const v of ordre) {
      if (restants === 0) return;
      essai[i] = v;
      const fixes = new Set(variables.slice(k + 1));
      const tient = relations.every(
        (r) => r.some((t) => fixes.has(t.cellule)) || r.reduce((n, t) => n + t.coef * (essai[t.cellule] ?? 0), 0) === 0,
      );
      if (tient) chercher(k + 1);
    }
    essai[i] = valeurs[i] ?? 0;
  };
  chercher(0);
  return vus;
}

describe("masquer", () => {
  it("masks 1 to the threshold, both included, and shows zeros", () => {
    expect(masquer([0, 1, 10, 11], [], 10)).toEqual([false, true, true, false]);
  });

  it("masks a second cell when a total would give the first back", () => {
    // 4 + 30 + 50 = 84
    expect(masquer([4, 30, 50, 84], [somme([0, 1, 2], 3)], 10)).toEqual([true, true, false, false]);
  });

  it("is not satisfied with two masked cells that can only be 1 and 1", () => {
    const masques = masquer([1, 1, 50, 52], [somme([0, 1, 2], 3)], 10);
    expect(masques.filter(Boolean).length).toBeGreaterThan(2);
  });

  it("masks the total too when nothing else can hide a cell", () => {
    expect(masquer([12, 0, 12, 3, 15], [somme([0, 1], 2), somme([2, 3], 4)], 10)[3]).toBe(true);
    expect(masquer([3, 0, 3], [somme([0, 1], 2)], 10)).toEqual([true, false, true]);
  });

  it("tells nothing of a cell without value", () => {
    expect(masquer([5, null, 40], [somme([0, 1], 2)], 10)).toEqual([true, false, false]);
  });

  it("leaves every masked cell of a two-way table at least two values, whatever the table", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 2 }), {
          minLength: 2,
          maxLength: 3,
        }),
        (corps) => {
          const colonnes = 2;
          const valeurs: number[] = [];
          const place = (r: number, c: number) => r * (colonnes + 1) + c;
          for (const row of corps)
            valeurs.push(
              ...row,
              row.reduce((a, b) => a + b, 0),
            );
          const totaux = [0, 1, 2].map((c) => corps.reduce((n, _, r) => n + (valeurs[place(r, c)] ?? 0), 0));
          valeurs.push(...totaux);
          const relations = [
            ...[...corps, totaux].map((_, r) => somme([place(r, 0), place(r, 1)], place(r, 2))),
            ...[0, 1, 2].map((c) =>
              somme(
                corps.map((_, r) => place(r, c)),
                place(corps.length, c),
              ),
            ),
          ];
          const masques = masquer(valeurs, relations, 2);
          const vus = possibles(valeurs, relations, masques);
          for (const [i, m] of masques.entries()) {
            const v = valeurs[i] ?? 0;
            if (v >= 1 && v <= 2) expect(m).toBe(true);
            if (v === 0) expect(m).toBe(false);
            if (m) expect(vus[i]?.size, JSON.stringify({ corps, i, masques })).toBeGreaterThan(1);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
