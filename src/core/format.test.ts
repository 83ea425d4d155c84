import { describe, expect, it } from "vitest";
import { frCount, frDe, frInteger, frNumber, frPercent, frPoints, frTaux } from "./format.ts";

/** No-break spaces as « _ », to be seen. */
const vu = (text: string) => text.replaceAll("\u00a0", "_");

describe("French numbers", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1_000"],
    [1234567, "1_234_567"],
    [-1234, "-1_234"],
    [12.9, "12"],
  ])("integer %d : %s", (n, attendu) => expect(vu(frInteger(n))).toBe(attendu));
  it.each([
    [44.84, 1, "44,8"],
    [44.98, 1, "45"],
    [44.98, 2, "44,98"],
    [45, 1, "45"],
    [1234.5, 1, "1_234,5"],
    [-0.04, 1, "0"],
    [-0.06, 1, "-0,1"],
    [-2.5, 1, "-2,5"],
    [7, 0, "7"],
  ])("number %d with %i decimals : %s", (n, digits, attendu) => expect(vu(frNumber(n, digits))).toBe(attendu));
  it.each([
    [0.523, "52,3_%"],
    [1, "100_%"],
    [0, "0_%"],
    [0.9999, "100_%"],
  ])("share %d : %s", (share, attendu) => expect(vu(frPercent(share))).toBe(attendu));
  it.each([
    [0.154, "15,4_points"],
    [0.02, "2_points"],
    [0.019, "1,9_point"],
    [0.0006, "0,1_point"],
    [0.0004, "moins de 0,1_point"],
    [0, "0_point"],
    [0.0194, "1,9_point"],
    [0.0196, "2_points"],
  ])("difference %d of shares : %s", (ecart, attendu) => expect(vu(frPoints(ecart))).toBe(attendu));
});

describe("French plurals", () => {
  it.each([
    [0, "0_constat"],
    [1, "1_constat"],
    [2, "2_constats"],
    [-2, "-2_constats"],
    [1500, "1_500_constats"],
  ])("%d : %s", (n, attendu) => expect(vu(frCount(n, "constat"))).toBe(attendu));
  it("takes the plural given", () => expect(vu(frCount(2, "ligne datée", "lignes datées"))).toBe("2_lignes datées"));
});

describe("a name after « de »", () => {
  it.each([
    ["octobre 2026", "d'octobre 2026"],
    ["mai 2026", "de mai 2026"],
    ["Atelier de l’Écluse", "d'Atelier de l’Écluse"],
    ["Évasion", "d'Évasion"],
    ["Œuvre sociale", "d'Œuvre sociale"],
    ["Tremplin", "de Tremplin"],
    ["Houx VERT", "de Houx VERT"],
    ["", "de "],
  ])("%s : %s", (nom, attendu) => expect(frDe(nom)).toBe(attendu));
});

describe("frTaux", () => {
  it.each([
    [18, 27, "66,7\u00a0% (18\u00a0sur\u00a027)"],
    [9, 10, "90\u00a0% (9\u00a0sur\u00a010)"],
    [9, 9, "9\u00a0sur\u00a09"],
    [0, 1, "0\u00a0sur\u00a01"],
  ])("%d of %d: a percentage from ten on only", (part, total, texte) => expect(frTaux(part, total)).toBe(texte));
});
