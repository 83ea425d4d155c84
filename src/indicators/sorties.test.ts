import { describe, expect, it } from "vitest";
import { mesurer, parCle, parcours, parPeriode, quotients } from "./mesurer-fixture.ts";
import sorties from "./sorties.ts";

const TABLES = {
  parcours: [
    parcours("P1", "2025-01-01", "2026-02-01", { nature_sortie: "Positive", motif_sortie: "CDI" }),
    parcours("P2", "2025-01-01", "2026-02-28", { nature_sortie: "Dynamique", motif_sortie: "CDD" }),
    parcours("P3", "2025-01-01", "2026-02-10", { nature_sortie: "Autre", motif_sortie: "Abandon" }),
    parcours("P4", "2025-01-01", "2026-02-10", { nature_sortie: "Autre", motif_sortie: "Départ en retraite" }),
    parcours("P5", "2025-01-01", "2026-02-10", { nature_sortie: "", motif_sortie: "" }),
    // a neutralised motif does not undo an entered Positive
    parcours("P6", "2025-01-01", "2026-02-10", { nature_sortie: "Positive", motif_sortie: "Déménagement" }),
    parcours("P7", "2025-01-01", "2026-04-01", { nature_sortie: "Positive", motif_sortie: "CDI" }),
  ],
};

describe("sorties", () => {
  it("are dated in the month, up to the arrêté", () => {
    expect(parPeriode(mesurer(sorties, TABLES), { id: "sorties" })).toEqual({
      "2026-01": 0,
      "2026-02": 6,
      "2026-03": 0,
      "2026-01..2026-03": 6,
    });
  });

  it("set the neutralised apart of Autre, with nature Autre or empty only", () => {
    const tables = {
      parcours: [
        ...TABLES.parcours,
        parcours("P8", "2025-01-01", "2026-02-11", { nature_sortie: "", motif_sortie: "Longues maladies" }),
      ],
    };
    expect(parCle(mesurer(sorties, tables), "sorties", "nature", "2026-02")).toEqual({
      Positive: 2,
      Dynamique: 1,
      Autre: 1,
      Neutralisee: 2,
      NON_RENSEIGNE: 1,
    });
  });

  it("are broken down by motif, zeros left out", () => {
    const figures = mesurer(sorties, TABLES);
    expect(parCle(figures, "sorties", "motif", "2026-02")).toEqual({
      Abandon: 1,
      CDD: 1,
      CDI: 1,
      "Départ en retraite": 1,
      Déménagement: 1,
      NON_RENSEIGNE: 1,
    });
    expect(parCle(figures, "sorties", "motif", "2026-03")).toEqual({});
  });

  it("cannot tell Autre from neutralised without the motifs, and says so", () => {
    const tables = { parcours: [parcours("P1", "2025-01-01", "2026-02-01", { nature_sortie: "Positive" })] };
    const figures = mesurer(sorties, tables);
    expect(parCle(figures, "sorties", "nature", "2026-02")).toEqual({
      Positive: 1,
      Dynamique: 0,
      Autre: null,
      Neutralisee: null,
      NON_RENSEIGNE: null,
    });
    expect(quotients(figures, { id: "sorties", cle: { nature: "Autre" } })["2026-02"]).toBe(
      "aucune colonne « Motif de sortie » (parcours.motif_sortie)",
    );
  });
});
