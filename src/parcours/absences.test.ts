import { expect, it } from "vitest";
import { canonicalExtraction } from "../tables/canonical.ts";
import { estAbsent, joursAbsence } from "./absences.ts";
import { jour } from "./dossier-tester.ts";

const EXTRACTION = canonicalExtraction({
  absences_apap: [
    { apap: "A", date_debut: "2026-03-10", date_fin: "2026-03-12" },
    { apap: "A", date_debut: "2026-03-12", date_fin: "2026-03-14" },
    { apap: "A", date_debut: "2026-03-20", date_fin: "2026-03-19" },
    { apap: "B", date_debut: "2026-03-11", date_fin: "2026-03-11" },
  ],
});
const jours = (apap: string | null, from: string, to: string) => joursAbsence(EXTRACTION, apap, jour(from), jour(to));
const absent = (apap: string | null, day: string) => estAbsent(EXTRACTION, apap, jour(day));

it("counts each day of absence once, both ends included, none of a row that ends before it begins", () => {
  expect(jours("A", "2026-03-01", "2026-03-31")).toBe(5);
  expect(jours("A", "2026-03-11", "2026-03-13")).toBe(3);
  expect(jours("A", "2026-03-15", "2026-03-31")).toBe(0);
});

it("of that APAP alone; nobody is never away", () => {
  expect([jours("B", "2026-03-01", "2026-03-31"), jours("C", "2026-03-01", "2026-03-31")]).toEqual([1, 0]);
  expect([jours(null, "2026-03-01", "2026-03-31"), absent(null, "2026-03-11")]).toEqual([0, false]);
});

it("says a day of absence from the first to the last", () => {
  const veille = ["2026-03-09", "2026-03-10", "2026-03-14", "2026-03-15"].map((d) => absent("A", d));
  expect(veille).toEqual([false, true, true, false]);
  expect([absent("B", "2026-03-10"), absent("B", "2026-03-11")]).toEqual([false, true]);
});

it("knows none without a table, and keeps those of two extractions apart", () => {
  const sans = canonicalExtraction({});
  expect([
    joursAbsence(sans, "A", jour("2026-03-01"), jour("2026-03-31")),
    estAbsent(sans, "A", jour("2026-03-11")),
  ]).toEqual([0, false]);
  expect(absent("A", "2026-03-11")).toBe(true);
});
