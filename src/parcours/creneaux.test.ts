import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Creneaux } from "./creneaux.ts";

type Slot = { cle: number; debut: number; duree: number };

/** Pairs of rows, by the definition, each compared with each. */
function parDefinition(slots: readonly Slot[]): string[] {
  const pairs: string[] = [];
  slots.forEach((a, i) => {
    slots.forEach((b, j) => {
      const apres = b.debut > a.debut || (b.debut === a.debut && j > i);
      if (i !== j && apres && a.cle === b.cle && b.debut < a.debut + a.duree) pairs.push(`${i}-${j}`);
    });
  });
  return pairs.sort();
}
function trouves(slots: readonly Slot[]): string[] {
  const creneaux = new Creneaux();
  for (const [i, s] of slots.entries()) creneaux.ajouter(s.cle, s.debut, s.duree, i, 1000 + i);
  expect(creneaux.length).toBe(slots.length);
  return [...creneaux.chevauchements()]
    .map((c) => {
      expect(c.porteur).toBe(1000 + c.seconde);
      return `${c.premiere}-${c.seconde}`;
    })
    .sort();
}

describe("time slots", () => {
  it("touch without overlapping", () => {
    expect(
      trouves([
        { cle: 0, debut: 540, duree: 45 },
        { cle: 0, debut: 585, duree: 45 },
      ]),
    ).toEqual([]);
    expect(
      trouves([
        { cle: 0, debut: 540, duree: 45 },
        { cle: 0, debut: 584, duree: 45 },
      ]),
    ).toEqual(["0-1"]);
  });
  it("that begin together: the later in the file comes second, whenever it was added", () => {
    const creneaux = new Creneaux();
    creneaux.ajouter(0, 540, 45, 8, 1);
    creneaux.ajouter(0, 540, 45, 3, 2);
    expect([...creneaux.chevauchements()]).toEqual([{ premiere: 3, seconde: 8, porteur: 1 }]);
  });
  it("of two keys never meet", () => {
    expect(
      trouves([
        { cle: 0, debut: 540, duree: 45 },
        { cle: 70_000, debut: 540, duree: 45 },
      ]),
    ).toEqual([]);
  });
  it("before 1970 and of half a minute", () => {
    expect(
      trouves([
        { cle: 3, debut: -5000, duree: 0.5 },
        { cle: 3, debut: -5000, duree: 10 },
      ]),
    ).toEqual(["0-1"]);
  });
  it("give the pairs of the definition; of two that begin together, the one added last is the later", () => {
    const slot = fc.record({
      cle: fc.integer({ min: 0, max: 2 }),
      debut: fc.integer({ min: -30, max: 60 }),
      duree: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(slot, { maxLength: 25 }), (slots) => {
        expect(trouves(slots)).toEqual(parDefinition(slots));
      }),
    );
  });
  it("grow beyond the first arrays", () => {
    const slots = Array.from({ length: 3000 }, (_, i) => ({ cle: i % 7, debut: i * 10, duree: 71 }));
    expect(trouves(slots)).toHaveLength(3000 - 7);
  });
});
