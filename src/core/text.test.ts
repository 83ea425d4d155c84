import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareText, foldName, foldWords, masked, tidy } from "./text.ts";

describe("tidied text", () => {
  it.each([
    ["  Alix \u00a0 MODÈLE\n", "Alix MODÈLE"],
    ["a\u202fb\u2007c\ufeff", "a b c"],
    ["\t", ""],
  ])("%j becomes %j", (text, attendu) => expect(tidy(text)).toBe(attendu));
});

describe("folded names", () => {
  it.each([
    ["ÉLODIE  L’ŒUVRE", "elodie l'oeuvre"],
    ["Ægir Ça", "aegir ca"],
    ["e\u0301", "e"],
    ["ÿ Ñ ü", "y n u"],
    ["L`ETANG DU BOIS", "l'etang du bois"],
    ["JEAN-LUC  Martin ", "jean-luc martin"],
    ["A_Z [x]", "a_z [x]"],
  ])("%s : %s", (text, attendu) => expect(foldName(text)).toBe(attendu));
  it("splits words on punctuation", () => {
    expect(foldWords("N° dossier — Jean-Noël (d'Arc), bac + 2")).toBe("n dossier jean noel d arc bac + 2");
    expect(foldWords(" - ")).toBe("");
  });
  it("gives the same form to a form already folded", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aZÉœÆç’-1 \u00a0\u0301") }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
    );
  });
});

describe("order of texts", () => {
  it("follows code points, null first", () => {
    expect(["b", null, "a", "ab", "A", "é"].sort(compareText)).toEqual([null, "A", "a", "ab", "b", "é"]);
    expect(compareText(null, null)).toBe(0);
  });
  it("puts U+FFFD before an emoji, unlike UTF-16", () => {
    expect("\ufffd" < "😀").toBe(false);
    expect(compareText("\ufffd", "😀")).toBeLessThan(0);
  });
  it("is the order of the lists of code points", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        const x = [...a].map((c) => c.codePointAt(0) as number);
        const y = [...b].map((c) => c.codePointAt(0) as number);
        const first = x.findIndex((n, i) => n !== y[i]);
        const expected = first === -1 ? x.length - y.length : (x[first] as number) - (y[first] ?? -1);
        expect(Math.sign(compareText(a, b))).toBe(Math.sign(expected));
      }),
    );
  });
});

describe("masked values", () => {
  it("say their length in characters only", () => {
    expect(masked("DUPONT Zoé")).toBe("‹10 car.›");
    expect(masked("😀")).toBe("‹1 car.›");
  });
});
