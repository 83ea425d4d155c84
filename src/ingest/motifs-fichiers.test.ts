import { describe, expect, it } from "vitest";
import { fitsPattern } from "../ingest/file-patterns.ts";
import type { TableName } from "../tables/index.ts";
import { motifsDe, sansDate } from "./motifs-fichiers.ts";

describe("sansDate", () => {
  it.each([
    ["suivi_2026-10.csv", "suivi_*.csv"],
    ["Export entretiens octobre 2026.xlsx", "Export entretiens *.xlsx"],
    ["2026 10 31 liste participants.csv", "* liste participants.csv"],
    ["emargements.xlsx > Févr 2026", "emargements.xlsx > Févr 2026"],
    ["viesion-cd14.csv", "viesion-cd14.csv"],
    ["2026-10.csv", "2026-10.csv"],
    ["suivi", "suivi"],
  ])("« %s » → « %s »", (nom, motif) => {
    expect(sansDate(nom)).toBe(motif);
  });
});

describe("motifsDe", () => {
  const de = (...fichiers: [string, TableName][]) =>
    Object.fromEntries(motifsDe(fichiers.map(([nom, table]) => ({ nom, tables: [table] }))));

  it("gives one pattern to the files of a table that begin alike", () => {
    expect(de(["contacts-a.csv", "entretiens"], ["contacts-b.csv", "entretiens"], ["veilles.csv", "veilles"])).toEqual({
      "contacts-*.csv": ["entretiens"],
      "veilles.csv": ["veilles"],
    });
  });

  it("does not when the pattern would take another table's file", () => {
    expect(de(["export a.csv", "entretiens"], ["export b.csv", "entretiens"], ["export c.csv", "veilles"])).toEqual({
      "export a.csv": ["entretiens"],
      "export b.csv": ["entretiens"],
      "export c.csv": ["veilles"],
    });
    expect(de(["liste 2025.csv", "parcours"], ["liste 2026.csv", "participants"])).toEqual({
      "liste 2025.csv": ["parcours"],
      "liste 2026.csv": ["participants"],
    });
  });

  it("asks for four letters in common, up to a separator", () => {
    expect(Object.keys(de(["rdv-a.csv", "entretiens"], ["rdv-b.csv", "entretiens"]))).toEqual(["rdv-*.csv"]);
    expect(Object.keys(de(["ab-a.csv", "entretiens"], ["ab-b.csv", "entretiens"]))).toEqual(["ab-a.csv", "ab-b.csv"]);
    expect(Object.keys(de(["suivia.csv", "entretiens"], ["suivib.csv", "entretiens"]))).toEqual([
      "suivia.csv",
      "suivib.csv",
    ]);
  });

  it("names one pattern for two months of one file, and it fits the next month", () => {
    const motifs = de(["suivi 2026-09.csv", "entretiens"], ["suivi 2026-10.csv", "entretiens"]);
    const [motif = ""] = Object.keys(motifs);
    expect(Object.keys(motifs)).toHaveLength(1);
    expect(fitsPattern(motif, "Suivi 2026-11.CSV")).toBe(true);
  });
});
