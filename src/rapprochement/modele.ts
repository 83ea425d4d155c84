import type { ContactLu } from "../core/chronologie.ts";
import type { Day } from "../core/day.ts";
import type { Month } from "../core/month.ts";
import type { Charge, Preuve } from "../core/report.ts";
import type { EcartEmargement } from "../faits/ecarts-emargement.ts";
import type { Cause } from "../faits/temps-eligible.ts";
import type { GenreListe, LigneStructure, ListeStructure } from "../ingest/structure-list.ts";
import type { Emargement } from "../parcours/emargement.ts";

/** What two sides that say the same appointment disagree on. */
export type Ecart = EcartEmargement | "modalite";

/** One side of a line: what Viesion says. */
export interface CoteViesion extends Pick<ContactLu, "date" | "heure" | "modalite" | "presence" | "duree" | "tenu"> {
  preuve: Preuve;
}

/** One side of a line: what the émargement sheet says. */
export interface CoteFeuille
  extends Pick<Emargement, "date" | "duree" | "motif" | "signatureParticipant" | "signatureApap"> {
  preuve: Preuve;
  presence: string;
  /** The id that the sheet writes, when it only resembles the participant's: « identifiant rapproché ». */
  identifiant: string | null;
}

/**
 * Both sides of one appointment on one line, with who is en charge on the day of the Viesion line, else of the other; one of
 * them is null when the line is alone.
 */
export interface LigneRapprochee<F = CoteFeuille> extends Charge {
  participant: string;
  parcours: string | null;
  viesion: CoteViesion | null;
  feuille: F | null;
  /** How the pair was found (see `Passe`); null when alone. */
  passe: number | null;
  ecarts: readonly Ecart[];
  /** Rules with a constat on one of the two lines, sorted. */
  constats: readonly string[];
}

/** A line of Viesion and its émargement. */
export interface LigneEmargement extends LigneRapprochee {
  /** A sheet of the participant was supplied for the month of the line. */
  feuilleFournie: boolean;
  /** False: neither list of the extraction has this participant. */
  connu: boolean;
  /** Alone on the sheet's side: the modalité of another contact that Viesion holds that day (every contact is on the sheet). */
  autreContact: string | null;
  /** Minutes of the Viesion side that the control may retain, and why not; null without Viesion side. */
  cause: Cause | null;
  eligibles: number | null;
}

/** A line of the PLIE's Viesion and the Département's. */
export interface LigneCd14 extends LigneRapprochee<CoteViesion> {
  /** Alone on the Viesion side, and yet a line of the Département's lies within the days allowed: RSA-03 is satisfied. */
  servie: boolean;
}

/**
 * Where the lines of one side went: `lues` = the left-out ones + `appariees` + `seules`. Counts are of the whole
 * extraction, whatever the lists are filtered on.
 */
export interface Comptes {
  cote: string;
  lues: number;
  /** By reason, in order; those of 0 included. */
  hors: readonly { raison: string; nombre: number }[];
  appariees: number;
  seules: number;
  /** What does not close: always 0. */
  perdues: number;
}

/** A participant's month: is there a sheet, and how many lines of each side are compared. */
export interface MoisFeuille {
  mois: Month;
  viesion: number;
  feuille: number;
  fournie: boolean;
}

export interface MinutesCause {
  contacts: number;
  minutes: number;
}

/** Sums over some appointments. */
export const SOMMES_NULLES = {
  appariees: 0,
  avecEcart: 0,
  viesionSeules: 0,
  feuilleSeules: 0,
  /** Minutes of the appointments looked at, as typed; those of the signed presences; those that the control may retain. */
  minutesViesion: 0,
  minutesSignees: 0,
  minutesEligibles: 0,
};

export type Sommes = typeof SOMMES_NULLES;

/** A participant under one APAP over the period. */
export interface BilanParticipant extends Sommes, Charge {
  participant: string;
  /** Months with a line on either side, or declared received. */
  mois: readonly MoisFeuille[];
  causes: Readonly<Partial<Record<Cause, MinutesCause>>>;
}

/** Everything that `plie rapprocher` shows beside the constats. */
export interface Rapprochement {
  /** Null when the extraction has no émargement table. */
  emargement: { lignes: readonly LigneEmargement[]; comptes: readonly [Comptes, Comptes] } | null;
  /** Null without the Département's table. */
  cd14: { lignes: readonly LigneCd14[]; comptes: readonly [Comptes, Comptes] } | null;
  bilans: readonly BilanParticipant[];
  /** NOM Prénom of the participants with a line, for the editions that may show it. */
  noms: ReadonlyMap<string, string>;
}

/** What Viesion and a structure's own list disagree on: `nom` is the opération's or the employer's. */
export type EcartListe = "jour" | "date_absente" | "nom" | "complement" | "resultat";

/** One opération or mise en relation, on both sides. */
export interface LigneListee extends Charge {
  genre: GenreListe;
  participant: string;
  /** False: no table of the extraction names this participant. */
  connu: boolean;
  viesion: (Pick<LigneStructure, "nom" | "complement" | "resultat"> & { preuve: Preuve; date: Day }) | null;
  liste: LigneStructure | null;
  ecarts: readonly EcartListe[];
  /** Alone on the list's side, and dated outside the period or not at all: Viesion was not looked at that far. */
  horsPeriode: boolean;
}

/** A structure's own list against Viesion. Counts close: lues = lines with a list side + illisibles + vides. */
export interface RapprochementListe extends Omit<ListeStructure, "genres" | "lignes"> {
  /** Null: the participants whom the list names. */
  structure: string | null;
  genres: readonly GenreListe[];
  lignes: readonly LigneListee[];
}
