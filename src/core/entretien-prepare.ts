import type { ContactLu, EtapeLue, MoisLu, ParcoursLu } from "./chronologie.ts";
import type { Day } from "./day.ts";
import type { Echeance } from "./echeance.ts";
import type { Charge, Constat } from "./report.ts";

/** The last face-to-face held with the participant. */
export interface DernierEntretien extends ContactLu {
  /** Days since. */
  jours: number;
  /** What was written of it, in the référent's own words; null when nothing was, or when it is not in the extraction. */
  convenu: string | null;
}

/** What one page needs for an appointment with one participant. */
export interface EntretienPrepare extends Charge {
  participant: string;
  /** Null when the settings show no name to the APAPs, or when there is none. */
  nom: string | null;
  /** Day of the appointment. */
  au: Day;
  /** The parcours open that day, else the last; null: none. */
  parcours: ParcoursLu | null;
  /** Whole months since the integration. */
  anciennete: number;
  /** The month of the appointment, up to that day; null after the sortie. */
  mois: MoisLu | null;
  dernier: DernierEntretien | null;
  /** Other contacts held, and absences, since. */
  depuis: { autres: number; absences: number };
  /** Running or to come first, then the last ones that ended. */
  etapes: readonly EtapeLue[];
  /** Why étapes are not known; null when they are. */
  sansEtapes: string | null;
  /** What is due, overdue first. */
  aFaire: readonly Echeance[];
  /** Data, pieces and signatures to obtain that have a date. */
  aObtenir: readonly Echeance[];
  /** Proofs and agreements that expire. */
  perimes: readonly Echeance[];
  /** What is to be mended with the person; nothing that is justified, suspect, or already in the lists above. */
  constats: readonly Constat[];
}
