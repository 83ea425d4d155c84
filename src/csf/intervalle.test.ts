import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demiLargeur, intervalleExact, tailleProposee } from "./intervalle.ts";
import { type Candidat, tirer } from "./tirage.ts";

/** Share of the samples of n among N that hold a number of the first K people that satisfies, every sample listed. */
function part(N: number, n: number, K: number, satisfait: (irreguliers: number) => boolean): [number, number] {
  let bons = 0;
  let tous = 0;
  for (let masque = 0; masque < 1 << N; masque++) {
    let taille = 0;
    let irreguliers = 0;
    for (let i = 0; i < N; i++) {
      if (!(masque & (1 << i))) continue;
      taille++;
      if (i < K) irreguliers++;
    }
    if (taille !== n) continue;
    tous++;
    if (satisfait(irreguliers)) bons++;
  }
  return [bons, tous];
}

/** The definition, word for word, over every sample. */
function parEnumeration(N: number, n: number, x: number): { min: number; max: number } {
  const possibles = Array.from({ length: N - (n - x) - x + 1 }, (_, i) => x + i);
  const depasse = ([bons, tous]: [number, number]) => bons * 40 > tous;
  const bas = possibles.filter((K) => depasse(part(N, n, K, (i) => i >= x)));
  const haut = possibles.filter((K) => depasse(part(N, n, K, (i) => i <= x)));
  return { min: Math.min(...bas), max: Math.max(...haut) };
}

describe("the exact interval", () => {
  it("is the definition's, for every sample of every population of at most 9", () => {
    for (let N = 1; N <= 9; N++) {
      for (let n = 1; n <= N; n++) {
        for (let x = 0; x <= n; x++)
          expect([N, n, x, intervalleExact(N, n, x)]).toEqual([N, n, x, parEnumeration(N, n, x)]);
      }
    }
  });

  it("takes a tie for what it is: 1 ÷ 40 is not more than 2.5 %", () => {
    // one drawn among 40, irregular: K = 1 has P(X ≥ 1) = 1/40 exactly, K = 2 has 2/40
    expect(intervalleExact(40, 1, 1)).toEqual({ min: 2, max: 40 });
    expect(intervalleExact(40, 1, 0)).toEqual({ min: 0, max: 38 });
    expect(intervalleExact(39, 1, 1).min).toBe(1);
  });

  it("is a point when everyone is controlled", () => {
    expect(intervalleExact(50, 50, 7)).toEqual({ min: 7, max: 7 });
  });

  it("mirrors: regular people are counted as irregular ones are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), fc.nat(), (N, a, b) => {
        const n = 1 + (a % N);
        const x = b % (n + 1);
        const { min, max } = intervalleExact(N, n, x);
        expect(intervalleExact(N, n, n - x)).toEqual({ min: N - max, max: N - min });
        expect(min).toBeGreaterThanOrEqual(x);
        expect(max).toBeLessThanOrEqual(N - (n - x));
      }),
    );
  });

  it("stands for large populations too", () => {
    const { min, max } = intervalleExact(100_000, 500, 50);
    // Clopper–Pearson, the limit of large populations: 7.51 % to 12.97 %
    expect(min / 100_000).toBeCloseTo(0.0751, 3);
    expect(max / 100_000).toBeCloseTo(0.1297, 3);
  });

  it.each([
    [10, 11, 1],
    [10, 5, 6],
    [10, 5, -1],
  ])("refuses N = %i, n = %i, x = %i", (N, n, x) => expect(() => intervalleExact(N, n, x)).toThrow("no interval"));
});

describe("what is announced at 95 %", () => {
  it("holds the truth in 93 to 97 draws of 100, over 1 000 draws", () => {
    const population = Array.from(
      { length: 400 },
      (_, i): Candidat => ({
        participant: `P${i}`,
        structure: null,
        apap: null,
        sexe: null,
        sortie: "en parcours",
        minutes: 0,
      }),
    );
    const irreguliers = new Set(population.filter((_, i) => i % 8 === 0).map((c) => c.participant));
    const intervalles = new Map<number, { min: number; max: number }>();
    let tenus = 0;
    for (let k = 0; k < 1000; k++) {
      const { tires } = tirer(population, { graine: `essai ${k}`, taille: { nombre: 100 }, strates: [] });
      const x = tires.filter((t) => irreguliers.has(t.participant)).length;
      const intervalle = intervalles.get(x) ?? intervalleExact(400, 100, x);
      intervalles.set(x, intervalle);
      if (intervalle.min <= irreguliers.size && irreguliers.size <= intervalle.max) tenus++;
    }
    expect(tenus).toBeGreaterThanOrEqual(930);
    expect(tenus).toBeLessThanOrEqual(970);
  });
});

describe("the size proposed", () => {
  it("is the least that reaches the precision wanted", () => {
    for (const [N, precision, attendu] of [
      [341, 0.05, 0.1],
      [60, 0.1, 0.5],
      [1200, 0.03, 0.02],
    ] as const) {
      const n = tailleProposee(N, precision, attendu);
      expect(demiLargeur(N, n, attendu)).toBeLessThanOrEqual(precision);
      expect(demiLargeur(N, n - 1, attendu)).toBeGreaterThan(precision);
    }
  });

  it("is everyone when no sample is precise enough, and one when any is", () => {
    expect(tailleProposee(30, 0, 0.1)).toBe(30);
    expect(tailleProposee(30, 0.5, 0.1)).toBe(1);
  });
});
