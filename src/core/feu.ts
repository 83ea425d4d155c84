import type { Month } from "./month.ts";

/** Lights of the reading (domaine.md §3.1), in the order in which they are printed. */
export const FEUX = [
  "LEC-01",
  "LEC-02",
  "LEC-03",
  "LEC-04",
  "LEC-05",
  "LEC-06",
  "LEC-07",
  "LEC-08",
  "LEC-09",
  "LEC-10",
  "LEC-11",
  "LEC-12",
  "LEC-13",
] as const;

export type FeuId = (typeof FEUX)[number];

/** One answer to a light, for the profile: what it says, and the YAML that says it there. */
export interface ReponseFeu {
  /** « Sans les zéros de tête ». */
  libelle: string;
  /** `identifiants: { sansZeros: true }` */
  profil: string;
}

/** A month of an APAP. */
export interface MoisDApap {
  apap: string;
  mois: Month;
}

/** A light: what was seen in the files that may make figures wrong. A red one that is not accepted stops the job. */
export interface Feu {
  id: FeuId;
  couleur: "rouge" | "orange";
  /** Names of the files concerned, without folder, sorted. */
  fichiers: readonly string[];
  /** What was seen and the likely cause, in French; no personal data. */
  message: string;
  /** The ways on: what to mend, and what to answer in the profile. */
  remede: string;
  /** The answers that the profile can hold, when there are any; `remede` says them in words. */
  reponses?: readonly ReponseFeu[];
  /** Months of APAPs that it is about: an edition of some APAPs says theirs, and none of the others'. */
  mois?: readonly MoisDApap[];
  /** Settled by `--malgre` or by the profile: the job goes on, and every output says so. */
  accepte: boolean;
}

/** The light that an id names, as typed (`LEC-02`, `lec2`); null when none does. */
export function feuNomme(texte: string): FeuId | null {
  const [, numero] = /^lec[-_ ]?0*(\d{1,2})$/i.exec(texte.trim()) ?? [];
  return FEUX.find((id) => Number(id.slice(4)) === Number(numero)) ?? null;
}
