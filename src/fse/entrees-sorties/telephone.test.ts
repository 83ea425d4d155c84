import { describe, expect, it } from "vitest";
import { ecrireTelephone } from "./telephone.ts";

describe("ecrireTelephone", () => {
  it.each([
    ["06 12 34 56 78", "0612345678"],
    ["06.12.34.56.78", "0612345678"],
    ["0231000000", "0231000000"],
    ["+33 6 12 34 56 78", "0612345678"],
    ["+33 (0)6 12 34 56 78", "0612345678"],
    ["0033612345678", "0612345678"],
    ["33612345678", "0612345678"],
  ])("writes %s as ten digits", (brut, texte) => {
    expect(ecrireTelephone(brut)).toEqual({ texte, avis: null });
  });

  it("gives back the zero that a spreadsheet took, and says so", () => {
    expect(ecrireTelephone("612345678")).toEqual({ texte: "0612345678", avis: "zéro du début rétabli" });
  });

  it("never begins with a plus sign, which a spreadsheet takes for a formula", () => {
    expect(ecrireTelephone("+32 2 123 45 67")).toEqual({ texte: "003221234567", avis: "numéro étranger" });
  });

  it("says what is no number", () => {
    expect(ecrireTelephone("06 12 34").avis).toBe("ce numéro n'a pas dix chiffres");
    // one digit too many or too few, before or behind
    for (const brut of ["06 12 34 56 789", "6 06 12 34 56 78", "12 34 56 78", "1234567890", "00 12 34 56"]) {
      expect(ecrireTelephone(brut), brut).toEqual({
        texte: brut.replaceAll(" ", ""),
        avis: "ce numéro n'a pas dix chiffres",
      });
    }
    expect(ecrireTelephone(" inconnu ").texte).toBe("inconnu");
    expect(ecrireTelephone("aucun")).toEqual({ texte: "aucun", avis: "ce numéro n'a pas dix chiffres" });
  });
});
