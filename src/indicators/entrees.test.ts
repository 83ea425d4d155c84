import { describe, expect, it } from "vitest";
import entrees from "./entrees.ts";
import { mesurer, parcours, parPeriode } from "./mesurer-fixture.ts";

describe("entrees", () => {
  it("are dated in the month, up to the arrêté, contradictory dates included", () => {
    const figures = mesurer(
      entrees,
      {
        parcours: [
          parcours("P1", "2025-12-31"),
          parcours("P2", "2026-01-01"),
          parcours("P3", "2026-01-31"),
          parcours("P4", "2026-02-10", "2026-02-05"),
          parcours("P5", "2026-02-16"),
        ],
      },
      { arrete: "2026-02-15" },
    );
    expect(parPeriode(figures, { id: "entrees" })).toEqual({ "2026-01": 2, "2026-02": 1, "2026-01..2026-02": 3 });
  });

  it("go to who is en charge that day, and count a person once in each scope", () => {
    const figures = mesurer(entrees, {
      parcours: [
        parcours("P1", "2026-01-05", "2026-01-20"),
        parcours("P1", "2026-02-05", "", { apap: "Brune" }),
        parcours("P2", "2026-02-05"),
      ],
    });
    const annee = "2026-01..2026-03";
    expect(parPeriode(figures, { id: "entrees" })[annee]).toBe(3);
    expect(parPeriode(figures, { id: "entrees_personnes" })[annee]).toBe(2);
    expect(parPeriode(figures, { id: "entrees_personnes", portee: "structure:Horizon" })[annee]).toBe(2);
    expect(parPeriode(figures, { id: "entrees_personnes", portee: "apap:Alix" })[annee]).toBe(2);
    expect(parPeriode(figures, { id: "entrees_personnes", portee: "apap:Brune" })[annee]).toBe(1);
  });

  it("are added up since the convention's start", () => {
    const listes = { convention: { debut: "2025-04-15", fin: "2026-12-31" } };
    const lignes = ["2025-04-14", "2025-04-15", "2026-03-31"].map((date, i) => parcours(`P${i}`, date));
    const figures = mesurer(entrees, { parcours: lignes }, { listes });
    expect(parPeriode(figures, { id: "entrees" })["2025-04..2026-03"]).toBe(2);
  });
});
