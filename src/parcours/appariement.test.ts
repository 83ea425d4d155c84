import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apparierAuMieux } from "./appariement.ts";

const croissant = (x: number, y: number) => x - y;
const apparier = (a: readonly number[], b: readonly number[], loin = 5) =>
  apparierAuMieux(a, b, (x, y) => (Math.abs(x - y) > loin ? null : [Math.abs(x - y)]), croissant, croissant);

describe("two lists paired at best", () => {
  it("takes the nearest first, even against the order, each line once", () => {
    expect(apparier([10, 12], [9, 12, 30])).toEqual({
      paires: [
        { a: 10, b: 9 },
        { a: 12, b: 12 },
      ],
      seulsA: [],
      seulsB: [30],
    });
    expect(apparier([10, 11], [11])).toEqual({ paires: [{ a: 11, b: 11 }], seulsA: [10], seulsB: [] });
  });
  it("at equal distance, the first of the order of each side", () => {
    expect(apparier([12, 10], [11]).paires).toEqual([{ a: 10, b: 11 }]);
    expect(apparier([11], [12, 10]).paires).toEqual([{ a: 11, b: 10 }]);
  });
  it("never pairs what may not be", () => {
    expect(apparier([1, 40], [20])).toEqual({ paires: [], seulsA: [1, 40], seulsB: [20] });
    expect(apparier([1], [6]).paires).toHaveLength(1);
    expect(apparier([1], [7]).paires).toHaveLength(0);
  });
  it("the second of a rank decides when the first is alike", () => {
    const rang = (a: string, b: string) => [a[0] === b[0] ? 0 : 1, a[1] === b[1] ? 0 : 1];
    const ordre = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
    expect(apparierAuMieux(["ax"], ["ay", "ax", "bx"], rang, ordre, ordre)).toEqual({
      paires: [{ a: "ax", b: "ax" }],
      seulsA: [],
      seulsB: ["ay", "bx"],
    });
  });
  it("gives the same whatever the order of the lists, and every line once, in order", () => {
    const liste = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 8 });
    fc.assert(
      fc.property(liste, liste, (a, b) => {
        const lu = apparier(a, b);
        expect(apparier([...a].reverse(), [...b].reverse())).toEqual(lu);
        expect([...lu.paires.map((p) => p.a), ...lu.seulsA].sort(croissant)).toEqual([...a].sort(croissant));
        expect([...lu.paires.map((p) => p.b), ...lu.seulsB].sort(croissant)).toEqual([...b].sort(croissant));
        for (const rendus of [lu.paires.map((p) => p.a), lu.seulsA, lu.seulsB]) {
          expect(rendus).toEqual([...rendus].sort(croissant));
        }
      }),
    );
  });
});
