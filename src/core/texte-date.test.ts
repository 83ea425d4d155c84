import { expect, it } from "vitest";
import { jour } from "../parcours/dossier-tester.ts";
import { direParDate } from "./texte-date.ts";

const MAI = jour("2026-05-17");
const SEPTEMBRE = jour("2026-09-01");
const JOURS = [jour("2026-01-01"), MAI, SEPTEMBRE];

/** A text by the value of each of three days. */
const dire = (valeurs: readonly (number | string)[], texte: (v: number | string) => string) =>
  direParDate(JOURS, (day) => texte(valeurs[JOURS.indexOf(day)] ?? ""));
const soumis = (v: number | string) => `Un mois d'au moins ${v} jours soumis, 2 fois.`;

it("says a value that no date changes once", () => {
  expect(dire([15, 15, 15], soumis)).toBe("Un mois d'au moins 15 jours soumis, 2 fois.");
  expect(direParDate([], () => "x")).toBe("");
});

it("says after a number those that follow, each from its day", () => {
  expect(dire([15, 23, 23], soumis)).toBe(
    "Un mois d'au moins 15 (puis 23 à partir du 17/05/2026) jours soumis, 2 fois.",
  );
  expect(dire([15, 23, 15], soumis)).toBe(
    "Un mois d'au moins 15 (puis 23 à partir du 17/05/2026, 15 à partir du 01/09/2026) jours soumis, 2 fois.",
  );
});

it("keeps a number whole: decimals, thousands", () => {
  expect(dire(["0,5", "0,7", "0,7"], (v) => `${v} ETP`)).toBe("0,5 (puis 0,7 à partir du 17/05/2026) ETP");
  expect(dire(["1\u00a0000", "1\u00a0200", "1\u00a0200"], (v) => `${v} h`)).toBe(
    "1\u00a0000 (puis 1\u00a0200 à partir du 17/05/2026) h",
  );
});

it("says the texts one after the other when their words change too", () => {
  expect(dire(["1 jour", "2 jours", "2 jours"], (v) => `Moins de ${v}.`)).toBe(
    "Moins de 1 jour. À partir du 17/05/2026 : Moins de 2 jours.",
  );
  expect(dire(["1 jour", "1 jour", "1 jour et 5 heures"], (v) => `Moins de ${v}.`)).toBe(
    "Moins de 1 jour. À partir du 01/09/2026 : Moins de 1 jour et 5 heures.",
  );
});
