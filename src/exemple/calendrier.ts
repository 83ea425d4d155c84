import { type Day, partsOf } from "../core/day.ts";
import { FERIES_FIXES, jourDeSemaine } from "../core/feries.ts";
import type { Rng } from "./prng.ts";

/** Monday to Friday, fixed public holidays aside. */
export function estOuvre(day: Day): boolean {
  if (jourDeSemaine(day) > 4) return false;
  const { month, dayOfMonth } = partsOf(day);
  return !FERIES_FIXES.has(month * 100 + dayOfMonth);
}

/**
 * A day of [from, to] that `accepte` takes, a working one if there is one; null when there is none. Short searches
 * only: every day of the range is looked at.
 */
export function choisirJour(rng: Rng, from: Day, to: Day, accepte: (day: Day) => boolean): Day | null {
  const ouvres: Day[] = [];
  const autres: Day[] = [];
  for (let day = from; day <= to; day++) {
    if (!accepte(day)) continue;
    (estOuvre(day) ? ouvres : autres).push(day);
  }
  if (ouvres.length > 0) return rng.pick(ouvres);
  return autres.length > 0 ? rng.pick(autres) : null;
}
