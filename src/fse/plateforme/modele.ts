import type { Day } from "../../core/day.ts";
import type { ChampFse, LigneListeFse } from "../../tables/liste-fse.ts";
import type { DonneesLigne } from "../entrees-sorties/donnees.ts";

/** Fields that are compared, in the order of an entry form. */
export const CHAMPS_COMPARES = [
  "nom",
  "prenom",
  "sexe",
  "date_naissance",
  "date_entree",
  "situation_entree",
  "date_sortie",
  "situation_sortie",
] as const satisfies readonly ChampFse[];

export type ChampCompare = (typeof CHAMPS_COMPARES)[number];

/** Fields that say who someone is: shown in workbooks alone. */
export const CHAMPS_NOMINATIFS: ReadonlySet<ChampCompare> = new Set(["nom", "prenom", "date_naissance"]);

/**
 * `differe`: two values. `a_saisir`: the platform's is empty. `absente`: ours is empty, the platform has one.
 */
export interface EcartFse {
  champ: ChampCompare;
  genre: "differe" | "a_saisir" | "absente";
  viesion: string | Day | null;
  plateforme: string | Day | null;
}

/** How a line of the platform was found to be a record. */
export type Lien = "identifiant" | "nom";

/** A record beside its line. */
export interface PaireFse {
  record: DonneesLigne;
  ligne: LigneListeFse;
  lien: Lien;
  ecarts: readonly EcartFse[];
  /** Other lines of the same person in the same opération. */
  doublons: readonly LigneListeFse[];
  /** The exit is ours and not the platform's: days since it; null otherwise. */
  sortieNonDeclaree: number | null;
  /** Days between the entry and its typing, when that is late; null otherwise. */
  entreeTardive: number | null;
  /** The same of the exit. */
  sortieTardive: number | null;
}

/** A record that the platform does not have; `proche`: lines that may be it, to be confirmed by a person. */
export interface RecordSeul {
  record: DonneesLigne;
  /** Days since the entry. */
  depuis: number;
  proches: readonly { ligne: LigneListeFse; pourquoi: string }[];
}

/** A line that is no record of ours. */
export interface LigneSeule {
  ligne: LigneListeFse;
  /** Participant of the extraction that it names; null when the extraction does not know them. */
  participant: string | null;
  /** Proposed to a record as perhaps the same. */
  proposee: boolean;
  doublons: readonly LigneListeFse[];
}

/** The platform's list against the records of the opérations. */
export interface RapprochementFse {
  paires: readonly PaireFse[];
  records: readonly RecordSeul[];
  lignes: readonly LigneSeule[];
  /** Days after which an entry or an exit is typed late. */
  joursSaisie: number;
}
