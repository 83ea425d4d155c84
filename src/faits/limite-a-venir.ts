import type { Day } from "../core/day.ts";

/** Days between two dates of effect, both ends included: one value of every setting. */
export interface Troncon {
  debut: Day;
  fin: Day;
}

/** Stretches of the settings from a day on; the last one has no end. */
export function tronconsDepuis(de: Day, effets: readonly Day[]): Troncon[] {
  const debuts = [de, ...effets.filter((effet) => effet > de)];
  return debuts.map((debut, rang) => ({ debut, fin: (debuts[rang + 1] ?? Number.POSITIVE_INFINITY) - 1 }));
}

/** When a limit that is judged at the arrêté will be reached. */
export interface LimiteAVenir {
  /** By the settings in force then. */
  limite: Day;
  /** The limit itself, or the date of effect that comes after it and puts it there. */
  jour: Day;
  /** The day whose settings say so: never before the day of reference. */
  jugeLe: Day;
}

/**
 * What is judged at the arrêté, looked at from a day on: the first limit that is reached while its settings hold. `limiteLe`
 * gives it by the settings of a day; null when nothing is asked for that day.
 */
export function limiteAVenir(
  au: Day,
  effets: readonly Day[],
  limiteLe: (jour: Day) => Day | null,
): LimiteAVenir | null {
  for (const { debut, fin } of tronconsDepuis(au, effets)) {
    const limite = limiteLe(debut);
    if (limite === null || limite > fin) continue;
    const jour = debut === au ? limite : Math.max(limite, debut);
    return { limite, jour, jugeLe: Math.max(jour, au) };
  }
  return null;
}
