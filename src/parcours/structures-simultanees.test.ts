import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { type CanonicalTables, canonicalExtraction } from "../tables/canonical.ts";
import { jour } from "./dossier-tester.ts";
import { effectifsDe } from "./effectifs.ts";
import { reglagesListes } from "./reglages.ts";
import { structureDe } from "./structures-apap.ts";
import { structuresSimultanees } from "./structures-simultanees.ts";

const contexte = (tables: CanonicalTables) => {
  const extraction = canonicalExtraction(tables);
  return {
    extraction,
    effectifs: effectifsDe(extraction, reglagesListes.parse({})),
    arrete: jour("2026-06-30"),
    periode: { start: jour("2026-01-01"), end: jour("2026-06-30") },
  };
};
const P = (structure: string, date_integration: string, date_sortie_reelle = "") => ({
  participant: `P${date_integration}`,
  apap: "A",
  structure,
  date_integration,
  date_sortie_reelle,
});

describe("an APAP in two structures at once", () => {
  const conflits = (tables: CanonicalTables) =>
    structuresSimultanees(contexte(tables)).conflits.map((c) => [
      c.apap,
      ...c.structures,
      c.jour === null ? null : isoDay(c.jour),
    ]);
  it("is told once, on the first day shared", () => {
    expect(
      conflits({ parcours: [P("T", "2026-03-01"), P("S", "2026-01-05", "2026-03-01"), P("U", "2026-04-01")] }),
    ).toEqual([["A", "S", "T", "2026-03-01"]]);
  });
  it("is not told when one follows the other", () => {
    expect(conflits({ parcours: [P("S", "2026-01-05", "2026-02-28"), P("T", "2026-03-01")] })).toEqual([]);
  });
  it("counts the APAPs looked at", () => {
    expect(
      structuresSimultanees(contexte({ parcours: [P("S", "2026-01-05"), { ...P("T", "2026-01-05"), apap: "B" }] }))
        .apaps,
    ).toBe(2);
  });
  it("a row that holds no day, begins after the arrêté, or names no APAP or structure, puts nobody anywhere", () => {
    const s = P("S", "2026-01-05");
    for (const autre of [
      P("T", "2026-03-02", "2026-03-01"),
      P("T", "2026-07-01"),
      P("", "2026-03-01"),
      { ...P("T", "2026-03-01"), apap: "" },
    ]) {
      expect(conflits({ parcours: [s, autre] })).toEqual([]);
    }
    expect(conflits({ parcours: [s, P("T", "2026-06-30")] })).toEqual([["A", "S", "T", "2026-06-30"]]);
    expect(conflits({ parcours: [s, P("T", "2026-03-01", "2026-03-01")] })).toEqual([["A", "S", "T", "2026-03-01"]]);
  });
  it("a sortie after the arrêté is none, on it ends", () => {
    const apres = (fin: string) => ({
      parcours: [P("S", "2026-01-05", fin)],
      affectations: [
        { participant: "P9", apap: "A", structure: "T", date_debut: "2026-06-30", date_fin: "2026-06-30" },
      ],
    });
    expect(conflits(apres("2026-06-29"))).toEqual([]);
    expect(conflits(apres("2026-06-30"))).toEqual([["A", "S", "T", "2026-06-30"]]);
    expect(conflits(apres("2026-07-01"))).toEqual([["A", "S", "T", "2026-06-30"]]);
  });
  it("affectations hold their days, to the last one or without end", () => {
    const affectation = (structure: string, date_debut: string, date_fin: string) => ({
      affectations: [
        { participant: "P1", apap: "A", structure: "S", date_debut: "2026-01-05", date_fin },
        { participant: "P2", apap: "A", structure, date_debut, date_fin: "" },
      ],
    });
    expect(conflits(affectation("T", "2026-03-01", ""))).toEqual([["A", "S", "T", "2026-03-01"]]);
    expect(conflits(affectation("T", "2026-03-01", "2026-03-01"))).toEqual([["A", "S", "T", "2026-03-01"]]);
    expect(conflits(affectation("T", "2026-03-02", "2026-03-01"))).toEqual([]);
  });
  it("compares with the row of a structure that goes on longest, and shows both", () => {
    const [conflit] = structuresSimultanees(
      contexte({
        parcours: [P("S", "2026-01-05", "2026-05-31"), P("S", "2026-02-02", "2026-03-01"), P("T", "2026-04-01")],
      }),
    ).conflits;
    expect(conflit?.preuves.map((p) => p.ligne)).toEqual([4, 2]);
    const long = [P("S", "2026-01-05", "2026-02-01"), P("S", "2026-01-10", "2026-05-31"), P("T", "2026-04-01")];
    expect(structuresSimultanees(contexte({ parcours: long })).conflits[0]?.preuves.map((p) => p.ligne)).toEqual([
      4, 3,
    ]);
  });
  it("on one day, by structure; what the settings say has no line to show", () => {
    expect(conflits({ parcours: [P("T", "2026-03-01"), P("S", "2026-03-01")] })).toEqual([
      ["A", "S", "T", "2026-03-01"],
    ]);
    const base = contexte({ parcours: [P("T", "2026-03-01")] });
    const listes = reglagesListes.parse({ effectifs: [{ apap: "A", structure: "S", etp: 1 }] });
    const effectifs = effectifsDe(base.extraction, listes);
    const [conflit] = structuresSimultanees({ ...base, effectifs }).conflits;
    expect([conflit?.structures, conflit?.preuves.map((p) => p.ligne)]).toEqual([["S", "T"], [2]]);
  });
  it("has no day when neither row begins", () => {
    const effectifs = ["S", "T"].map((structure) => ({ apap: "A", structure, etp: "1" }));
    expect(conflits({ effectifs })).toEqual([["A", "S", "T", null]]);
  });
});

describe("structure of a per-APAP constat", () => {
  const structure = (tables: CanonicalTables) => structureDe(contexte(tables), "A");
  it("is the single one over the period", () => {
    expect(structure({ parcours: [P("S", "2025-01-06"), P("S", "2026-03-02")] })).toBe("S");
    expect(structure({ parcours: [P("S", "2025-01-06", "2025-12-31"), P("T", "2026-03-02")] })).toBe("T");
    expect(structure({ parcours: [P("S", "2025-01-06"), P("T", "2026-07-01")] })).toBe("S");
  });
  it("null when there are several or none", () => {
    expect(structure({ parcours: [P("S", "2025-01-06", "2026-01-01"), P("T", "2026-03-02")] })).toBeNull();
    expect(structure({ parcours: [P("", "2025-01-06")] })).toBeNull();
    expect(structure({ parcours: [{ ...P("S", "2025-01-06"), apap: "B" }] })).toBeNull();
  });
  it("affectations and effectifs say it too", () => {
    expect(
      structure({ affectations: [{ participant: "P1", apap: "A", structure: "T", date_debut: "2026-06-30" }] }),
    ).toBe("T");
    expect(
      structure({ parcours: [P("S", "2026-01-05")], effectifs: [{ apap: "A", structure: "T", etp: "1" }] }),
    ).toBeNull();
  });
});
