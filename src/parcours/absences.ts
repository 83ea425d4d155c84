import type { Day } from "../core/day.ts";
import { obtenir } from "../core/grouper.ts";
import { countDays, covers, type Intervals, union } from "../core/intervals.ts";
import type { Extraction } from "../tables/extraction.ts";

const CACHE = new WeakMap<Extraction, Map<string, Intervals>>();

/** Absence days of each APAP, both ends included; a row that ends before it begins holds no day. */
function absencesParApap(extraction: Extraction): ReadonlyMap<string, Intervals> {
  const known = CACHE.get(extraction);
  if (known) return known;
  const runs = new Map<string, [Day, Day][]>();
  for (const row of extraction.tables.absences_apap?.rows() ?? []) {
    if (row.apap === null || row.date_debut === null || row.date_fin === null) continue;
    obtenir(runs, row.apap, () => []).push([row.date_debut, row.date_fin]);
  }
  const absences = new Map([...runs].map(([apap, list]) => [apap, union(list)] as const));
  CACHE.set(extraction, absences);
  return absences;
}

/** Number of the APAP's absence days in [from, to]. */
export function joursAbsence(extraction: Extraction, apap: string | null, from: Day, to: Day): number {
  if (apap === null) return 0;
  return countDays(absencesParApap(extraction).get(apap) ?? [], from, to);
}

/** True on an absence day of the APAP. */
export function estAbsent(extraction: Extraction, apap: string | null, day: Day): boolean {
  return apap !== null && covers(absencesParApap(extraction).get(apap) ?? [], day);
}
