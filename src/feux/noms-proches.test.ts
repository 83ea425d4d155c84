import { describe, expect, it } from "vitest";
import { groupesDeNoms, nomsProches } from "./noms-proches.ts";

describe("nomsProches", () => {
  const PROCHES: [string, string][] = [
    ["Joël D'ANGELO", "D'ANGELO Joël"],
    ["Joël D'ANGELO", "J. D'ANGELO"],
    ["D'ANGELO Joël", "J. D'ANGELO"],
    ["Chloé DUVAL", "Chloe DUVALL"],
    ["CCAS de Belleville", "CCAS de Beleville"],
    ["Jean-Luc PETIT", "Jean Luc PETIT"],
    ["CCAS de Belleville-sur-Orne", "CCAS Belleville sur Orne"],
    ["Maison de l'emploi du Bocage", "Maison emploi Bocage"],
    ["Lemaire", "Lemairé s".replace(" s", "s")],
  ];
  for (const [a, b] of PROCHES) it(`« ${a} » and « ${b} »`, () => expect(nomsProches(a, b, 6)).toBe(true));

  const AUTRES: [string, string][] = [
    ["Antenne 1", "Antenne 2"],
    ["Antenne 1", "Antenne 12"],
    ["Maison du Bocage", "Maison du Bocage 2"],
    ["Structure A", "Structure B"],
    ["Joël D'ANGELO", "Paul D'ANGELO"],
    ["Chloé DUVAL", "P. DUVAL"],
    ["CCAS", "CCSA"],
    ["Lise", "Lisa"],
    ["J. DUVAL", "M. DUVAL"],
    ["Mission locale Nord", "Mission locale Sud"],
    ["La Passerelle", "Les Passerelles"],
    ["Ville de Caen", "Ville"],
  ];
  for (const [a, b] of AUTRES) it(`not « ${a} » and « ${b} »`, () => expect(nomsProches(a, b, 6)).toBe(false));

  it("counts letters from the limit on", () => {
    expect(nomsProches("Durant", "Durand", 6)).toBe(true);
    expect(nomsProches("Durant", "Durand", 7)).toBe(false);
  });
});

describe("groupesDeNoms", () => {
  it("puts the three spellings of one name together", () => {
    const noms = ["Joël D'ANGELO", "Paul PETIT", "D'ANGELO Joël", "J. D'ANGELO"];
    expect(groupesDeNoms(noms, 6)).toEqual([["Joël D'ANGELO", "D'ANGELO Joël", "J. D'ANGELO"]]);
  });

  it("gives nothing when all names are apart", () => {
    expect(groupesDeNoms(["Ada UN", "Luc DEUX"], 6)).toEqual([]);
  });
});
