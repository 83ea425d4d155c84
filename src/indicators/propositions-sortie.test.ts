import { describe, expect, it } from "vitest";
import { mesurer, parcours, parPeriode } from "./mesurer-fixture.ts";
import propositions from "./propositions-sortie.ts";

describe("propositions_sortie", () => {
  it("are open at the month's end with a date de sortie prévue, whatever it is", () => {
    const prevue = (date: string) => ({ date_sortie_prevue: date });
    const figures = mesurer(propositions, {
      parcours: [
        parcours("P1", "2025-01-01", "", prevue("2026-01-15")),
        parcours("P2", "2025-01-01", "2026-02-28", prevue("2026-02-28")),
        parcours("P3", "2025-01-01", "2026-03-01", prevue("2026-06-30")),
        parcours("P4", "2025-01-01", "", prevue("")),
      ],
    });
    expect(parPeriode(figures, { id: "propositions_sortie" })).toEqual({
      "2026-01": 3,
      "2026-02": 2,
      "2026-03": 1,
      "2026-01..2026-03": 1,
    });
  });
});
