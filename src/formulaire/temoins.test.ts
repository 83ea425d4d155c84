import { describe, expect, it } from "vitest";
import { colonnesAlterees, empreinteDe, temoinsDeLigne } from "./temoins.ts";

const fixe = (valeur: string | number) => ({ type: "fixe" as const, valeur });

describe("temoinsDeLigne", () => {
  const ligne = temoinsDeLigne([fixe("P4"), null, fixe(12), { type: "saisie" }, { type: "formule" }, null]);

  it("holds one word per column up to the last that is not empty", () => {
    expect(ligne).toMatch(/^[0-9a-f]{6} - [0-9a-f]{6} \* =$/);
    expect(temoinsDeLigne([null, null])).toBe("");
  });

  it("lets input cells and formulas change, and nothing else", () => {
    expect(colonnesAlterees(ligne, ["P4", null, 12, 15, 3])).toEqual([]);
    expect(colonnesAlterees(ligne, ["P4", null, 12, "n'importe quoi"])).toEqual([]);
    expect(colonnesAlterees(ligne, ["P4", null, 13, 15, 3])).toEqual([2]);
    expect(colonnesAlterees(ligne, ["P4", "ajout", 12])).toEqual([1]);
    expect(colonnesAlterees(ligne, ["P4", null, 12, 15, 3, "au bout"])).toEqual([5]);
    expect(colonnesAlterees(ligne, [])).toEqual([0, 2]);
  });

  it("tells a number from its text, and not two writings of the same text", () => {
    expect(colonnesAlterees(temoinsDeLigne([fixe("12")]), [12])).toEqual([0]);
    expect(colonnesAlterees(temoinsDeLigne([fixe("a\nb ")]), ["a b"])).toEqual([]);
    expect(colonnesAlterees(temoinsDeLigne([fixe("e\u0301")]), ["\u00e9"])).toEqual([]);
    expect(colonnesAlterees(temoinsDeLigne([fixe(0.1 + 0.2)]), [0.3])).toEqual([]);
  });
});

describe("empreinteDe", () => {
  it("changes with any field, its order and its place", () => {
    const base = empreinteDe([
      ["mois", "2026-10"],
      ["Mes chiffres", 3, "a b"],
    ]);
    expect(base).toMatch(/^[0-9a-f]{32}$/);
    expect(
      empreinteDe([
        ["mois", "2026-10"],
        ["Mes chiffres", 3, "a b"],
      ]),
    ).toBe(base);
    expect(
      empreinteDe([
        ["mois", "2026-11"],
        ["Mes chiffres", 3, "a b"],
      ]),
    ).not.toBe(base);
    expect(
      empreinteDe([
        ["mois", "2026-10"],
        ["Mes chiffres", 4, "a b"],
      ]),
    ).not.toBe(base);
    expect(
      empreinteDe([
        ["Mes chiffres", 3, "a b"],
        ["mois", "2026-10"],
      ]),
    ).not.toBe(base);
  });
});
