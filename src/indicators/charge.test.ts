import { describe, expect, it } from "vitest";
import charge from "./charge.ts";
import { mesurer, parcours, quotients } from "./mesurer-fixture.ts";

const TABLES = {
  parcours: [
    parcours("P1", "2025-01-01"),
    parcours("P2", "2025-01-01"),
    parcours("P3", "2025-01-01", "", { apap: "Brune" }),
    parcours("P4", "2025-01-01", "", { apap: "Céleste", structure: "Bocage" }),
  ],
  veilles: [{ participant: "P2", motif: "Santé", date_debut: "2026-02-01", date_fin: "2026-02-28" }],
};
const EFFECTIFS = [
  { apap: "Alix", structure: "Horizon", etp: "0.5", date_debut: "", date_fin: "" },
  { apap: "Alix", structure: "Horizon", etp: "0.5", date_debut: "2026-02-28", date_fin: "" },
  { apap: "Céleste", structure: "Bocage", etp: "1", date_debut: "", date_fin: "2026-03-30" },
];

describe("charge", () => {
  it("divides the file active by 60 × ETP; structure and ensemble add up the APAPs that have an ETP", () => {
    const figures = mesurer(charge, { ...TABLES, effectifs: EFFECTIFS });
    expect(quotients(figures, { id: "charge", portee: "apap:Alix" })).toEqual({
      "2026-01": "2/30",
      "2026-02": "1/60",
      "2026-03": "2/60",
      "2026-01..2026-03": "2/60",
    });
    expect(quotients(figures, { id: "charge", portee: "apap:Brune" })["2026-01"]).toBe("aucun ETP ce jour-là");
    expect(quotients(figures, { id: "charge", portee: "structure:Horizon" })["2026-01"]).toBe("2/30");
    expect(quotients(figures, { id: "charge", portee: "structure:Bocage" })).toMatchObject({
      "2026-02": "1/60",
      "2026-03": "aucun ETP ce jour-là",
    });
    expect(quotients(figures, { id: "charge" })).toMatchObject({ "2026-01": "3/90", "2026-03": "2/60" });
  });

  it("is null without effectifs, in the extraction or in the settings", () => {
    expect(quotients(mesurer(charge, TABLES), { id: "charge" })["2026-01"]).toBe("aucune table effectifs");
    const listes = { effectifs: [{ apap: "Alix", structure: "Horizon", etp: 1 }] };
    expect(quotients(mesurer(charge, TABLES, { listes }), { id: "charge" })["2026-01"]).toBe("2/60");
  });
});
