import { describe, expect, it } from "vitest";
import accompagnes from "./accompagnes.ts";
import { mesurer, parcours, parPeriode } from "./mesurer-fixture.ts";

describe("accompagnes", () => {
  it("takes integration and sortie days; a sortie before the integration holds no day", () => {
    const figures = mesurer(accompagnes, {
      parcours: [
        parcours("P1", "2026-02-01", "2026-02-01"),
        parcours("P2", "2025-06-01", "2026-02-01"),
        parcours("P3", "2026-02-28"),
        parcours("P4", "2026-02-10", "2026-02-05"),
      ],
    });
    expect(parPeriode(figures, { id: "accompagnes" })).toEqual({
      "2026-01": 1,
      "2026-02": 3,
      "2026-03": 1,
      "2026-01..2026-03": 3,
    });
  });

  it("counts who comes back in the year once as a person", () => {
    const figures = mesurer(accompagnes, {
      parcours: [parcours("P1", "2025-01-01", "2026-01-15"), parcours("P1", "2026-03-02")],
    });
    expect(parPeriode(figures, { id: "accompagnes" })).toEqual({
      "2026-01": 1,
      "2026-02": 0,
      "2026-03": 1,
      "2026-01..2026-03": 2,
    });
    expect(parPeriode(figures, { id: "accompagnes_personnes" })["2026-01..2026-03"]).toBe(1);
  });

  it("goes to the APAP en charge on the period's last day", () => {
    const figures = mesurer(accompagnes, {
      parcours: [parcours("P1", "2025-01-01")],
      affectations: [{ participant: "P1", apap: "Brune", structure: "Bocage", date_debut: "2026-02-15", date_fin: "" }],
    });
    expect(parPeriode(figures, { id: "accompagnes", portee: "apap:Alix" })).toEqual({
      "2026-01": 1,
      "2026-02": 0,
      "2026-03": 0,
      "2026-01..2026-03": 0,
    });
    expect(parPeriode(figures, { id: "accompagnes", portee: "apap:Brune" })["2026-01..2026-03"]).toBe(1);
  });
});
