import { describe, expect, it } from "vitest";
import { reglagesCommuns } from "../parcours/reglages.ts";
import fileActive from "./file-active.ts";
import { definitionDe } from "./indicator.ts";
import { mesurer, parcours, parPeriode } from "./mesurer-fixture.ts";

const TABLES = {
  parcours: [
    // open at the end of January, not of February: the sortie's day is closed
    parcours("P1", "2026-01-10", "2026-02-28"),
    parcours("P2", "2026-02-28"),
    parcours("P3", "2025-06-01", "2026-03-01"),
    parcours("P4", "2025-06-01"),
  ],
  veilles: [
    {
      participant: "P4",
      motif: "Maternité",
      date_debut: "2026-01-31",
      date_fin: "2026-02-27",
      date_validation: "2026-01-31",
    },
  ],
};

describe("file_active", () => {
  it("takes what is open at the end of the month's last day and not in veille", () => {
    expect(parPeriode(mesurer(fileActive, TABLES), { id: "file_active" })).toEqual({
      "2026-01": 2,
      "2026-02": 3,
      "2026-03": 2,
      "2026-01..2026-03": 2,
    });
  });

  it("takes the veilles too when the settings say so", () => {
    const figures = mesurer(fileActive, TABLES, { communs: { fileActiveAvecVeilles: true } });
    expect(parPeriode(figures, { id: "file_active" })["2026-01"]).toBe(3);
    const dite = (fileActiveAvecVeilles: boolean) =>
      definitionDe(fileActive[0], reglagesCommuns.parse({ fileActiveAvecVeilles }));
    expect(dite(true)).toContain("du mois, en veille ou non");
    expect(dite(false)).toContain("du mois et pas en veille ce jour-là");
  });

  it("counts two open parcours of one participant, one person", () => {
    const figures = mesurer(
      fileActive,
      { parcours: [parcours("P1", "2025-01-01"), parcours("P1", "2026-01-01")] },
      { arrete: "2026-01-31" },
    );
    expect(parPeriode(figures, { id: "file_active" })["2026-01"]).toBe(2);
    expect(parPeriode(figures, { id: "file_active_personnes" })["2026-01"]).toBe(1);
  });

  it("goes to the APAP en charge on the last day", () => {
    const figures = mesurer(fileActive, {
      parcours: [parcours("P1", "2025-01-01")],
      affectations: [{ participant: "P1", apap: "Brune", structure: "Bocage", date_debut: "2026-02-28", date_fin: "" }],
    });
    expect(parPeriode(figures, { id: "file_active", portee: "apap:Alix" })).toMatchObject({
      "2026-01": 1,
      "2026-02": 0,
    });
    expect(parPeriode(figures, { id: "file_active", portee: "structure:Bocage" })).toMatchObject({
      "2026-01": 0,
      "2026-02": 1,
    });
  });
});
