import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Candidat, empreinteDe, nombreATirer, partager, tirer } from "./tirage.ts";

const personne = (participant: string, autre: Partial<Candidat> = {}): Candidat => ({
  participant,
  structure: "A",
  apap: null,
  sexe: "F",
  sortie: "en parcours",
  minutes: 0,
  ...autre,
});

// SHA-256 of « caen-2026|P0001 »… by sha256sum, in text order: P0006, P0007, P0001, P0002, P0004, P0003, P0005
const POPULATION = [
  personne("P0001"),
  personne("P0002"),
  personne("P0003"),
  personne("P0004"),
  personne("P0005", { structure: "B" }),
  personne("P0006", { structure: "B" }),
  personne("P0007", { structure: null }),
];
const GRAINE = "caen-2026";

const ids = (n: number, population = POPULATION) =>
  tirer(population, { graine: GRAINE, taille: { nombre: n }, strates: [] }).tires.map((t) => t.participant);

describe("draw", () => {
  it("sorts by SHA-256 of seed and id, as sha256sum computes it", () => {
    expect(empreinteDe(GRAINE, "P0001")).toBe("22489cba62e99b703fbaa598f7e538293adc2cbb67133bd0839ddd72bbef5d60");
    expect(ids(7)).toEqual(["P0006", "P0007", "P0001", "P0002", "P0004", "P0003", "P0005"]);
    expect(ids(2)).toEqual(["P0006", "P0007"]);
  });

  it("shares by largest remainder of the strata", () => {
    // 3 × 4/7 = 1 + 5/7, 3 × 2/7 = 6/7, 3 × 1/7 = 3/7: one for A, then one for B, then one more for A
    const { parts, tires } = tirer(POPULATION, { graine: GRAINE, taille: { nombre: 3 }, strates: ["structure"] });
    expect(parts).toEqual([
      { nom: "A", population: 4, tires: 2 },
      { nom: "B", population: 2, tires: 1 },
      { nom: "Sans structure", population: 1, tires: 0 },
    ]);
    expect(tires.map((t) => [t.strate, t.participant])).toEqual([
      ["A", "P0001"],
      ["A", "P0002"],
      ["B", "P0006"],
    ]);
  });

  it("gives a tie to the first name", () => {
    expect(partager(1, [2, 2])).toEqual([1, 0]);
    expect(partager(3, [5, 5, 5, 5])).toEqual([1, 1, 1, 0]);
  });

  it("crosses several strata", () => {
    const { parts } = tirer([personne("P1"), personne("P2", { sexe: null })], {
      graine: GRAINE,
      taille: { nombre: 1 },
      strates: ["sexe", "sortie"],
    });
    expect(parts.map((p) => p.nom)).toEqual(["F · en parcours", "Sexe non connu · en parcours"]);
  });

  it("rounds a share up, and never draws more than the population", () => {
    expect(nombreATirer({ pourcent: 10 }, 100)).toBe(10);
    expect(nombreATirer({ pourcent: 10 }, 101)).toBe(11);
    expect(nombreATirer({ pourcent: 7 }, 100)).toBe(7);
    expect(nombreATirer({ pourcent: 100 }, 3)).toBe(3);
    expect(nombreATirer({ nombre: 9 }, 3)).toBe(3);
    expect(nombreATirer({ nombre: 3 }, 0)).toBe(0);
  });

  it("does not depend on the order of the population", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(POPULATION, { minLength: 7 }), fc.integer({ min: 0, max: 8 }), (melee, n) => {
        const demande = { graine: GRAINE, taille: { nombre: n }, strates: ["structure"] as const };
        expect(tirer(melee, demande)).toEqual(tirer(POPULATION, demande));
      }),
    );
  });

  it("shares exactly n, within one of each stratum's part, and no more than it holds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }),
        fc.nat(100),
        (tailles, p) => {
          const total = tailles.reduce((a, b) => a + b, 0);
          const n = Math.floor((p * total) / 100);
          const parts = partager(n, tailles);
          expect(parts.reduce((a, b) => a + b, 0)).toBe(n);
          for (const [i, part] of parts.entries()) {
            const taille = tailles[i] ?? 0;
            expect(part).toBeLessThanOrEqual(taille);
            expect(Math.abs(part - (n * taille) / total)).toBeLessThan(1);
          }
        },
      ),
    );
  });
});
