import { expect, it } from "vitest";
import type { Projection } from "../../projection/modele.ts";
import { phraseCharge } from "./blocs.ts";

/** A projection of `mois` months that each owe the same. */
function charge(ouverts: number, mois: number, dus: number): string {
  const un = { ENTRETIEN: dus, SUIVI_EMPLOI: 0 };
  const projection = { mois: Array.from({ length: mois }), ensemble: { ouverts, tenus: null, mois: [un] } };
  return phraseCharge(projection as unknown as Projection).replaceAll("\u00a0", " ");
}

it("says one parcours, and less than two interviews, in the singular", () => {
  expect(charge(1, 2, 1)).toBe("1 parcours ouvert ; 0,5 entretien ou suivi dû par mois.");
  expect(charge(2, 1, 2)).toBe("2 parcours ouverts ; 2 entretiens et suivis dus par mois.");
});
