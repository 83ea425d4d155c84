import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Jetons } from "./jetons.ts";
import { melanger } from "./melange.ts";

const jetons = new Jetons(new Uint8Array(32).fill(7));

describe("melanger", () => {
  it("gives the same lines, each person's in their order, whatever the lines", () => {
    const lignes = fc.array(fc.record({ qui: fc.constantFrom("a", "b", "c", null), n: fc.nat() }), { maxLength: 40 });
    fc.assert(
      fc.property(lignes, (l) => {
        const m = melanger(l, ({ qui }) => qui, jetons, "essai");
        expect(new Set(m)).toEqual(new Set(l));
        expect(m).toHaveLength(l.length);
        for (const qui of ["a", "b", "c"]) {
          expect(m.filter((x) => x.qui === qui)).toEqual(l.filter((x) => x.qui === qui));
        }
      }),
    );
  });

  it("leaves about one line at its place, by the key and the draw alone", () => {
    const lignes = Array.from({ length: 1000 }, (_, i) => i);
    const tirage = (cle: number, genre: string) =>
      melanger(lignes, String, new Jetons(new Uint8Array(32).fill(cle)), genre);
    expect(tirage(7, "x")).toEqual(tirage(7, "x"));
    for (const autre of [tirage(8, "x"), tirage(7, "y")]) {
      expect(autre.filter((n, i) => n === tirage(7, "x")[i]).length).toBeLessThan(10);
    }
    expect(tirage(7, "x").filter((n, i) => n === i).length).toBeLessThan(10);
    // a neighbour in the file is no neighbour any more
    const voisins = tirage(7, "x").filter((n, i, m) => n + 1 === m[i + 1]).length;
    expect(voisins).toBeLessThan(10);
  });
});
