import { describe, expect, it } from "vitest";
import { mesurer, parcours, parPeriode } from "./mesurer-fixture.ts";
import stock from "./stock.ts";

const TABLES = {
  parcours: [
    parcours("P1", "2025-12-31"),
    parcours("P2", "2026-01-01"),
    parcours("P3", "2025-01-01", "2025-12-31"),
    parcours("P4", "2025-01-01", "2026-01-01"),
    parcours("P5", "2025-01-01", "2026-02-28"),
  ],
};

describe("stock_debut, stock_fin", () => {
  it("are what is open at the end of the day before the first, and of the last day", () => {
    const figures = mesurer(stock, TABLES);
    expect(parPeriode(figures, { id: "stock_debut" })).toEqual({
      "2026-01": 3,
      "2026-02": 3,
      "2026-03": 2,
      "2026-01..2026-03": 3,
    });
    expect(parPeriode(figures, { id: "stock_fin" })).toEqual({
      "2026-01": 3,
      "2026-02": 2,
      "2026-03": 2,
      "2026-01..2026-03": 2,
    });
  });

  it("takes the arrêté for the end of a month that it cuts", () => {
    const figures = mesurer(
      stock,
      { parcours: [parcours("P1", "2026-03-15"), parcours("P2", "2026-03-16")] },
      {
        arrete: "2026-03-15",
      },
    );
    expect(parPeriode(figures, { id: "stock_fin" })["2026-03"]).toBe(1);
  });

  it("takes the day before the convention's start", () => {
    const listes = { convention: { debut: "2025-12-31", fin: "2026-12-31" } };
    const figures = mesurer(stock, TABLES, { listes });
    expect(parPeriode(figures, { id: "stock_debut" })["2025-12..2026-03"]).toBe(3);
    expect(parPeriode(figures, { id: "stock_fin" })["2025-12..2026-03"]).toBe(2);
  });

  it("gives the stock at the start to who was en charge the day before", () => {
    const figures = mesurer(stock, {
      parcours: [parcours("P1", "2025-01-01")],
      affectations: [
        { participant: "P1", apap: "Brune", structure: "Horizon", date_debut: "2026-02-01", date_fin: "" },
      ],
    });
    expect(parPeriode(figures, { id: "stock_debut", portee: "apap:Alix" })).toMatchObject({
      "2026-02": 1,
      "2026-03": 0,
    });
    expect(parPeriode(figures, { id: "stock_fin", portee: "apap:Brune" })).toMatchObject({
      "2026-01": 0,
      "2026-02": 1,
    });
  });
});
