import type { Day } from "../core/day.ts";
import type { Echeance } from "../core/echeance.ts";
import type { Month } from "../core/month.ts";
import type { Figure } from "../core/report.ts";

/** What a parcours will owe, end or allow in a month to come. */
export type GenrePrevu =
  | "ENTRETIEN"
  | "SUIVI_EMPLOI"
  | "FIN_ETAPE"
  | "FIN_VEILLE"
  | "SORTIE_PREVUE"
  | "SORTIE_POSSIBLE";

/** In the order in which they are told. */
export const GENRES_PREVUS: readonly GenrePrevu[] = [
  "ENTRETIEN",
  "SUIVI_EMPLOI",
  "FIN_ETAPE",
  "FIN_VEILLE",
  "SORTIE_PREVUE",
  "SORTIE_POSSIBLE",
];

/** One thing of one parcours in one month. Texts hold no personal data but the participant's id. */
export interface Prevu extends Pick<Echeance, "participant" | "parcours"> {
  genre: GenrePrevu;
  mois: Month;
  /** The day itself, or the last day to do it. */
  jour: Day;
  /** What it is, in a few words. */
  quoi: string;
}

/** A parcours open at the arrêté, until its sortie prévue if one is to come. */
export interface ParcoursProjete {
  apap: string | null;
  structure: string | null;
  /** Months at whose end it is still open. */
  ouvert: readonly Month[];
  prevus: readonly Prevu[];
}

/** One month of an APAP, or of everyone. */
export interface MoisProjete extends Record<GenrePrevu, number> {
  mois: Month;
  /** Parcours still open at its end. */
  ouverts: number;
}

export interface LigneProjetee {
  apap: string | null;
  structures: readonly string[];
  /** Parcours open at the arrêté. */
  ouverts: number;
  mois: readonly MoisProjete[];
  /** Face-to-face held since January in whole months that have a line, and how many these are; null when there is none. */
  tenus: { nombre: number; mois: number } | null;
}

/** What a target is of, and whose. */
export type Vise = Pick<Figure, "indicateur" | "portee" | "nom" | "ventilation">;

/** A target at the present pace: a rule of three on what came since the start of its pace. */
export interface ObjectifProjete extends Vise {
  realise: number;
  objectif: number;
  /** From when it is counted, and by when it is to be reached; null: no end is known. */
  debut: Day;
  fin: Day | null;
  /** What it makes at the end at the present pace; null without an end. */
  projete: number | null;
  /** What a month must bring until the end; null without an end. */
  parMois: number | null;
  /** Month in which it is reached at the present pace; null when nothing was done, or when it is reached already. */
  atteint: Month | null;
}

/** What the file active will owe in the months after the arrêté: arithmetic, no model. */
export interface Projection {
  version: string;
  arrete: Day;
  /** Months projected, in order. */
  mois: readonly Month[];
  /** Kinds that no rule that is on asks for at the end of some of the months: none is counted in them. */
  nonDemandes: readonly { genre: GenrePrevu; regle: string; mois: readonly Month[] }[];
  /** By APAP, « Sans APAP » last. */
  apaps: readonly LigneProjetee[];
  ensemble: LigneProjetee;
  /** Between an arrêté in the middle of a month and its end: sorties prévues; null when no day is left. */
  reste: { fin: Day; sorties: number } | null;
  /** By month, then day, APAP and participant; those of `reste` first. */
  prevus: readonly (Prevu & { apap: string | null; structure: string | null })[];
  objectifs: readonly ObjectifProjete[];
  /** Targets that have no pace: a rate, a stock, persons who may have been there before January. */
  sansRythme: readonly Vise[];
  /** Targets of which nothing can be computed, and why. */
  nonCalcules: readonly (Vise & { raison: string })[];
}
