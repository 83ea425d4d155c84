import { describe, expect, it } from "vitest";
import enEmploi from "./en-emploi.ts";
import { etape, mesurer, parCle, parcours, parPeriode } from "./mesurer-fixture.ts";

const emploi = (participant: string, debut: string, contrat: string, fin = "") =>
  etape(participant, debut, fin, { famille: "emploi", contrat });

describe("en_emploi", () => {
  it("takes the contrat of the job begun last, later in the file at a tie", () => {
    const figures = mesurer(enEmploi, {
      parcours: ["P1", "P2", "P3", "P4", "P5"].map((id) => parcours(id, "2025-01-01")),
      etapes: [
        emploi("P1", "2026-02-01", "CDD", "2026-12-31"),
        emploi("P1", "2026-01-01", "CDI"),
        emploi("P2", "2026-01-01", "CDI"),
        emploi("P2", "2026-01-01", "CREATION"),
        emploi("P3", "2026-01-01", "", "2026-12-31"),
        emploi("P4", "2026-01-01", "CDI"),
        emploi("P5", "2026-01-01", "CDD", "2026-03-30"),
      ],
      veilles: [{ participant: "P4", motif: "Santé", date_debut: "2026-03-01", date_fin: "2026-04-30" }],
    });
    expect(parPeriode(figures, { id: "en_emploi" })).toMatchObject({ "2026-01": 5, "2026-03": 3 });
    expect(parCle(figures, "en_emploi", "contrat", "2026-03")).toEqual({ CDD: 1, CREATION: 1, NON_RENSEIGNE: 1 });
    expect(parCle(figures, "en_emploi", "contrat", "2026-01")).toEqual({
      CDD: 1,
      CDI: 2,
      CREATION: 1,
      NON_RENSEIGNE: 1,
    });
  });
});
