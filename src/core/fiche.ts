import type { ParcoursLu } from "./chronologie.ts";
import type { Day } from "./day.ts";
import type { Month } from "./month.ts";
import type { Charge, Preuve } from "./report.ts";

/** What the étapes say of a sortie (Annexes 2 and 3), as French texts ready to print. */
export interface FicheQualification {
  jour: Day;
  /** Class whose conditions are all met, and what it may become once the unknown values are known; the same if certain. */
  sure: string;
  possible: string;
  /** The commission decides: always, or while a value is missing. */
  commission: "requise" | "selon" | "non";
  /** Conditions of the way nearest to a result, by state. */
  remplies: readonly string[];
  manquees: readonly string[];
  inconnues: readonly string[];
  /** Pieces still to bring. */
  aApporter: readonly string[];
  avertissements: readonly string[];
}

/** A fact behind a figure, in one period (« Détail »). */
export interface LigneDetail extends Charge {
  indicateur: string;
  /** Label of the period, as in the figures. */
  periode: string;
  /** Keys and values that it was counted under; empty for the figure whole. */
  ventilation: Readonly<Record<string, string>>;
  /** Null for the capacity of an APAP. */
  participant: string | null;
  parcours: string | null;
  /** What it adds to the figure, to the numerator of a quotient; null when it is in its denominator alone. */
  nombre: number | null;
  /** What it adds to the denominator; null when it is not in it. */
  sur: number | null;
  /** The rows counted; none when the settings say it. */
  preuves: readonly Preuve[];
}

/**
 * One parcours accompanied since 1 January, as the lists of the workbooks show it, with who is en charge at the sortie, else
 * at the arrêté. Identity and sensitive columns are
 * for the editions whose reader may see them (domaine.md §9); the reporters choose.
 */
export interface Fiche
  extends Charge,
    Pick<ParcoursLu, "integration" | "sortiePrevue" | "sortieReelle" | "natureSortie"> {
  participant: string;
  nom: string | null;
  prenom: string | null;
  parcours: string;
  /** Open at least one day since 1 January; false: its dates contradict each other, only its entry and exit count. */
  accompagne: boolean;
  motifSortie: string | null;
  /** Situation of §4 at the arrêté, null once out, or when the extraction has no étapes. */
  situation: string | null;
  /** Contrat of the running job, the latest begun. */
  contrat: string | null;
  sexe: string | null;
  /** Completed years at the arrêté. */
  age: number | null;
  niveau: string | null;
  statuts: readonly string[];
  rqth: boolean | null;
  qpv: boolean | null;
  /** Face-to-face held since 1 January, and the last of all. */
  entretiens: number | null;
  dernierEntretien: Day | null;
  /** A sortie proposed and not yet validated, qualified; null when there is none to qualify. */
  qualification: FicheQualification | null;
  /** Why there is no qualification; null beside one. */
  nonQualifiee: string | null;
}

/**
 * What was done since 1 January for a parcours by one APAP and structure in charge of it. Added up over a scope they are
 * its figures; a handover makes two lines of one parcours.
 */
export interface LigneActivite extends Charge {
  participant: string;
  parcours: string;
  /** Face-to-face held; null when they cannot be computed. The last one, of the whole parcours when none is in the year. */
  entretiens: number | null;
  dernier: Day | null;
  /** Means in minutes and days, null when there is nothing to divide by. */
  dureeMoyenne: number | null;
  ecartMoyen: number | null;
  /** Months judged by ENT-01, and those satisfied; null when they cannot be computed. */
  moisJuges: number | null;
  moisSatisfaits: number | null;
  /** Étapes of the programming prescribed; null: the étapes are not known. */
  prescriptions: number | null;
}

/**
 * How a month of a person stands, the first that holds over their parcours: `vu`: a face-to-face was held; `manque`: one was
 * due and none was; `justifie`: the same, justified; `non_juge`: the month goes on, is not covered, or a rejected line may
 * be the proof; `contact`: not due, reached by another modality; `non_du`: in action, in a job, in veille, or too few days.
 */
export type SigneMois = "vu" | "manque" | "justifie" | "non_juge" | "contact" | "non_du";

/** The last twelve months of a person accompanied in them, and who is en charge at the arrêté. */
export interface Frise extends Charge {
  participant: string;
  /** A parcours is open at the arrêté. */
  ouvert: boolean;
  /** The last face-to-face held; null when none was. */
  vu: Day | null;
  /**
   * Oldest first; null for a month without a parcours. In charge at its end. `du`: an interview was, and that was judged (who
   * was seen in a month of action, or of one not covered, was not). `libre`: none was to be held, whatever is covered.
   */
  mois: readonly (Charge & { mois: Month; signe: SigneMois | null; du: boolean; libre: boolean })[];
}
