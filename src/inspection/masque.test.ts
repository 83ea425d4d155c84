import { describe, expect, it } from "vitest";
import { libelleCourt, silhouette } from "./masque.ts";

describe("silhouette", () => {
  it.each([
    ["Anaïs D'ÉTÉ-Fictif", "‹Xxxxx X'XXX-Xxxxxx›"],
    ["05/03/2026", "‹99/99/9999›"],
    ["P0042", "‹X9999›"],
    ["06 00  00\n00", "‹99 99 99 99›"],
    ["", "‹›"],
  ])("keeps the outline of « %s » and nothing else", (valeur, attendu) => {
    expect(silhouette(valeur)).toBe(attendu);
  });

  it("cuts after 24 characters, a character beyond the plane counting for one", () => {
    expect(silhouette("a".repeat(24))).toBe(`‹${"x".repeat(24)}›`);
    expect(silhouette("a".repeat(25))).toBe(`‹${"x".repeat(24)}…›`);
    expect(silhouette("😀".repeat(24))).toBe(`‹${"😀".repeat(24)}›`);
  });
});

describe("libelleCourt", () => {
  it("puts a label on one line, of 60 characters at most", () => {
    expect(libelleCourt(" a\n b ")).toBe("a b");
    expect(libelleCourt("é".repeat(60))).toBe("é".repeat(60));
    expect(libelleCourt("é".repeat(61))).toBe(`${"é".repeat(59)}…`);
  });
});
