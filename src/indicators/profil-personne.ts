import { ageAt, type Day } from "../core/day.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { valeurEntree } from "../parcours/entry-values.ts";
import type { Parcours } from "../parcours/parcours.ts";
import { NON_RENSEIGNE } from "./figures.ts";

/** Value of a key for a person's column that is empty, or that no participants row gives. */
export const NON_CONNU = "NON_CONNU";

/** Lower bounds of the age bands, in completed years. */
const TRANCHES: readonly (readonly [number, string])[] = [
  [55, "55+"],
  [45, "45-54"],
  [30, "30-44"],
  [18, "18-29"],
  [Number.NEGATIVE_INFINITY, "<18"],
];

/** Code of the sexe; NON_CONNU when it is not said. */
export function sexeDe(dossier: Dossier): string {
  return dossier.participant?.sexe ?? NON_CONNU;
}

/** Every statut of the parcours; the person counts in each. */
export function statutsDe(dossier: Dossier, parcours: Parcours): readonly string[] {
  const statuts = valeurEntree(dossier, parcours, "statuts");
  return statuts === null || statuts.length === 0 ? [NON_RENSEIGNE] : statuts;
}

/** Level of education; a bare « niveau V » counts as 3 (precisions.md, DON-11). */
export function niveauDe(dossier: Dossier, parcours: Parcours): string {
  const niveau = valeurEntree(dossier, parcours, "niveau_formation");
  return niveau === null ? NON_RENSEIGNE : niveau === "3_V" ? "3" : niveau;
}

/** Age band on a day. */
export function trancheAge(dossier: Dossier, day: Day): string {
  const naissance = dossier.participant?.date_naissance ?? null;
  if (naissance === null) return NON_CONNU;
  const age = ageAt(naissance, day);
  return TRANCHES.find(([min]) => age >= min)?.[1] ?? NON_CONNU;
}
