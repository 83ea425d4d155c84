import type { Day } from "./day.ts";
import type { Preuve } from "./report.ts";

export type GenreEcheance =
  | "ENTRETIEN"
  | "SUIVI_EMPLOI"
  | "VEILLE"
  | "OPERATION"
  | "SORTIE_A_PROPOSER"
  | "SORTIE_PREVUE"
  | "CONTRAT_ENGAGEMENT";

/** One thing to do, for one parcours, by one day (included). Texts hold no personal data but the participant's id. */
export interface Echeance {
  genre: GenreEcheance;
  /** Last day to do it; before the day of reference it is overdue. */
  jour: Day;
  participant: string;
  parcours: string;
  apap: string | null;
  structure: string | null;
  /** What to do, in one sentence. */
  action: string;
  /** Rule that will speak if it is not done. */
  regle: string;
  preuves: readonly Preuve[];
}
