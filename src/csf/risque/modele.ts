import type { Day } from "../../core/day.ts";
import type { Charge, Gravite, Preuve } from "../../core/report.ts";
import type { Cause } from "../../faits/temps-eligible.ts";
import type { JugementSignaux } from "../../signaux/juger-signaux.ts";
import type { SignalId } from "../../signaux/signal.ts";

/** Something to mend, or to find, before the control. */
export interface Correction extends Charge {
  /** The same from one month to the next: what, who, when. */
  cle: string;
  participant: string;
  /** Day of what is to be mended: the list « Avant le contrôle » is in that order. */
  date: Day;
  /** Rule that says it; null when only the minutes do. */
  regle: string | null;
  gravite: Gravite | null;
  /** Point of the grid, « 2.5 ». */
  point: string;
  quoi: string;
  faire: string;
  /** What would settle it; null when only the typing does. */
  piece: string | null;
  /** Minutes that it would make eligible; of the constat that refuses the record, all those that fall with it. */
  minutes: number;
  /** They are to be proved, on a sheet that was not supplied: neither retained nor refused. */
  aProuver: boolean;
  /**
   * How many other corrections the record needs as well before it is in conformity: 0, and this one alone is worth one record
   * of the rate. Null when it makes no irregularity.
   */
  avec: number | null;
  preuves: readonly Preuve[];
}

/** One record of the opération, in the order of what a control would find wrong. */
export interface LigneRisque extends Charge {
  rang: number;
  participant: string;
  /** Codes of the opérations FSE+ of the settings that hold the record. */
  operations: readonly string[];
  /** Minutes that a control would not retain, on what the data say. */
  minutes: number;
  /** Of them, those typed above the sheet on eligible appointments. */
  minutesEcart: number;
  /** Of the eligible ones, those that fall with the record: its eligibility itself is in question. */
  minutesEnJeu: number;
  /** Minutes whose sheet was not supplied: neither eligible nor not. */
  minutesAProuver: number;
  /** Eligible or to be proved, on lines that a signal shows. */
  minutesSignalees: number;
  minutesEligibles: number;
  /** What the order is made by: minutes, each counted for what it is likely to lose. */
  attendu: number;
  /** Rules, bloquant first, that make a point *non conforme*. */
  points: readonly string[];
  bloquants: number;
  signaux: readonly SignalId[];
  /** Signals that its lines resemble without a question raised: the order counts a part of their weight. */
  ressemblances: readonly SignalId[];
  causes: Readonly<Partial<Record<Cause, number>>>;
  corrections: readonly Correction[];
}

/** What a run of an earlier month had said. */
export interface RisquePrecedent {
  /** « 2026-09/v1 » of the register; null for a file that was given. */
  version: string | null;
  arrete: Day;
  corrections: readonly Pick<
    Correction,
    "cle" | "participant" | "apap" | "structure" | "regle" | "quoi" | "minutes" | "date"
  >[];
}

/** What became of a correction asked for before. */
export type Devenir = "corrige" | "hors_champ" | "plus_juge";

export interface CorrectionPassee {
  correction: RisquePrecedent["corrections"][number];
  devenir: Devenir;
}

/** What changed since an earlier run. */
export interface Depuis {
  version: string | null;
  arrete: Day;
  /** Keys of the corrections that it did not ask for. */
  nouvelles: ReadonlySet<string>;
  passees: readonly CorrectionPassee[];
}

/** The list « Avant le contrôle ». */
export interface Avant {
  /** By APAP then day. */
  corrections: readonly Correction[];
  /** Records of the opération, whatever is shown of them: each is worth its share of the rate. */
  population: number;
  /** Null without an earlier run. */
  depuis: Depuis | null;
}

export interface Risque extends Avant {
  lignes: readonly LigneRisque[];
  signaux: JugementSignaux;
  noms: ReadonlyMap<string, string>;
}
