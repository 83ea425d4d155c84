import { describe, expect, it } from "vitest";
import entretiens from "./entretiens.ts";
import { entretien, mesurer, parcours, parPeriode, quotients } from "./mesurer-fixture.ts";

describe("entretiens", () => {
  it("are face-to-face held with the participant, inside a parcours, both ends included", () => {
    const figures = mesurer(entretiens, {
      parcours: [parcours("P1", "2026-01-10", "2026-02-20")],
      entretiens: [
        entretien("P1", "2026-01-09"),
        entretien("P1", "2026-01-10"),
        entretien("P1", "2026-02-20"),
        entretien("P1", "2026-02-21"),
        entretien("P1", "2026-01-15", { presence: "ABSENT" }),
        entretien("P1", "2026-01-15", { presence: "" }),
        entretien("P1", "2026-01-15", { modalite: "VISIO" }),
        entretien("P1", "2026-01-15", { interlocuteur: "EMPLOYEUR" }),
        entretien("P9", "2026-01-15"),
      ],
    });
    expect(parPeriode(figures, { id: "entretiens" })).toEqual({
      "2026-01": 1,
      "2026-02": 1,
      "2026-03": 0,
      "2026-01..2026-03": 2,
    });
  });

  it("count a DIAGNOSTIC before the integration at its date, and a visio when the settings say so", () => {
    const tables = {
      parcours: [parcours("P1", "2026-02-10")],
      entretiens: [
        entretien("P1", "2026-01-20", { nature: "DIAGNOSTIC" }),
        entretien("P1", "2026-02-15", { modalite: "VISIO" }),
      ],
    };
    expect(parPeriode(mesurer(entretiens, tables), { id: "entretiens" })).toMatchObject({ "2026-01": 1, "2026-02": 0 });
    const figures = mesurer(entretiens, tables, { communs: { visioVautFaceAFace: true } });
    expect(parPeriode(figures, { id: "entretiens" })).toMatchObject({ "2026-01": 1, "2026-02": 1 });
  });

  it("go to the APAP en charge, not to the line's own", () => {
    const figures = mesurer(entretiens, {
      parcours: [parcours("P1", "2025-01-01")],
      affectations: [{ participant: "P1", apap: "Brune", structure: "Bocage", date_debut: "2026-01-20", date_fin: "" }],
      entretiens: [
        entretien("P1", "2026-01-19", { apap: "Brune" }),
        entretien("P1", "2026-01-20", { apap: "Alix" }),
        entretien("P1", "2026-01-21", { apap: "" }),
      ],
    });
    expect(parPeriode(figures, { id: "entretiens", portee: "apap:Alix" })["2026-01"]).toBe(1);
    expect(parPeriode(figures, { id: "entretiens", portee: "apap:Brune" })["2026-01"]).toBe(2);
  });

  it("are null without the table", () => {
    const figures = mesurer(entretiens, { parcours: [parcours("P1", "2025-01-01")] }, { arrete: "2026-01-31" });
    expect(quotients(figures, { id: "entretiens" })["2026-01"]).toBe("aucune table entretiens");
  });
});
