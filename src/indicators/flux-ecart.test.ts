import { describe, expect, it } from "vitest";
import flux from "./flux-ecart.ts";
import { mesurer, parcours, parPeriode } from "./mesurer-fixture.ts";

describe("flux_ecart", () => {
  it("is 0 when stocks, entries and sorties agree", () => {
    const figures = mesurer(flux, {
      parcours: [
        parcours("P1", "2025-12-31", "2026-01-31"),
        parcours("P2", "2026-01-01", "2026-03-31"),
        parcours("P3", "2026-02-10", "2026-02-10"),
      ],
    });
    expect(Object.values(parPeriode(figures, { id: "flux_ecart" }))).toEqual([0, 0, 0, 0]);
  });

  it("is 0 for a sortie before the integration in the same month, not across two months", () => {
    const figures = mesurer(flux, {
      parcours: [parcours("P1", "2026-01-10", "2026-01-05"), parcours("P2", "2026-03-02", "2026-02-27")],
    });
    // the entry of 2 March is in no stock, the sortie of 27 February left none
    expect(parPeriode(figures, { id: "flux_ecart" })).toEqual({
      "2026-01": 0,
      "2026-02": -1,
      "2026-03": 1,
      "2026-01..2026-03": 0,
    });
  });

  it("shows a handover between APAPs, which add up to the ensemble's 0", () => {
    const figures = mesurer(flux, {
      parcours: [parcours("P1", "2025-01-01", "", { date_sortie_reelle: "" })],
      affectations: [
        { participant: "P1", apap: "Brune", structure: "Horizon", date_debut: "2026-02-10", date_fin: "" },
      ],
    });
    expect(parPeriode(figures, { id: "flux_ecart", portee: "apap:Alix" })["2026-02"]).toBe(1);
    expect(parPeriode(figures, { id: "flux_ecart", portee: "apap:Brune" })["2026-02"]).toBe(-1);
    expect(parPeriode(figures, { id: "flux_ecart" })["2026-02"]).toBe(0);
  });
});
