import { describe, expect, it } from "vitest";
import { mesurer, parcours, parPeriode, quotients } from "./mesurer-fixture.ts";
import indicateur from "./modele.ts";

describe("modele_indicateur", () => {
  it("counts the signed entries of each month, and since January", () => {
    const figures = mesurer(indicateur, {
      parcours: [
        parcours("P1", "2026-01-31", "", { dossier_signe: "oui" }),
        parcours("P2", "2026-02-01", "", { dossier_signe: "oui", apap: "Brune" }),
        parcours("P3", "2026-02-01", "", { dossier_signe: "non" }),
        parcours("P4", "2025-12-31", "", { dossier_signe: "oui" }),
      ],
    });
    expect(parPeriode(figures, { id: "modele_indicateur" })).toEqual({
      "2026-01": 1,
      "2026-02": 1,
      "2026-03": 0,
      "2026-01..2026-03": 2,
    });
    expect(parPeriode(figures, { id: "modele_indicateur", portee: "apap:Brune" })).toEqual({
      "2026-01": 0,
      "2026-02": 1,
      "2026-03": 0,
      "2026-01..2026-03": 1,
    });
  });

  it("is null with its reason when no file has the column", () => {
    const figures = mesurer(indicateur, { parcours: [parcours("P1", "2026-01-31")] }, { arrete: "2026-01-31" });
    expect(quotients(figures, { id: "modele_indicateur" })).toEqual({
      "2026-01": "aucune colonne « Dossier d'intégration signé » (parcours.dossier_signe)",
      "2026-01..2026-01": "aucune colonne « Dossier d'intégration signé » (parcours.dossier_signe)",
    });
  });
});
