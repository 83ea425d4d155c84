import { expect, it } from "vitest";
import type { Projection } from "../../projection/modele.ts";
import { blocsProjection, phraseCharge } from "./blocs.ts";

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

it("names a target that is not computed, rather than say that the settings have none", () => {
  const ensemble = { apap: null, structures: [], ouverts: 0, tenus: null, mois: [] };
  const projection: Projection = {
    version: "1.0.0",
    arrete: 0,
    mois: [],
    nonDemandes: [],
    apaps: [],
    ensemble,
    reste: null,
    prevus: [],
    objectifs: [],
    sansRythme: [],
    nonCalcules: [],
  };
  const textes = (p: Projection) => blocsProjection(p).flatMap((b) => (b.kind === "note" ? [b.texte].flat() : []));
  const absent = {
    indicateur: "entrees",
    portee: "apap",
    nom: "Ada",
    ventilation: {},
    raison: "table absente",
  } as const;
  expect(textes(projection)).toContain("Aucun objectif dans les réglages (objectifs, protocole).");
  expect(textes({ ...projection, nonCalcules: [absent] }).at(-1)).toBe(
    "Non calculé : « Entrées, Ada » (table absente).",
  );
});
