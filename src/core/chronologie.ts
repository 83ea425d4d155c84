import type { Day } from "./day.ts";
import type { FicheQualification } from "./fiche.ts";
import type { Month } from "./month.ts";
import type { Charge } from "./report.ts";

/** How a month stands against the monthly face-to-face (ENT-01). */
export type EtatMois =
  | "satisfait"
  | "manque"
  | "non_soumis"
  | "non_couvert"
  | "retenu"
  | "justifie"
  | "en_cours"
  | "non_juge";

/** One month of a parcours, from its first to its last day or the arrêté. */
export interface MoisLu {
  mois: Month;
  etat: EtatMois;
  /** Null: the étapes are not known. */
  joursSoumis: number | null;
  joursVeille: number;
  /** Situation of §4 on the month's last day in the parcours; null: the étapes are not known. */
  situation: string | null;
  /** Face-to-face held, other contacts PRESENT, absences at a face-to-face; null: no table holds them. */
  tenus: number | null;
  autres: number | null;
  absences: number | null;
}

export interface EtapeLue {
  famille: string;
  intitule: string | null;
  operateur: string | null;
  debut: Day;
  /** Null: no end is known nor supposed. */
  fin: Day | null;
  /** Where the end comes from: typed, planned, or supposed six months after the beginning for want of any. */
  origineFin: "saisie" | "prevue" | "supposee" | "sans";
  contrat: string | null;
  /** Hours a week. */
  heures: number | null;
  programmation: boolean;
  /** Occupies the person: no monthly face-to-face is due. */
  occupe: boolean;
}

/** The motif is not shown: it may be about health. */
export interface VeilleLue {
  debut: Day;
  fin: Day;
  origineFin: "saisie" | "prevue" | "supposee";
  validation: Day | null;
}

/** A contact as typed, without its free texts. */
export interface ContactLu {
  date: Day;
  /** Minutes since midnight. */
  heure: number | null;
  modalite: string;
  nature: string;
  interlocuteur: string;
  presence: string;
  /** Minutes, null when missing or 0. */
  duree: number | null;
  /** Face-to-face held (§5): FACE_A_FACE (VISIO with *param*), PRESENT, with the PARTICIPANT. */
  tenu: boolean;
  /** Inside a parcours, a diagnostic before the next one, before the first, after the previous one. */
  place: "dans" | "diagnostic" | "avant" | "apres" | "aucun";
}

export interface ConditionLue {
  libelle: string;
  constate: string | null;
  etat: "remplie" | "manquee" | "inconnue";
  aArbitrer: boolean;
}

/** A way to a class that an étape opens, with all its conditions. */
export interface VoieLue {
  classe: string;
  titre: string;
  etat: "remplie" | "manquee" | "inconnue";
  conditions: readonly ConditionLue[];
}

/** What the étapes say of the sortie (Annexes 2 and 3). */
export interface SortieQualifiee
  extends Pick<FicheQualification, "jour" | "sure" | "possible" | "commission" | "avertissements"> {
  /** `hypothese`: no sortie is proposed, this is what one at the arrêté would be. */
  quand: "reelle" | "prevue" | "hypothese";
  /** As entered. */
  nature: string | null;
  voies: readonly VoieLue[];
  pieces: readonly { libelle: string; etat: "presente" | "absente" | "non_collectee" }[];
}

/** Who is in charge for a run of days, both included. */
export interface ChargeLue extends Charge {
  debut: Day;
  fin: Day;
}

export interface ParcoursLu {
  id: string;
  integration: Day;
  sortiePrevue: Day | null;
  sortieReelle: Day | null;
  natureSortie: string | null;
  charges: readonly ChargeLue[];
  mois: readonly MoisLu[];
  etapes: readonly EtapeLue[];
  veilles: readonly VeilleLue[];
  contacts: readonly ContactLu[];
  /** Null: no étape could justify a sortie and none is proposed. */
  sortie: SortieQualifiee | null;
}

/** Everything that the extraction says of one participant, by id and without sensitive values. */
export interface Chronologie {
  participant: string;
  arrete: Day;
  /** False: no participants row names them; null: there is no list of participants. */
  connu: boolean | null;
  /** Why no month is judged, why no sortie is qualified; null when they are. */
  nonJuge: string | null;
  nonQualifie: string | null;
  /** By integration. */
  parcours: readonly ParcoursLu[];
  /** Contacts that belong to no parcours. */
  horsParcours: readonly ContactLu[];
}
