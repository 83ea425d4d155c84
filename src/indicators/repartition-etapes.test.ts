import { describe, expect, it } from "vitest";
import { etape, mesurer, parCle, parcours, quotients } from "./mesurer-fixture.ts";
import repartition from "./repartition-etapes.ts";

const IDS = ["P1", "P2", "P3", "P4", "P5", "P6", "P7"];

describe("repartition_etapes", () => {
  it("gives each open parcours the first situation that holds on the last day", () => {
    const figures = mesurer(repartition, {
      parcours: [...IDS.map((id) => parcours(id, "2025-01-01")), parcours("P8", "2025-01-01", "2026-03-31")],
      etapes: [
        etape("P2", "2026-03-31", "2026-03-31"),
        etape("P3", "2026-03-01", "2026-04-30", { famille: "formation" }),
        etape("P3", "2026-03-01", "2026-04-30", { famille: "transversale" }),
        etape("P4", "2026-03-01", "2026-04-30", { famille: "formation" }),
        etape("P4", "2026-01-01", "", { famille: "emploi", contrat: "CDI" }),
        etape("P5", "2026-01-01", "", { famille: "emploi", contrat: "CDI" }),
        etape("P6", "2026-01-01", "2026-12-31", { famille: "accompagnement" }),
        etape("P7", "2026-01-01", "2026-03-30"),
      ],
      veilles: [{ participant: "P5", motif: "Santé", date_debut: "2026-03-31", date_fin: "2026-03-31" }],
    });
    expect(parCle(figures, "repartition_etapes", "situation", "2026-03")).toEqual({
      EMPLOI: 1,
      FORMATION: 1,
      OPERATION: 1,
      ACCOMPAGNEMENT_SEUL: 3,
      VEILLE: 1,
    });
    expect(parCle(figures, "repartition_etapes", "situation", "2026-02")).toEqual({
      EMPLOI: 2,
      FORMATION: 0,
      OPERATION: 1,
      ACCOMPAGNEMENT_SEUL: 5,
      VEILLE: 0,
    });
  });

  it("is null without étapes, in each situation", () => {
    const figures = mesurer(repartition, { parcours: [parcours("P1", "2025-01-01")] });
    expect(quotients(figures, { id: "repartition_etapes", cle: { situation: "VEILLE" } })).toEqual({
      "2026-01": "aucune table etapes",
      "2026-02": "aucune table etapes",
      "2026-03": "aucune table etapes",
      "2026-01..2026-03": "aucune table etapes",
    });
  });
});
