import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Cellule, cellule } from "./cellules.ts";
import type { CellulePubliee, EditionPubliee } from "./points.ts";
import { imprimee } from "./publication.ts";
import { publier } from "./publier.ts";

const SEUIL = 2;
const MOIS = 2026 * 12;

/** Interviews of three structures in each of two editions: the second is never under the first. */
type Tables = readonly (readonly number[])[];

const STRUCTURES = ["A", "B", "C"];
const comptes = (table: readonly number[], au: number): CellulePubliee[] => [
  { cellule: cellule("entretiens"), au, nombre: table.reduce((a, b) => a + b, 0) },
  ...STRUCTURES.map((s, i) => ({ cellule: cellule("entretiens", s), au, nombre: table[i] ?? 0 })),
];

/** What the editions say of each count of each month: a number, null (masked), undefined (nothing). */
function dites(editions: readonly EditionPubliee[]) {
  const toutes = editions.flatMap((e) => e.cellules);
  return (c: Cellule, mois: number) =>
    toutes.find((x) => x.au === mois && x.cellule.structure === c.structure && x.cellule.mesure === c.mesure)?.nombre;
}

/** Every pair of tables of whole numbers up to `max` that fits what the editions say. */
function possibles(editions: readonly EditionPubliee[], max: number): Tables[] {
  const de = dites(editions);
  const tient = (dit: number | null | undefined, n: number) => dit === undefined || (dit === null ? n >= 1 : dit === n);
  const tables = (mois: number): (readonly number[])[] => {
    const trouvees: number[][] = [];
    for (let a = 0; a <= max; a++)
      for (let b = 0; b <= max; b++)
        for (let c = 0; c <= max; c++) {
          const table = [a, b, c];
          if (comptes(table, mois).every((x) => tient(de(x.cellule, mois), x.nombre ?? 0))) trouvees.push(table);
        }
    return trouvees;
  };
  const premieres = tables(MOIS);
  return tables(MOIS + 1).flatMap((seconde) =>
    premieres.flatMap((premiere) => (premiere.every((n, i) => n <= (seconde[i] ?? 0)) ? [[premiere, seconde]] : [])),
  );
}

const petit = (n: number) => n >= 1 && n <= SEUIL;

describe("two editions of small tables, all whole numbers tried", () => {
  it("leave every masked count above the threshold or under, and no count nor difference surely small", () => {
    const nombre = fc.integer({ min: 0, max: 4 });
    const table = fc.tuple(nombre, nombre, nombre);
    fc.assert(
      fc.property(table, table, (premiere, plus) => {
        const seconde = premiere.map((n, i) => n + (plus[i] ?? 0));
        const editions: EditionPubliee[] = [];
        for (const [i, t] of [premiere, seconde].entries()) {
          const siens = comptes(t, MOIS + i);
          editions.push(imprimee(publier(MOIS + i, siens, editions, SEUIL), siens, String(i)));
        }
        const de = dites(editions);
        const mondes = possibles(editions, 12);
        expect(mondes.length).toBeGreaterThan(0);
        const total = (t: readonly number[] = []) => t.reduce((a, b) => a + b, 0);
        for (const [mois, m] of [MOIS, MOIS + 1].entries()) {
          for (const [i, s] of STRUCTURES.entries()) {
            const valeurs = new Set(mondes.map((monde) => monde[mois]?.[i] ?? 0));
            expect([premiere, seconde, s, m, [...valeurs].every(petit)]).toEqual([premiere, seconde, s, m, false]);
            if (de(cellule("entretiens", s), m) === null) expect(valeurs.size).toBeGreaterThan(1);
          }
          const totaux = mondes.map((monde) => total(monde[mois]));
          expect(totaux.every(petit)).toBe(false);
        }
        for (const [i, s] of STRUCTURES.entries()) {
          const ecarts = mondes.map(([a, b]) => (b?.[i] ?? 0) - (a?.[i] ?? 0));
          expect([premiere, seconde, s, ecarts.every(petit)]).toEqual([premiere, seconde, s, false]);
        }
        expect(mondes.map(([a, b]) => total(b) - total(a)).every(petit)).toBe(false);
      }),
      { numRuns: 60, seed: 14, endOnFailure: true },
    );
  });
});
