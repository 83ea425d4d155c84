import { type Day, partsOf } from "../core/day.ts";
import type { Rng } from "./prng.ts";

/** Fixed public holidays, `month × 100 + day`. */
const FERIES = new Set([101, 501, 508, 714, 815, 1101, 1111, 1225]);

/** Monday to Friday, fixed public holidays aside. */
export function estOuvre(day: Day): boolean {
  // 1970-01-01 was a Thursday: (day + 3) mod 7 is 0 on Mondays
  if ((((day + 3) % 7) + 7) % 7 > 4) return false;
  const { month, dayOfMonth } = partsOf(day);
  return !FERIES.has(month * 100 + dayOfMonth);
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
