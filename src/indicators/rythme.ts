import type { IndicateurId } from "./index.ts";
import type { Indicateur } from "./indicator.ts";

const parmi = (...ids: readonly IndicateurId[]) => {
  const tous: ReadonlySet<string> = new Set(ids);
  return (indicateur: string): boolean => tous.has(indicateur);
};

/** True of a target that is not to be exceeded: a delay, absences. */
export const estAuPlus = parmi(
  "absences",
  "contacts_a_preciser",
  "delai_integration",
  "entretiens_intervalle_moyen",
  "participants_sans_prescription",
  "flux_ecart",
  "flux_reste",
);

/** What grows over the year although it does not add up over APAPs. */
const croit = parmi("entretiens_par_participant", "participants_avec_prescription");

const depuisToujours = parmi("protocole_personnes", "accompagnes_personnes");

/** A code of the FSE+, counted over the control period; without a sexe its target is about the total. */
export const estFse = (indicateur: string): boolean => /^EEC[OR]\d\d/.test(indicateur);

/** Counts persons who may have been there before January, or has no end: it is reached, or goes on. */
export function estSansTerme(indicateur: string): boolean {
  return depuisToujours(indicateur) || estFse(indicateur);
}

/**
 * Where the pace of the year starts from, for a target that has one: who is accompanied, from those who were there on
 * 1 January; the rest from 0. Null for a rate, a stock, and what has no end.
 */
export function departDuRythme(
  indicateur: string,
  connu: Pick<Indicateur, "additif" | "temps"> | undefined,
  /** Parcours open on 1 January. */
  ouvertsEnJanvier: () => number | null,
): number | null {
  if (!croit(indicateur) && connu?.additif !== true) return null;
  if (connu?.temps === "stock" || estSansTerme(indicateur)) return null;
  return indicateur === "accompagnes" ? (ouvertsEnJanvier() ?? 0) : 0;
}

/** What the pace asks when a part of the year is gone; never more than the target, were it reached from the start. */
export function attenduAuRythme(depart: number, objectif: number, part: number): number {
  return Math.min(depart, objectif) + Math.max(0, objectif - depart) * part;
}

/** What it makes at the year's end, when what came since the start comes as fast. */
export function projeteAuRythme(depart: number, realise: number, part: number): number {
  return depart + (realise - depart) / part;
}
