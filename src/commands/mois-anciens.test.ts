import { expect, it } from "vitest";
import { parseTypedMonth } from "../core/month.ts";
import { parseTypedPeriod } from "../core/period.ts";
import { disqueAvec, ioMuet } from "./io-fixture.ts";
import { analyserPreparation, preparer } from "./preparer.ts";

it("sets months of earlier years apart, and moves no other figure, not even of a control period that is one of them", async () => {
  const io = ioMuet(disqueAvec({ plie: { graine: 7, participants: 20, mois: 14, apaps: 2, anomalies: 1 } }));
  const mois = parseTypedMonth("2026-03") ?? 0;
  const periode = parseTypedPeriod("2025-12..2025-12");
  if (periode === null) throw new Error("no period");
  const preparation = await preparer(["/plie"], { silencieux: true, mois, periode }, io, { prendUnMois: true });
  const sans = analyserPreparation(preparation, io, { indicateurs: true, fiches: false });
  // October, November and December 2025
  const anciens = [mois - 5, mois - 4, mois - 3];
  const avec = analyserPreparation(preparation, io, { indicateurs: true, fiches: false, anciens });
  expect(sans.anciennes).toEqual([]);
  expect(avec.report.figures).toEqual(sans.report.figures);
  expect(new Set(avec.anciennes.map((f) => f.periode))).toEqual(new Set(["2025-10", "2025-11", "2025-12"]));
  // the FSE+ counts of a control period of one month are not that month's
  expect(avec.report.figures.some((f) => f.periode === "2025-12..2025-12")).toBe(true);
  const compte = (id: string) =>
    avec.anciennes.filter((f) => f.indicateur === id && f.portee === "ensemble").map((f) => f.periode);
  expect(compte("file_active")).toEqual(["2025-10", "2025-11", "2025-12"]);
});
