import { expect, it } from "vitest";
import { titreManques } from "./moyens.ts";

const activite = (participant: string, moisJuges: number | null, moisSatisfaits: number | null) => ({
  participant,
  moisJuges,
  moisSatisfaits,
});

it("says that no month was missed of those that were judged alone", () => {
  const titre = (nonCouverts: boolean, ...siennes: ReturnType<typeof activite>[]) =>
    titreManques(siennes, nonCouverts)?.replaceAll("\u00a0", " ");
  expect(titre(false, activite("P1", 3, 3), activite("P2", 0, 0))).toBe("Aucun mois manqué depuis janvier");
  expect(titre(true, activite("P1", 3, 3))).toBe("Aucun mois manqué depuis janvier, parmi ceux qui ont pu être jugés");
  expect(titre(true, activite("P1", 0, 0))).toBe("Mois manqués : aucun mois n'a été jugé");
  expect(titre(false, activite("P1", null, null))).toBe("Mois manqués : aucun n'a pu être jugé");
  expect(titre(true, activite("P1", 4, 2), activite("P2", 3, 3))).toBe("2 mois manqués depuis janvier, 1 personne");
});
