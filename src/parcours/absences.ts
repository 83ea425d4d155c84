import type { Day } from "../core/day.ts";
import { obtenir } from "../core/grouper.ts";
import { countDays, covers, type Intervals, union } from "../core/intervals.ts";
import type { Extraction } from "../tables/extraction.ts";

const CACHE = new WeakMap<Extraction, Map<string, Intervals>>();

/** Absence days of each APAP, both ends included; a row that ends before it begins holds no day. */
function absencesParApap(extraction: Extraction): ReadonlyMap<string, Intervals> {
  return obtenir(CACHE, extraction, () => {
    const runs = new Map<string, [Day, Day][]>();
    for (const { apap, date_debut, date_fin } of extraction.tables.absences_apap?.rows() ?? []) {
      if (apap === null || date_debut === null || date_fin === null) continue;
      obtenir(runs, apap, () => []).push([date_debut, date_fin]);
    }
    return new Map([...runs].map(([apap, list]) => [apap, union(list)] as const));
  });
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
