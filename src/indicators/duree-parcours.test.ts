import { describe, expect, it } from "vitest";
import duree from "./duree-parcours.ts";
import { mesurer, parcours, parPeriode, quotients } from "./mesurer-fixture.ts";

describe("duree_parcours", () => {
  const figures = mesurer(duree, {
    parcours: [
      parcours("P1", "2026-01-01"),
      parcours("P2", "2025-01-31", "2026-02-28"),
      parcours("P3", "2026-02-10", "2026-02-12"),
    ],
  });

  it("is, for the open ones, from the integration to the month's last day", () => {
    const ouvert = parPeriode(figures, { id: "duree_parcours", cle: { etat: "ouvert" } });
    // 30 days and 365 days; at the end of February only P1 is open, for 58 days
    expect(ouvert["2026-01"]).toBeCloseTo((30 + 365) / 30.4375 / 2, 12);
    expect(ouvert["2026-02"]).toBeCloseTo(58 / 30.4375, 12);
    expect(ouvert["2026-01..2026-03"]).toBeCloseTo(89 / 30.4375, 12);
  });

  it("is, for the exited ones, from the integration to the sortie, in its month", () => {
    const sorti = parPeriode(figures, { id: "duree_parcours", cle: { etat: "sorti" } });
    // 393 days and 2 days
    expect(sorti["2026-02"]).toBeCloseTo(395 / 30.4375 / 2, 12);
    expect(sorti["2026-03"]).toBeNull();
    expect(quotients(figures, { id: "duree_parcours", cle: { etat: "sorti" } })["2026-03"]).toBe("aucun parcours");
  });
});
