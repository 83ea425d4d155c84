import { describe, expect, it } from "vitest";
import { extrapoler } from "./extrapolation.ts";
import type { TauxDetaille, TauxStrate } from "./taux.ts";

const strate = (nom: string, population: number, controles: number, irreguliers: number): TauxStrate => ({
  nom,
  population,
  controles,
  irreguliers,
  intervalle: null,
});
const TAUX: TauxDetaille = {
  ensemble: { ...strate("Ensemble", 100, 10, 3), intervalle: { min: 7, max: 63 } },
  strates: [strate("A", 80, 8, 1), strate("B", 20, 2, 2)],
  sansIntervalle: null,
};
const REFERENCE = "convention 2026, article 9";

describe("extrapolation", () => {
  it("by the simple rate: population × irregular ÷ controlled, with the exact interval", () => {
    expect(extrapoler(TAUX, { methode: "taux_simple", reference: REFERENCE })).toEqual({
      methode: "taux_simple",
      reference: REFERENCE,
      irreguliers: 30,
      population: 100,
      intervalle: { min: 7, max: 63 },
      calcul: "100 × 3 ÷ 10",
    });
  });

  it("by stratum: the sum of their own", () => {
    // 80 × 1 ÷ 8 = 10, 20 × 2 ÷ 2 = 20
    const par = extrapoler(
      { ...TAUX, strates: [strate("A", 80, 8, 1), strate("B", 20, 4, 2)] },
      { methode: "par_strate", reference: REFERENCE },
    );
    expect(par).toMatchObject({ irreguliers: 20, calcul: "80 × 1 ÷ 8 + 20 × 2 ÷ 4" });
  });

  it("without strata, both methods are one", () => {
    const sans = { ...TAUX, strates: [] };
    expect(extrapoler(sans, { methode: "par_strate", reference: REFERENCE })).toMatchObject({ irreguliers: 30 });
  });

  it("says why this draw allows none", () => {
    const demande = { methode: "par_strate", reference: REFERENCE } as const;
    expect(extrapoler({ ...TAUX, sansIntervalle: "Liste choisie." }, demande)).toBe("Liste choisie.");
    const muette = { ...TAUX, strates: [strate("A", 80, 8, 1), strate("B", 20, 0, 0)] };
    expect(extrapoler(muette, demande)).toBe("Aucun contrôlé dans la strate « B » : rien ne s'en extrapole.");
    const vide = { ...TAUX, ensemble: strate("Ensemble", 100, 0, 0) };
    expect(extrapoler(vide, demande)).toBe("Personne n'est contrôlé : rien à extrapoler.");
  });
});
