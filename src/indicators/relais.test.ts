import { describe, expect, it } from "vitest";
import { mesurer, parcours, parPeriode } from "./mesurer-fixture.ts";
import relais from "./relais.ts";

const affectation = (apap: string, debut: string, fin: string, structure = "Horizon") => ({
  participant: "P1",
  apap,
  structure,
  date_debut: debut,
  date_fin: fin,
});

const mesure = (tables: Parameters<typeof mesurer>[1]) => (id: string, portee: string) =>
  relais
    .map((r) => parPeriode(mesurer(r, tables, { arrete: "2026-03-31" }), { id, portee }))
    .find((p) => Object.keys(p).length > 0);

describe("recus, cedes", () => {
  const lire = mesure({
    parcours: [parcours("P1", "2025-12-01", "", { apap: "Brune" })],
    affectations: [affectation("Alix", "2025-12-01", "2026-02-09")],
  });

  it("count a parcours once, in the month of the handover and since January, where it comes from and where it goes", () => {
    const zero = { "2026-01": 0, "2026-02": 0, "2026-03": 0, "2026-01..2026-03": 0 };
    const un = { ...zero, "2026-02": 1, "2026-01..2026-03": 1 };
    expect([lire("cedes", "apap:Alix"), lire("recus", "apap:Alix")]).toEqual([un, zero]);
    expect([lire("cedes", "apap:Brune"), lire("recus", "apap:Brune")]).toEqual([zero, un]);
    expect([lire("recus", "structure:Horizon"), lire("recus", "ensemble"), lire("flux_reste", "apap:Brune")]).toEqual([
      zero,
      zero,
      zero,
    ]);
  });

  it("count for a structure what came from another one", () => {
    const autre = mesure({
      parcours: [parcours("P1", "2025-12-01", "", { apap: "Brune", structure: "Rives" })],
      affectations: [affectation("Alix", "2025-12-01", "2026-02-09")],
    });
    expect(autre("recus", "structure:Rives")?.["2026-02"]).toBe(1);
    expect(autre("cedes", "structure:Horizon")?.["2026-02"]).toBe(1);
  });

  it("count a parcours taken over in the month of its entry or of its exit", () => {
    const sorti = mesure({
      parcours: [parcours("P1", "2026-02-02", "2026-02-25", { apap: "Brune" })],
      affectations: [affectation("Alix", "2026-02-02", "2026-02-09")],
    });
    expect([sorti("cedes", "apap:Alix")?.["2026-02"], sorti("recus", "apap:Brune")?.["2026-02"]]).toEqual([1, 1]);
  });
});

describe("flux_reste", () => {
  it("is what contradictory dates leave", () => {
    const lire = mesure({ parcours: [parcours("P1", "2026-02-10", "2026-02-05")] });
    // an entry and an exit, and no day in between: neither opens the month nor ends it
    expect(lire("flux_reste", "ensemble")?.["2026-02"]).toBe(0);
    const ouvert = mesure({ parcours: [parcours("P1", "2026-02-10", "2026-01-05")] });
    expect(ouvert("flux_reste", "ensemble")?.["2026-02"]).toBe(1);
    expect(ouvert("flux_reste", "ensemble")?.["2026-01"]).toBe(-1);
  });
});
