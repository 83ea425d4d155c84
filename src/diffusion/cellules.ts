/** What is counted, in the order of the sheets; the last two are the terms of the rate of sorties. */
export const MESURES = [
  "accompagnes",
  "entrees",
  "sorties",
  "entretiens",
  "prescriptions",
  "reussies",
  "rapportees",
] as const;
export type Mesure = (typeof MESURES)[number];

/** Criteria that split a count: the natures of sorties, the profile of those who enter. */
export const CRITERES = ["nature", "sexe", "tranche_age", "niveau"] as const;
export type Critere = (typeof CRITERES)[number];

/** One count of an edition. `structure`: null for the whole PLIE, "" for « Sans structure ». */
export interface Cellule {
  readonly mesure: Mesure;
  readonly structure: string | null;
  readonly critere: Critere | null;
  /** Value of the criterion; "" without one. */
  readonly valeur: string;
}

/** The whole PLIE's count, or a structure's, split by a criterion or not. */
export function cellule(
  mesure: Mesure,
  structure: string | null = null,
  critere: Critere | null = null,
  valeur = "",
): Cellule {
  return { mesure, structure, critere, valeur };
}

/** The same text for the same count. */
export function cleDe({ mesure, structure, critere, valeur }: Cellule): string {
  return JSON.stringify([mesure, structure, critere, valeur]);
}

/** Natures of sorties, and which make each term of the rate: its numerator, the rest of its denominator, neither. */
export const REUSSIES = ["Positive", "Dynamique"] as const;
export const AUTRES = ["Autre", "NON_RENSEIGNE"] as const;
export const NEUTRALISEE = "Neutralisee";

/** Structures beyond which natures are told of the whole PLIE alone: each is then a handful, and the proof would be long. */
export const STRUCTURES_MAX = 3;

/** What is printed or given up as one: a column by structure, a table. */
export const BLOCS = [
  "sorties",
  "entrees",
  "accompagnes",
  "entretiens",
  "prescriptions",
  "taux",
  "sexe",
  "tranche_age",
  "niveau",
  "natures",
  "natures-par-structure",
] as const;
export type Bloc = (typeof BLOCS)[number];

/** The block that prints a count; null for the whole PLIE's own counts, which stand at the head. */
export function blocDe({ mesure, structure, critere }: Cellule): Bloc | null {
  if (critere === "nature") return structure === null ? "natures" : "natures-par-structure";
  if (critere !== null) return critere;
  if (structure === null) return null;
  return mesure === "reussies" || mesure === "rapportees" ? "taux" : mesure;
}
