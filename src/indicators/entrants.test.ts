import { describe, expect, it } from "vitest";
import delai from "./delai-integration.ts";
import entrants from "./entrants.ts";
import { mesurer, parCle, parcours, parPeriode, quotients } from "./mesurer-fixture.ts";

const entre = (id: string, prescription: string, integration: string, prescripteur: string) =>
  parcours(id, integration, "", { date_prescription: prescription, prescripteur });

const TABLES = {
  parcours: [
    entre("P1", "2026-01-01", "2026-01-11", "CCAS"),
    entre("P2", "2026-01-01", "2026-01-31", "CCAS"),
    entre("P3", "2025-12-31", "2026-02-01", "Mission Locale"),
    entre("P4", "", "2026-02-02", ""),
    entre("P5", "2025-01-01", "2025-12-31", "CCAS"),
  ],
};

describe("entrants", () => {
  it("are the entries of the period by prescripteur", () => {
    const figures = mesurer(entrants, TABLES);
    expect(parCle(figures, "entrants", "prescripteur", "2026-01..2026-03")).toEqual({
      CCAS: 2,
      "Mission Locale": 1,
      NON_RENSEIGNE: 1,
    });
    expect(parCle(figures, "entrants", "prescripteur", "2026-03")).toEqual({});
  });
});

describe("delai_integration", () => {
  it("is the median: the middle one, or the mean of the two middle ones", () => {
    const figures = mesurer(delai, TABLES);
    // 10 and 30 days in January, 32 in February
    expect(parPeriode(figures, { id: "delai_integration" })).toEqual({
      "2026-01": 20,
      "2026-02": 32,
      "2026-03": null,
      "2026-01..2026-03": 30,
    });
    expect(quotients(figures, { id: "delai_integration" })["2026-03"]).toBe(
      "aucune entrée dont la date de prescription est saisie",
    );
  });
});
