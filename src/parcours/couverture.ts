import { lastDay, type Month } from "../core/month.ts";
import type { Dossier } from "./dossier.ts";

/**
 * Months for which an APAP's contacts were exported (domaine.md §4, Coverage): a line of any kind, of any participant
 * then in their charge, is dated in the month. « Sans APAP » is never covered.
 */
export class Couverture {
  private readonly lignes = new Map<string, Set<Month>>();
  private readonly declares = new Map<string, Set<Month>>();

  /** Adds the months that the settings declare covered; they do not silence DON-13. */
  declarer(apap: string, month: Month): void {
    noter(this.declares, apap, month);
  }

  /** A participant has a line in each of these months: covered for whoever is in charge on the month's last day. */
  ajouter(dossier: Dossier, months: Iterable<Month>): void {
    for (const month of months) {
      const { apap } = dossier.chargeLe(lastDay(month));
      if (apap !== null) noter(this.lignes, apap, month);
    }
  }

  /** True when constats of absence can be judged for this APAP and month. */
  couvert(apap: string | null, month: Month): boolean {
    if (apap === null) return false;
    return this.aUneLigne(apap, month) || (this.declares.get(apap)?.has(month) ?? false);
  }

  /** True when the extraction holds at least one line of that month for the APAP (DON-13). */
  aUneLigne(apap: string, month: Month): boolean {
    return this.lignes.get(apap)?.has(month) ?? false;
  }
}

function noter(map: Map<string, Set<Month>>, apap: string, month: Month): void {
  const months = map.get(apap);
  if (months) months.add(month);
  else map.set(apap, new Set([month]));
}
