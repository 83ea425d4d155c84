import * as z from "zod";
import type { Clause } from "../core/clause.ts";
import type { Day } from "../core/day.ts";
import type { Month } from "../core/month.ts";
import type { Gravite, Preuve } from "../core/report.ts";
import type { Reglage } from "../faits/seuil.ts";
import { enMots } from "../normes/langage.ts";
import type { Vocabulaire } from "../normes/vocabulaire.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Besoins } from "../parcours/disponibilite.ts";
import type { Charge, Dossier } from "../parcours/dossier.ts";
import type { Parcours } from "../parcours/parcours.ts";
import type { ReglagesCommuns } from "../parcours/reglages.ts";
import type { TableName } from "../tables/index.ts";

export type { Clause };

/** A unit in default, as a rule finds it; `at` holds the offending line first, then the proofs. */
export interface Defaut<D> {
  /** None for an APAP, a table, an operation. */
  dossier?: Dossier | null;
  /** Named when there is no dossier at hand (an orphan). */
  participant?: string;
  parcours?: Pick<Parcours, "id" | "sortie"> | null;
  at?: readonly Preuve[];
  date?: Day | null;
  /** The day whose settings judge it, when it is not its date (a stretch's last day), nor the arrêté without date. */
  jour?: Day;
  mois?: Month | null;
  mesure?: number | null;
  seuil?: number | null;
  /** Everything the message needs. */
  data: D;
  /** Shown as context (JSON `contexte`). */
  contexte?: Readonly<Record<string, string | number | null>>;
  /** Severity other than the rule's (EMA-07, FSE-02). */
  gravite?: Gravite;
  /** The contact's own APAP (ENT-02, 04, 05, 10, 11, 12) or a per-APAP constat's. */
  apap?: string | null;
  /** Of a per-APAP constat. */
  structure?: string | null;
  /** Charge decided by the rule: neither the day's nor the line's. */
  charge?: Charge;
}

/** A stretch of the period with one set of parameters; both ends included. */
export interface Etendue<P> {
  debut: Day;
  fin: Day;
  params: P;
  /** The date of its constats: its last day when the period has several stretches, else none. */
  date: Day | null;
}

/** What a rule is given, and where it says what it found. */
export interface Jugement<P, D> extends Contexte {
  /** In force at the arrêté: for what is judged at the arrêté, or has no date (precisions.md, General 19). */
  params: P;
  /** In force on the unit's own day: its constat's date, a month's last day. */
  paramsLe(day: Day): P;
  /** In force on a day for any rule: what the facts that several rules read are judged by. */
  reglage: Reglage;
  /**
   * The period up to the arrêté, cut where the rule's parameters change or it is switched on or off: one figure for each
   * (ENT-02, ENT-03, FIL-01). Those of a rule that is off are not there.
   */
  etendues: readonly Etendue<P>[];
  /** Counts units judged on a day (null or nothing: at the arrêté), in default or not; none if the rule is off that day. */
  juge(day?: Day | null, n?: number): void;
  /** Left out if the rule is off on its day. */
  constat(defaut: Defaut<D>): void;
  /** A constat of that day about this participant is withheld, and why; nothing is if the rule is off that day. */
  retenu(dossier: Dossier, raison: string, jour: Day): void;
  /** A constat of that day (null: of the month's last) is withheld because the month is not covered for this APAP; likewise. */
  nonCouvert(apap: string | null, mois: Month, jour?: Day | null): void;
}

/** Called once per participant, then once at the end. */
export interface Juge {
  dossier?(dossier: Dossier): void;
  fin?(): void;
}

export type Exemple = {
  arrete: string;
  /** Rows of the model, canonical values, by table. */
  tables: Partial<Record<TableName, readonly Readonly<Record<string, string>>[]>>;
  /** Lists of the settings that the rule needs (ELI-02), as typed in `plie.yaml`. */
  listes?: Readonly<Record<string, unknown>>;
  /** Number of values deduced from free text, by table (DON-12). */
  deduites?: Partial<Record<TableName, number>>;
};

/** A sentence as it is, or made from the thresholds in force and the words of the norm. */
export type Texte<P> = string | { de(params: P, mots: Vocabulaire, communs: ReglagesCommuns): string }["de"];

/** The sentence as it is read. */
export function dire<P>(texte: Texte<P>, params: P, mots: Vocabulaire, communs: ReglagesCommuns): string {
  return enMots(typeof texte === "string" ? texte : texte(params, mots, communs), { mots, noms: [] });
}

export interface Rule<P = Record<string, unknown>, D = Record<string, unknown>> extends Besoins {
  id: string;
  titre: string;
  clause: Clause;
  gravite: Gravite;
  /** Columns to look at when it is *suspecte*, likeliest first; without them, those of `colonnes`. */
  aVerifier?: readonly string[];
  /** Another reason not to run (a list that is empty…), null = run. */
  empechement?: (contexte: Contexte) => string | null;
  /**
   * The days that it judges, by which it may be switched on or off: the arrêté alone (precisions.md, General 4), or the whole
   * extraction up to it; without it, the period's days.
   */
  quand?: "arrete" | "extraction";
  /** Something its result leaves open although it runs (ENT-01 without veilles). */
  reserve?: (contexte: Contexte) => string | null;
  /** A dropped row of the participant in one of these withholds its constats (precisions.md, `nonJuges`). */
  retenuePar?: readonly TableName[];
  /** What is counted: singular, plural. */
  unite: readonly [string, string];
  params: z.ZodType<P>;
  /** Texts say no threshold but those in force that they are given (domaine.md §5). */
  pourquoi: Texte<P>;
  /** What makes a constat, in one or two French sentences. */
  definition: Texte<P>;
  remede: Texte<P>;
  juger(jugement: Jugement<P, D>): Juge;
  message(data: D, mots: Vocabulaire): string;
  exemple: Exemple;
}

/** What a rule declares: without `params`, it has no threshold of its own. */
export type Declaration<P, D> = Omit<Rule<P, D>, "params"> & Partial<Pick<Rule<P, D>, "params">>;

/** Declares a rule; everything about it is written in this one object. */
export function defineRule<P = Record<string, never>, D = unknown>({ params, ...rule }: Declaration<P, D>): Rule<P, D> {
  return { ...rule, params: params ?? (z.strictObject({}) as z.ZodType<unknown> as z.ZodType<P>) };
}
