import type { Day } from "../core/day.ts";
import { type RowOfTable, TABLES, type TableName } from "../tables/index.ts";

type ColumnsOf<N extends TableName> = (typeof TABLES)[N]["columns"];

/**
 * One generated row: the canonical values of its table (days as `Day`, minutes as numbers, codes as in the closed
 * lists), with the text itself for free texts, and the written form for the level of education (« CAP », « 4 »).
 */
export type Ligne<N extends TableName> = {
  -readonly [K in keyof ColumnsOf<N>]: ColumnsOf<N>[K] extends { kind: "bulk" | "level" }
    ? string | null
    : K extends keyof RowOfTable<N>
      ? RowOfTable<N>[K]
      : never;
};

export type Lignes = { [N in TableName]: Ligne<N>[] };

/** A row without any value, then the given ones. */
export function ligne<N extends TableName>(table: N, valeurs: Partial<Ligne<N>>): Ligne<N> {
  const vide = Object.fromEntries(Object.keys(TABLES[table].columns).map((column) => [column, null]));
  return { ...(vide as Ligne<N>), ...valeurs };
}

/** One planted defect: what a reader of the definitions must find, and why. */
export interface Attendu {
  regle: string;
  participant: string | null;
  apap: string | null;
  /** `AAAA-MM`, for the rules that judge a month. */
  mois: string | null;
  /** `AAAA-MM-JJ`: date of the constat where precisions.md gives it one. */
  date: string | null;
  /** Number of constats of that rule for that key. */
  nombre: number;
  /** One French sentence. */
  explication: string;
}

export interface GenerationOptions {
  /** Number of participant ids, at least 1. */
  participants: number;
  /** Months of history up to the arrêté's month; at least the control period and the month before it. */
  mois: number;
  /** Seed. */
  graine: number;
  /** Share of the participants whose dossier carries a planted defect, 0 to 1. */
  anomalies: number;
  /** Default: one for 60 participants. */
  apaps?: number;
  /** Default: one for 2 APAPs. */
  structures?: number;
  /** Default: 31 October 2026. */
  arrete?: Day;
}

/** A fictional extraction and what must be found in it at its arrêté, with the default settings and period. */
export interface GeneratedExtraction {
  arrete: Day;
  /** 1 January of the arrêté's year: start of the default control period. */
  debutPeriode: Day;
  lignes: Lignes;
  /** Sorted by rule, participant, APAP, month, date. Nothing else is to be found: the rest of the extraction is clean. */
  attendu: Attendu[];
}

/** A file to write, whole. */
export interface Fichier {
  name: string;
  bytes: Uint8Array;
}
