import { describe, expect, it } from "vitest";
import { partOuFraction } from "./feuilles/resultat.ts";
import { intervalleLisible, tauxLisible } from "./phrases-taux.ts";

describe("rates of a control", () => {
  it("on fewer than ten are told by their two terms", () => {
    expect(tauxLisible(3, 9)).toBe("3\u00a0sur\u00a09");
    expect(tauxLisible(3, 10)).toBe("3 ÷ 10 = 30\u00a0%");
    expect(tauxLisible(0, 0)).toBe("non calculé");
    expect([partOuFraction(3, 9), partOuFraction(3, 10), partOuFraction(0, 0)]).toEqual([
      "3\u00a0sur\u00a09",
      0.3,
      null,
    ]);
  });

  it("of the population too; one number alone where both bounds are one", () => {
    const taux = { nom: "Ensemble", controles: 5, irreguliers: 3 };
    const dit = (population: number, min: number, max: number) =>
      intervalleLisible({ ...taux, population, intervalle: { min, max } });
    expect(dit(9, 3, 7)).toBe("de 3 à 7 sur 9");
    expect(dit(5, 3, 3)).toBe("3 sur 5");
    expect(dit(10, 3, 7)).toBe("de 3 à 7 sur 10, soit de 30\u00a0% à 70\u00a0%");
    expect(intervalleLisible({ ...taux, population: null, intervalle: null })).toBeNull();
  });
});
