import { type Day, dayOf, partsOf } from "./day.ts";

/** Public holidays of a fixed date in metropolitan France (Code du travail, L3133-1), `month × 100 + day`. */
export const FERIES_FIXES: ReadonlySet<number> = new Set([101, 501, 508, 714, 815, 1101, 1111, 1225]);

/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const APRES_PAQUES: ReadonlySet<number> = new Set([1, 39, 50]);

/** 0 is Monday, 6 Sunday. */
export function jourDeSemaine(day: Day): number {
  // 1970-01-01 was a Thursday: (day + 3) mod 7 is 0 on Mondays
  return (((day + 3) % 7) + 7) % 7;
}

/** Easter Sunday of a year, by the Gregorian computus (Meeus, Jones, Butcher). */
export function paques(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1) ?? 0;
}

/** A public holiday of metropolitan France. */
export function estFerie(day: Day): boolean {
  const { year, month, dayOfMonth } = partsOf(day);
  return FERIES_FIXES.has(month * 100 + dayOfMonth) || APRES_PAQUES.has(day - paques(year));
}
