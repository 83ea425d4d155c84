import { describe, expect, it } from "vitest";
import { type Day, parseTypedDay } from "../core/day.ts";
import { isoMonth, monthOf } from "../core/month.ts";
import { Periodes } from "./periodes.ts";

function jour(text: string): Day {
  const day = parseTypedDay(text);
  if (day === null) throw new Error(text);
  return day;
}

function labels(arrete: string, convention: string | null): string[] {
  const debut = convention === null ? null : { debut: jour(convention) };
  return new Periodes(jour(arrete), debut).liste.map((p) => p.label);
}

describe("Periodes", () => {
  it("lists January to the arrêté's month, then since January", () => {
    expect(labels("2026-03-31", null)).toEqual(["2026-01", "2026-02", "2026-03", "2026-01..2026-03"]);
    expect(labels("2026-01-01", null)).toEqual(["2026-01", "2026-01..2026-01"]);
  });

  it("adds since the convention's start, unless it says the same as since January or begins after the arrêté", () => {
    expect(labels("2026-02-28", "2025-04-01")).toEqual(["2026-01", "2026-02", "2026-01..2026-02", "2025-04..2026-02"]);
    expect(labels("2026-02-28", "2026-02-28")).toContain("2026-02..2026-02");
    expect(labels("2026-02-28", "2026-03-01")).toHaveLength(3);
    expect(labels("2026-02-28", "2026-01-01")).toHaveLength(3);
    expect(labels("2026-02-28", "2026-01-15")).toHaveLength(3);
  });

  it("cuts the last month at the arrêté and keeps only whole months to judge", () => {
    const periodes = new Periodes(jour("2026-03-15"), null);
    expect(periodes.liste[2]?.fin).toBe(jour("2026-03-15"));
    expect(periodes.fins).toEqual([jour("2026-01-31"), jour("2026-02-28"), jour("2026-03-15")]);
    expect(periodes.mois.map(isoMonth)).toEqual(["2026-01", "2026-02"]);
    expect(periodes.parMois.colonnes).toEqual([[0], [1], [], [0, 1]]);
    expect(periodes.moisEntier(jour("2026-02-28"))).toBe(1);
    expect(periodes.moisEntier(jour("2026-03-01"))).toBe(-1);
  });

  it("cuts a month in two tranches where the convention begins inside it", () => {
    const periodes = new Periodes(jour("2026-03-31"), { debut: jour("2026-02-15") });
    // January | 1–14 February | 15–28 February | March
    expect(periodes.parTranche.colonnes).toEqual([[0], [1, 2], [3], [0, 1, 2, 3], [2, 3]]);
    expect([periodes.tranche(jour("2026-02-14")), periodes.tranche(jour("2026-02-15"))]).toEqual([1, 2]);
    expect(periodes.tranche(jour("2025-12-31"))).toBe(-1);
    expect(periodes.tranche(jour("2026-04-01"))).toBe(-1);
    // February is whole for its own figure, not for the convention
    expect(periodes.parMois.colonnes).toEqual([[0], [1], [2], [0, 1, 2], [2]]);
  });

  it("keeps what happened before January for the convention alone", () => {
    const periodes = new Periodes(jour("2026-02-28"), { debut: jour("2025-11-01") });
    expect(periodes.parTranche.colonnes).toEqual([[1], [2], [1, 2], [0, 1, 2]]);
    expect(periodes.mois.map(isoMonth)).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
    expect(periodes.parFin.colonnes).toEqual([[0], [1], [1], [1]]);
  });

  it("hold months of earlier years after all others, whole, when they are asked for", () => {
    const anciens = [monthOf(jour("2024-10-01")), monthOf(jour("2024-12-01"))];
    const periodes = new Periodes(jour("2025-02-15"), null, anciens);
    expect(periodes.liste.map((p) => [p.label, p.debut, p.fin, p.mois])).toEqual([
      ["2025-01", jour("2025-01-01"), jour("2025-01-31"), monthOf(jour("2025-01-01"))],
      ["2025-02", jour("2025-02-01"), jour("2025-02-15"), monthOf(jour("2025-02-01"))],
      ["2025-01..2025-02", jour("2025-01-01"), jour("2025-02-15"), null],
      ["2024-10", jour("2024-10-01"), jour("2024-10-31"), anciens[0]],
      ["2024-12", jour("2024-12-01"), jour("2024-12-31"), anciens[1]],
    ]);
    expect(periodes.fins).toEqual(["2024-10-31", "2024-12-31", "2025-01-31", "2025-02-15"].map(jour));
    expect(periodes.parFin.colonnes).toEqual([[2], [3], [3], [0], [1]]);
    // what happens in November is in none
    const tranches = ["2025-01-31", "2025-02-15", "2024-10-31", "2024-12-31"].map((j) => periodes.tranche(jour(j)));
    const [janvier, fevrier, octobre, decembre] = tranches;
    expect(periodes.parTranche.colonnes).toEqual([[janvier], [fevrier], [janvier, fevrier], [octobre], [decembre]]);
    expect(periodes.parTranche.periodes[periodes.tranche(jour("2024-11-15"))]).toEqual([]);
    expect(periodes.tranche(jour("2024-09-30"))).toBe(-1);
  });
});
