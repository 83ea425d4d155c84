import { describe, expect, it } from "vitest";
import { frMonths, frPlages } from "./plages.ts";

const mois = (year: number, m: number) => year * 12 + m - 1;

describe("months in a row", () => {
  it.each([
    [[], ""],
    [[mois(2026, 6)], "juin 2026"],
    [[mois(2026, 7), mois(2026, 6)], "juin et juillet 2026"],
    [[mois(2026, 3), mois(2026, 1), mois(2026, 2)], "janvier à mars 2026"],
    [[mois(2026, 1), mois(2026, 2), mois(2026, 6)], "janvier et février 2026, juin 2026"],
    [[mois(2025, 12), mois(2026, 1)], "décembre 2025 à janvier 2026"],
    [[mois(2025, 8), mois(2026, 8)], "août 2025, août 2026"],
  ])("%j reads %s", (months, texte) => {
    expect(frMonths(months)).toBe(texte);
  });
});

describe("rules in a row", () => {
  const ordre = ["ENT-01", "ENT-02", "ENT-03", "ENT-04", "OPE-01", "OPE-02", "OPE-03"];
  it.each([
    [[], ""],
    [["ENT-02"], "ENT-02"],
    [["ENT-02", "ENT-01"], "ENT-01, ENT-02"],
    [["ENT-01", "ENT-02", "ENT-03"], "ENT-01 à ENT-03"],
    [["ENT-03", "ENT-04", "OPE-01"], "ENT-03, ENT-04, OPE-01"],
    [["ENT-01", "ENT-02", "ENT-04", "OPE-01", "OPE-02", "OPE-03"], "ENT-01, ENT-02, ENT-04, OPE-01 à OPE-03"],
  ])("%j reads %s", (noms, texte) => {
    expect(frPlages(noms, ordre)).toBe(texte);
  });
});
