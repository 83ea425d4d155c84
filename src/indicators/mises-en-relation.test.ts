import { describe, expect, it } from "vitest";
import { mesurer, parCle, parcours, parPeriode } from "./mesurer-fixture.ts";
import mises from "./mises-en-relation.ts";

describe("mises_en_relation", () => {
  it("are dated in a parcours, by résultat", () => {
    const ligne = (date: string, resultat: string) => ({ participant: "P1", date, resultat });
    const figures = mesurer(mises, {
      parcours: [parcours("P1", "2026-01-10", "2026-02-10")],
      mises_en_relation: [
        ligne("2026-01-09", "Recruté"),
        ligne("2026-01-10", "Recruté"),
        ligne("2026-02-10", ""),
        ligne("2026-02-11", "Recruté"),
        { participant: "P9", date: "2026-01-10", resultat: "Recruté" },
      ],
    });
    expect(parPeriode(figures, { id: "mises_en_relation" })).toEqual({
      "2026-01": 1,
      "2026-02": 1,
      "2026-03": 0,
      "2026-01..2026-03": 2,
    });
    expect(parCle(figures, "mises_en_relation", "resultat", "2026-01..2026-03")).toEqual({
      NON_RENSEIGNE: 1,
      Recruté: 1,
    });
  });
});
