import type { z } from "zod";
import type { Day } from "../core/day.ts";
import type { Feu, FeuId, MoisDApap } from "../core/feu.ts";
import type { Reserve } from "../core/reserve.ts";
import type { Profil } from "../ingest/profile.ts";
import type { Extraction } from "../tables/extraction.ts";
import type { Consequence, QuestionJugee } from "./question.ts";

/** What a light has seen; the engine adds the id and whether it is accepted. */
export interface FeuVu extends Omit<Feu, "id" | "accepte"> {
  /** What it weakens when the job goes on: figures that read these; null when no figure is concerned. */
  reserve: { texte: string; lit: readonly string[]; apaps?: readonly string[]; structures?: readonly string[] } | null;
}

/** A month of an APAP that is not covered: k of n parcours have a line (domaine.md §4). */
export interface MoisNonCouvert extends MoisDApap {
  k: number;
  n: number;
}

/** Lines read per table, and per APAP and month, of one run; to compare with the run before (LEC-08). */
export interface EmpreinteLecture {
  fichiers: readonly string[];
  /** Tables that had lines. */
  tables: readonly string[];
  /** APAP → `AAAA-MM` → lines of entretiens. */
  lignes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Whom each participant was followed by in that run: a portfolio handed over has not lost its lines. */
  referents?: ReadonlyMap<string, string | null>;
}

/** Everything that lights may look at. */
export interface Vue {
  extraction: Extraction;
  profil: Profil;
  /** Day up to which everything is judged; null when it is not known yet. */
  arrete: Day | null;
  /** Columns that ask a question, with what each answer changes (LEC-10). */
  questions: readonly QuestionJugee[];
  nonCouverts: readonly MoisNonCouvert[];
  /** What empty presences change, read as PRESENT then as A_PRECISER; empty when few are, or when it cannot be computed. */
  presences: readonly Consequence[];
  /** Limit of empty presences among the face-to-face lines (precisions.md, General 12). */
  partPresencesVides: number;
  precedente: EmpreinteLecture | null;
}

/** A light: one file, one object, from which settings, help and docs are made. */
export interface RegleFeu<P = Record<string, unknown>> {
  id: FeuId;
  titre: string;
  /** When it is lit, in one or two French sentences made from the values in force. */
  definition(params: P): string;
  params: z.ZodType<P>;
  juger(vue: Vue, params: P): FeuVu[];
  /** Files that light it, each a text; run by a test, and printed by `plie regles`. */
  exemple: { fichiers: Readonly<Record<string, string>>; couleur: Feu["couleur"] } | null;
}

/** Declares a light; everything about it is written in this one object. */
export function defineFeu<P>(regle: RegleFeu<P>): RegleFeu<P> {
  return regle;
}

/** A reserve that comes from a light. */
export function reserveDe(id: FeuId, { reserve }: FeuVu): Reserve | null {
  if (reserve === null) return null;
  const { texte, lit, apaps, structures } = reserve;
  return { texte, feu: id, lit, apaps: apaps ?? null, structures: structures ?? null };
}
