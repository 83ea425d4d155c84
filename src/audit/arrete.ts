import type { Day } from "../core/day.ts";
import { lastDay, type Month, monthOf } from "../core/month.ts";
import { presenceQuandVide } from "../parcours/lecture-contacts.ts";
import type { PresenceVide } from "../parcours/reglages.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL } from "../tables/table-data.ts";

const ARRIVEES: readonly string[] = ["PRESENT", "ABSENT", "ABSENT_EXCUSE"];
/** A month is complete when something happened in its last days, or later. */
const DERNIERS_JOURS = 7;

/**
 * The arrêté when none is given: the last day of the last month M, not after today, such that an entretien PRESENT,
 * ABSENT or ABSENT_EXCUSE is dated in the last 7 days of M or later but not after today (precisions.md, « Reading »).
 * Null when there is none.
 */
export function arreteParDefaut(extraction: Extraction, aujourdhui: Day, presenceVide: PresenceVide): Day | null {
  const data = extraction.tables.entretiens;
  if (!data) return null;
  const { pool } = extraction;
  const arrivees = new Set(ARRIVEES.map((code) => pool.intern(code)));
  const dates = data.cells("date");
  const presences = data.cells("presence");
  const modalites = data.cells("modalite");
  let last = -1;
  for (let i = 0; i < data.length; i++) {
    const date = dates[i] as number;
    if (date <= last || date > aujourdhui) continue;
    const presence = presences[i] as number;
    const arrivee =
      presence === NULL
        ? ARRIVEES.includes(presenceQuandVide(pool.text(modalites[i] as number), presenceVide))
        : arrivees.has(presence);
    if (arrivee) last = date;
  }
  if (last < 0) return null;
  let month: Month = monthOf(aujourdhui);
  if (lastDay(month) > aujourdhui) month--;
  while (last < lastDay(month) - (DERNIERS_JOURS - 1)) month--;
  return lastDay(month);
}
