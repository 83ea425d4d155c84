import { describe, expect, it } from "vitest";
import { isoMonth } from "../core/month.ts";
import { parseTypedPeriod } from "../core/period.ts";
import { canonicalExtraction } from "../tables/canonical.ts";
import { moisJuges, partPresencesVides } from "./creer-contexte.ts";
import { jour } from "./dossier-tester.ts";

describe("months that are judged", () => {
  const mois = (periode: string, arrete: string) => {
    const period = parseTypedPeriod(periode);
    return period && moisJuges(period, jour(arrete)).map(isoMonth);
  };
  it("are wholly inside the period", () => {
    expect(mois("2026-01-01..2026-03-31", "2026-12-31")).toEqual(["2026-01", "2026-02", "2026-03"]);
    expect(mois("2026-01-02..2026-03-30", "2026-12-31")).toEqual(["2026-02"]);
    expect(mois("2028-02-01..2028-02-28", "2028-12-31")).toEqual([]);
    expect(mois("2028-02-01..2028-02-29", "2028-12-31")).toEqual(["2028-02"]);
  });
  it("and end on or before the arrêté", () => {
    expect(mois("2026-01..2026-12", "2026-02-27")).toEqual(["2026-01"]);
    expect(mois("2026-01..2026-12", "2026-02-28")).toEqual(["2026-01", "2026-02"]);
    expect(mois("2025-12..2026-12", "2026-01-31")).toEqual(["2025-12", "2026-01"]);
  });
});

describe("share of empty presences", () => {
  const part = (lignes: readonly Record<string, string>[]) =>
    partPresencesVides(
      canonicalExtraction({
        entretiens: lignes.map((l) => ({
          participant: "P1",
          date: "2026-02-02",
          modalite: "FACE_A_FACE",
          presence: "PRESENT",
          ...l,
        })),
      }),
      jour("2026-02-28"),
    );
  it("is that of the face-to-face lines up to the arrêté", () => {
    expect(part([{}, { presence: "" }, { presence: "A_PRECISER" }, { presence: "" }])).toBe(0.5);
    expect(part([{}, { presence: "", modalite: "VISIO" }])).toBe(0);
    expect(part([{}, { presence: "", date: "2026-03-01" }])).toBe(0);
  });
  it("is 0 without any line", () => {
    expect(part([])).toBe(0);
    expect(partPresencesVides(canonicalExtraction({}), jour("2026-02-28"))).toBe(0);
  });
});
