import { describe, expect, it } from "vitest";
import { readLevel } from "./level.ts";

const level = (text: string | number, echelle: "ancienne" | "nouvelle" | null = null) => {
  const reading = readLevel(text, echelle);
  return reading.etat === "lu" ? reading.valeur : reading.etat;
};

describe("readLevel", () => {
  it.each([
    // a diploma's name decides
    ["Sans diplôme", "1-2"],
    ["Aucun", "1-2"],
    ["aucun diplôme", "1-2"],
    ["Brevet", "1-2"],
    ["Brevet des collèges", "1-2"],
    ["BEPC", "1-2"],
    ["DNB", "1-2"],
    ["CFG", "1-2"],
    ["CAP", "3"],
    ["BEP", "3"],
    ["CAP / BEP", "3"],
    ["CAP cuisine", "3"],
    ["Bac", "4"],
    ["Baccalauréat", "4"],
    ["Bac pro", "4"],
    ["BP", "4"],
    ["BT", "4"],
    ["Brevet professionnel", "4"],
    ["Brevet de technicien", "4"],
    ["BTS", "5"],
    ["Brevet de technicien supérieur", "5"],
    ["DUT", "5"],
    ["DEUG", "5"],
    ["Bac +2", "5"],
    ["BAC+2", "5"],
    ["bac + 2", "5"],
    ["Licence", "6"],
    ["Licence pro", "6"],
    ["BUT", "6"],
    ["Maîtrise", "6"],
    ["Bac+3", "6"],
    ["bac + 4", "6"],
    ["Master", "7-8"],
    ["Master 2", "7-8"],
    ["DEA", "7-8"],
    ["DESS", "7-8"],
    ["Ingénieur", "7-8"],
    ["Bac+5", "7-8"],
    ["Doctorat", "7-8"],
    ["Bac+8", "7-8"],
    ["Niveau 5 (BTS)", "5"],
    ["Niveau 5 (CAP)", "3"],
    ["V - CAP/BEP", "3"],
    ["IV (bac)", "4"],
    // Roman numerals and NVn: the old scale
    ["VI", "1-2"],
    ["V bis", "1-2"],
    ["Vbis", "1-2"],
    ["VI et V bis", "1-2"],
    ["V", "3_V"],
    ["Niveau V", "3_V"],
    ["niv. V", "3_V"],
    ["IV", "4"],
    ["Niveau III", "5"],
    ["II", "6"],
    ["I", "7-8"],
    ["NV5", "3_V"],
    ["NV 4", "4"],
    ["NV3", "5"],
    ["nv5bis", "1-2"],
    ["NV1", "7-8"],
    ["Niveau 4 (ancien niveau IV)", "4"],
    // a bare digit
    ["5", "A_PRECISER"],
    ["Niveau 4", "A_PRECISER"],
    ["niv 3", "A_PRECISER"],
    ["N5", "A_PRECISER"],
    ["5 bis", "1-2"],
    ["7", "7-8"],
    ["8", "7-8"],
    // the codes themselves
    ["1-2", "1-2"],
    ["7-8", "7-8"],
    ["3_V", "3_V"],
    ["A_PRECISER", "A_PRECISER"],
    // neither
    ["9", "illisible"],
    ["abc", "illisible"],
    ["CAP et licence", "illisible"],
    ["BEP non obtenu", "illisible"],
    ["infra bac", "illisible"],
    ["IV ou V", "illisible"],
    ["constructor", "illisible"],
    ["__proto__", "illisible"],
    ["", "vide"],
    ["Non renseigné", "vide"],
  ])("« %s »: %s", (text, expected) => {
    expect(level(text)).toBe(expected);
  });

  it.each([
    ["6", "ancienne", "1-2"],
    ["5", "ancienne", "3_V"],
    ["4", "ancienne", "4"],
    ["3", "ancienne", "5"],
    ["2", "ancienne", "6"],
    ["1", "ancienne", "7-8"],
    ["1", "nouvelle", "1-2"],
    ["2", "nouvelle", "1-2"],
    ["3", "nouvelle", "3"],
    ["Niveau 4", "nouvelle", "4"],
    ["5", "nouvelle", "5"],
    ["6", "nouvelle", "6"],
    ["V", "nouvelle", "3_V"],
    ["NV5", "nouvelle", "3_V"],
    ["Niveau 3 (nouvelle nomenclature)", "ancienne", "3"],
  ] as const)("« %s », échelle %s: %s", (text, echelle, expected) => {
    expect(level(text, echelle)).toBe(expected);
  });

  it("takes a number cell as the same digit, and the profile's labels first", () => {
    expect(level(5)).toBe("A_PRECISER");
    expect(level(5, "nouvelle")).toBe("5");
    expect(readLevel("CAP", null, new Map([["cap", "4"]]))).toEqual({ etat: "lu", valeur: "4" });
  });
});
