/**
 * Dates that software writes where there is no date (domaine.md §3): year, month, day, and number of days since
 * 1970-01-01.
 */
const SENTINELS = [
  [1899, 12, 30],
  [1899, 12, 31],
  // what Excel shows of an empty cell that a formula points to
  [1900, 1, 0],
  [1900, 1, 1],
  [1901, 1, 1],
  [2099, 12, 31],
  [2999, 12, 31],
  [9999, 1, 1],
  [9999, 12, 31],
] as const;

const DAYS = new Set(SENTINELS.map(([year, month, day]) => Date.UTC(year, month - 1, day) / 86_400_000));

/** Told of a cell that holds one: it is empty, counted per column. */
export const AVIS_SENTINELLE =
  "date convenue qui tient lieu de case vide (comme 01/01/1900 ou 31/12/9999) : lue comme vide";

/** True for a civil date that means « no date ». */
export function isSentinel(year: number, month: number, dayOfMonth: number): boolean {
  return SENTINELS.some(([y, m, d]) => y === year && m === month && d === dayOfMonth);
}

/** The same for a number of days since 1970-01-01. */
export function isSentinelDay(days: number): boolean {
  return DAYS.has(days);
}
