import { describe, expect, it } from "vitest";
import { etape, mesurer, parCle, parcours, parPeriode, quotients } from "./mesurer-fixture.ts";
import participants from "./participants-prescription.ts";
import prescriptions from "./prescriptions.ts";

const TABLES = {
  parcours: [parcours("P1", "2026-01-10", "2026-03-10"), parcours("P2", "2025-01-01")],
  etapes: [
    // prescribed before the integration, begun in the parcours: counted at the prescription
    etape("P1", "2026-02-01", "2026-02-10", { date_prescription: "2026-01-05", intitule: "CV" }),
    etape("P1", "2026-02-15", "2026-02-20", { famille: "formation", intitule: "Français" }),
    etape("P1", "", "", { date_prescription: "2026-02-20", intitule: "CV" }),
    etape("P1", "2026-04-01", "", { date_prescription: "2026-02-20", intitule: "CV" }),
    etape("P1", "2026-02-15", "2026-02-20", { programmation_plie: "non" }),
    etape("P1", "2026-02-15", "2026-02-20", { programmation_plie: "" }),
    etape("P1", "2026-02-15", "2026-02-20", { famille: "accompagnement" }),
    // after the sortie: in no parcours
    etape("P1", "2026-03-11", "2026-03-20"),
    etape("P2", "2026-03-31", "", { date_prescription: "2026-04-01" }),
  ],
};

describe("prescriptions", () => {
  it("are dated by the prescription, else the beginning, once, when a parcours holds or meets them", () => {
    expect(parPeriode(mesurer(prescriptions, TABLES), { id: "prescriptions" })).toEqual({
      "2026-01": 1,
      "2026-02": 3,
      "2026-03": 0,
      "2026-01..2026-03": 4,
    });
  });

  it("are broken down by famille, intitulé, and whether an entry followed", () => {
    const figures = mesurer(prescriptions, TABLES);
    const annee = "2026-01..2026-03";
    expect(parCle(figures, "prescriptions", "famille", annee)).toEqual({ formation: 1, operation: 3 });
    expect(parCle(figures, "prescriptions", "intitule", annee)).toEqual({ CV: 3, Français: 1 });
    expect(parCle(figures, "prescriptions", "suite", annee)).toEqual({ entree: 2, sans_entree: 2 });
  });

  it("need the column, or the settings' list", () => {
    const { programmation_plie: _, ...sans } = etape("P1", "2026-02-15");
    const tables = { parcours: TABLES.parcours, etapes: [sans] };
    expect(quotients(mesurer(prescriptions, tables), { id: "prescriptions" })["2026-02"]).toMatch(
      /^aucune colonne .* ni liste « programmation » dans les réglages$/,
    );
    const listes = { programmation: [{ intitule: "Autre chose" }] };
    expect(parPeriode(mesurer(prescriptions, tables, { listes }), { id: "prescriptions" })["2026-02"]).toBe(0);
  });
});

describe("participants_avec_prescription, participants_sans_prescription", () => {
  it("share out the persons accompanied", () => {
    const figures = mesurer(participants, TABLES);
    expect(parPeriode(figures, { id: "participants_avec_prescription" })).toEqual({
      "2026-01": 1,
      "2026-02": 1,
      "2026-03": 0,
      "2026-01..2026-03": 1,
    });
    expect(parPeriode(figures, { id: "participants_sans_prescription" })).toEqual({
      "2026-01": 1,
      "2026-02": 1,
      "2026-03": 2,
      "2026-01..2026-03": 1,
    });
  });

  it.each([
    ["2026-01-31", 1, 0],
    ["2026-02-01", 0, 1],
    ["2026-02-28", 0, 1],
    ["2026-03-01", 0, 0],
  ])("take the prescriptions of the period, both its days included: %s", (jour, janvier, fevrier) => {
    const figures = mesurer(participants, {
      parcours: [parcours("P1", "2025-01-01")],
      etapes: [etape("P1", jour, jour)],
    });
    expect(parPeriode(figures, { id: "participants_avec_prescription" })).toMatchObject({
      "2026-01": janvier,
      "2026-02": fevrier,
      "2026-01..2026-03": 1,
    });
  });

  it("look, in each scope, at its own prescriptions", () => {
    const figures = mesurer(participants, {
      parcours: [parcours("P1", "2025-01-01")],
      affectations: [
        { participant: "P1", apap: "Brune", structure: "Horizon", date_debut: "2026-02-01", date_fin: "" },
      ],
      etapes: [etape("P1", "2026-01-15", "2026-02-15")],
    });
    const annee = (id: string, portee: string) => parPeriode(figures, { id, portee })["2026-01..2026-03"];
    expect(annee("participants_avec_prescription", "ensemble")).toBe(1);
    expect(annee("participants_avec_prescription", "structure:Horizon")).toBe(1);
    expect(annee("participants_avec_prescription", "apap:Brune")).toBe(0);
    expect(annee("participants_sans_prescription", "apap:Brune")).toBe(1);
    expect(annee("participants_avec_prescription", "apap:Alix")).toBe(0);
  });
});
