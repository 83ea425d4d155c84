import { describe, expect, it } from "vitest";
import { placer } from "./dit.ts";

const PHRASE = "Les entrées reprennent depuis septembre, après un été calme.";
const cadre = (hauteur: number) => ({
  largeur: 400,
  hauteur,
  tailles: [15, 12],
  autour: 10,
  entre: 4,
  interligne: 1.2,
});
const lettres = (n: number): string => PHRASE.repeat(Math.ceil(n / PHRASE.length)).slice(0, n);

describe("the commentary of a page", () => {
  it("takes no room when there is none", () => {
    expect(placer([], cadre(100))).toEqual({ taille: 0, montre: [], coupe: false, hauteur: 0 });
  });

  it("is written whole, in the biggest letters that its room takes", () => {
    const vu = placer([PHRASE], cadre(100));
    expect(vu).toMatchObject({ taille: 15, montre: [PHRASE], coupe: false });
    expect(placer([lettres(280)], cadre(90))).toMatchObject({ taille: 12, coupe: false });
  });

  it.each([400, 940, 5000])("of %i characters keeps to its room, cut at the end of a sentence", (n) => {
    const texte = Array.from({ length: Math.ceil(n / 61) }, () => PHRASE).join(" ");
    const vu = placer([texte], cadre(70));
    expect(vu.coupe).toBe(true);
    expect(vu.hauteur).toBeLessThanOrEqual(70);
    expect(vu.montre.join("")).toMatch(/calme\. \[…\]$/);
    expect(texte.startsWith(vu.montre.join("").slice(0, -4))).toBe(true);
  });

  it("is cut between two words when it has no sentence, and after the last paragraph that fits", () => {
    expect(placer([lettres(500).replaceAll(".", "")], cadre(70)).montre.join("")).toMatch(/ \[…\]$/);
    expect(placer(["Un.", lettres(900)], cadre(47)).montre).toEqual(["Un."]);
    expect(placer([lettres(900)], cadre(20))).toMatchObject({ montre: [], coupe: true });
  });
});
