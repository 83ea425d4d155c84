import type { Day } from "./day.ts";
import type { Charge, Preuve, SourceLue } from "./report.ts";

export type GenreEcheance =
  | "ENTRETIEN"
  | "SUIVI_EMPLOI"
  | "VEILLE"
  | "OPERATION"
  | "SORTIE_A_PROPOSER"
  | "SORTIE_PREVUE"
  | "CONTRAT_ENGAGEMENT"
  | "RELANCE"
  | "MOYENNE"
  | "DOUBLE_SAISIE"
  | "PREMIERE_ETAPE"
  | "RETOUR_PRESCRIPTEUR"
  | "DOSSIER_SIGNE"
  | "COMMISSION_INTEGRATION"
  | "INSCRIPTION_FT"
  | "PRESCRIPTION"
  | "FIN_ETAPE"
  | "BILAN_MI_PARCOURS"
  | "BILAN"
  | "COMMISSION_EMPLOI"
  | "DOCUMENT_SORTIE"
  | "SITUATION_SORTIE"
  | "SITUATION_SIX_MOIS"
  | "JUSTIFICATION";

/** One thing to do, for one parcours, open or left, by one day (included). Texts hold no personal data but the participant's id. */
export interface Echeance extends Charge {
  genre: GenreEcheance;
  /** Last day to do it; before the day of reference it is overdue. */
  jour: Day;
  participant: string;
  parcours: string;
  /** What to do, in one sentence. */
  action: string;
  /** Rule that will speak if it is not done, else the article that asks for it. */
  regle: string;
  /** Months in force that its name says, when it says some. */
  mois?: number;
  /** Day of the last face-to-face held; null when none was. */
  vu: Day | null;
  preuves: readonly Preuve[];
}

/** A kind that is not looked for, because its rule cannot run or is off; on some days only, its reason says which. */
export interface GenreEcarte {
  genre: GenreEcheance;
  regle: string;
  raison: string;
}

/** What is due from a day on, for some days, as reporters turn it into terminal, JSON, XLSX and a calendar. */
export interface Agenda {
  version: string;
  /** Day of reference, included: contacts up to it count. */
  au: Day;
  /** Last day looked at, included. */
  jusquAu: Day;
  /** Day of the last contact read on or before the day of reference; null without any. */
  dernierContact: Day | null;
  /** The one APAP whose échéances are listed; null: all of them. */
  apap: string | null;
  /** By day, then APAP, those not seen for longest first; those before the day of reference are overdue. */
  echeances: readonly Echeance[];
  ecartes: readonly GenreEcarte[];
  sources: readonly SourceLue[];
}
