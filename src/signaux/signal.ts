import * as z from "zod";
import type { Day } from "../core/day.ts";
import { proportion } from "../core/seuil.ts";
import type { Fait } from "./fait.ts";

export const SIGNAUX_IDS = ["SIG-01", "SIG-02", "SIG-03", "SIG-04", "SIG-05", "SIG-06", "SIG-07", "SIG-08"] as const;

export type SignalId = (typeof SIGNAUX_IDS)[number];

/** « SIG-03 », typed « sig 3 » or so; null: no signal of that number. */
export function signalNomme(texte: string): SignalId | null {
  const [, numero] = /^sig[-_ ]?0*(\d{1,2})$/i.exec(texte.trim()) ?? [];
  return SIGNAUX_IDS.find((id) => Number(id.slice(4)) === Number(numero)) ?? null;
}

/** What is measured of one APAP over a span of days. */
export interface Releve {
  /** Units looked at: interviews, days worked, months. */
  unites: number;
  /** Of them, those that make the signal. */
  touches: number;
  /** Lines behind them. */
  faits: readonly Fait[];
}

/** What a signal may ask beside the facts. */
export interface Outils {
  /** Mean that ENT-02 asks for on a day, in minutes. */
  moyenneLe(day: Day): number;
}

/** How a signal is told, measured and asked, once its thresholds are known. */
interface Mesureur<P> {
  /** What is measured and from when on the question is asked, in French. */
  definition(params: P): string;
  mesurer(faits: readonly Fait[], params: P, outils: Outils): Releve;
  /** True when the question is worth asking; `autres`: median share of the other APAPs, null when there is none to compare. */
  demander(releve: Releve, autres: number | null, params: P): boolean;
  /** The question, in French, to the manager. */
  question(releve: Releve, params: P): string;
}

interface Presentation {
  id: SignalId;
  titre: string;
  /** Name of its unit: « entretien », « journée ». */
  unite: readonly [singulier: string, pluriel: string];
  /** Span looked at: the control period, or the year up to its end. */
  fenetre: "periode" | "annee";
  /** Columns of `entretiens` that it needs. */
  colonnes: readonly string[];
  /** It looks at the émargement sheets. */
  feuilles?: true;
  /** It shows some lines among others, not a whole portfolio: the order by risk weighs them below its threshold too. */
  parLigne?: true;
}

/** A signal with the thresholds of a day. */
export interface SignalRegle {
  poids: number;
  /** The thresholds as read, by name, the weight included. */
  seuils: Readonly<Record<string, unknown>>;
  definition: string;
  mesurer(faits: readonly Fait[], outils: Outils): Releve;
  demander(releve: Releve, autres: number | null): boolean;
  question(releve: Releve): string;
}

/**
 * One signal: a pattern that happens to honest people too, so that it only asks a question. It is no rule: it makes no
 * constat, no irregularity, and never stands in the edition of anyone but the manager.
 */
export interface Signal extends Presentation {
  /** Thresholds, each with its default: a section of the norm. */
  params: z.ZodObject;
  /** The signal with thresholds read from the settings. */
  avec(seuils: unknown): SignalRegle;
}

/** Declares a signal; its thresholds stand here alone. */
export function defineSignal<S extends z.ZodRawShape>(
  definition: Presentation & { params: S; poids: number } & Mesureur<z.infer<z.ZodObject<S>>>,
): Signal {
  const { params, poids, definition: dire, mesurer, demander, question, ...presentation } = definition;
  const schema = z.strictObject({
    ...params,
    poids: proportion(poids, "part de ses minutes que l'ordre par risque compte"),
  } as z.ZodRawShape);
  return {
    ...presentation,
    params: schema,
    avec(seuils) {
      const lus = schema.parse(seuils);
      const p = lus as z.infer<z.ZodObject<S>>;
      return {
        poids: Number(lus["poids"]),
        seuils: lus,
        definition: dire(p),
        mesurer: (faits, outils) => mesurer(faits, p, outils),
        demander: (releve, autres) => demander(releve, autres, p),
        question: (releve) => question(releve, p),
      };
    },
  };
}

/** Share of the units that make the signal; 0 without any. */
export function part({ touches, unites }: Releve): number {
  return unites === 0 ? 0 : touches / unites;
}

/** True when a share stands out from the others' by at least `ecart`; with nobody to compare with, nothing holds it back. */
export function seDetache(releve: Releve, autres: number | null, ecart: number): boolean {
  // shares are quotients: 1 − 0.8 is not quite 0.2
  return autres === null || part(releve) - autres >= ecart - 1e-9;
}
