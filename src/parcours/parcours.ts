import type { Day } from "../core/day.ts";
import { complement, type Intervals, join, union } from "../core/intervals.ts";
import { firstDay, lastDay, type Month } from "../core/month.ts";
import type { ParcoursRow } from "../tables/parcours.ts";
import type { Contact } from "./contact.ts";
import { type Etape, SANS_FIN } from "./etape.ts";

/** A parcours integrated on or before the arrêté; a sortie réelle after the arrêté reads as empty (precisions.md, General 2). */
export interface Parcours {
  /** The row's id, else `<participant>-<n>`. */
  id: string;
  row: ParcoursRow;
  integration: Day;
  /** Sortie réelle ≤ arrêté, else null. */
  sortie: Day | null;
  /** Last day that the parcours holds: the sortie, else ∞; before the integration when the dates are contradictory. */
  fin: Day;
  /** Étapes that intersect it, by debut then file order. */
  etapes: Etape[];
  /** Contacts that belong to it, by date, heure, file order. */
  contacts: Contact[];
  /** Days of [integration, sortie] that no parcours integrated later holds: a shared day is that one's (General 20). */
  jours: Intervals;
  /** Days up to the arrêté that are subject to the monthly face-to-face (§4). */
  soumis: Intervals;
  /** Days up to the arrêté not in veille. */
  suivis: Intervals;
}

/** True when [integration, sortie] holds the day. */
export function tient(parcours: Parcours, day: Day): boolean {
  return parcours.integration <= day && day <= parcours.fin;
}

/** Open at the end of the day: integrated, and no sortie réelle on or before it (precisions.md, General 1). */
export function ouvertLe(parcours: Parcours, day: Day): boolean {
  return parcours.integration <= day && (parcours.sortie === null || parcours.sortie > day);
}

/** Open at least one day of [start, end], integration and sortie included (General 1); never when it holds no day (General 16). */
export function ouvertDans(parcours: Parcours, start: Day, end: Day): boolean {
  return parcours.integration <= end && parcours.fin >= start && parcours.fin >= parcours.integration;
}

/** Contacts of a parcours in a month, in their order. */
export function contactsDuMois({ contacts }: Pick<Parcours, "contacts">, month: Month): Contact[] {
  return contacts.slice(rangDepuis(contacts, firstDay(month)), rangDepuis(contacts, lastDay(month) + 1));
}

/** Rank of the first contact on or after a day, by halves: a long parcours is asked for each of its months. */
function rangDepuis(contacts: readonly Contact[], day: Day): number {
  let bas = 0;
  let haut = contacts.length;
  while (bas < haut) {
    const milieu = (bas + haut) >> 1;
    if ((contacts[milieu] as Contact).date < day) bas = milieu + 1;
    else haut = milieu;
  }
  return bas;
}

/** The parcours of a row, before its étapes, contacts and days are attached. */
export function parcoursDe(row: ParcoursRow, id: string, integration: Day, arrete: Day): Parcours {
  const sortie = row.date_sortie_reelle !== null && row.date_sortie_reelle <= arrete ? row.date_sortie_reelle : null;
  return {
    id,
    row,
    integration,
    sortie,
    fin: sortie ?? SANS_FIN,
    etapes: [],
    contacts: [],
    jours: [],
    soumis: [],
    suivis: [],
  };
}

/**
 * Fills the days of a participant's parcours, given by integration then file order. One day, one parcours (domaine.md
 * §4, precisions.md General 20): a day that several hold is the last one's, as its contacts and its charge are.
 */
export function attribuerJours(
  parcours: readonly Parcours[],
  veilles: Intervals,
  occupes: Intervals,
  arrete: Day,
): void {
  const indisponibles = join(veilles, occupes);
  let pris: Intervals = [];
  for (const p of [...parcours].reverse()) {
    const fin = Math.min(p.fin, arrete);
    p.jours = complement(pris, p.integration, p.fin);
    p.suivis = complement(join(veilles, pris), p.integration, fin);
    p.soumis = complement(join(indisponibles, pris), p.integration, fin);
    if (parcours.length > 1) pris = union([...pris, [p.integration, p.fin]]);
  }
}
