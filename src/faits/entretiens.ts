import type { Day } from "../core/day.ts";
import type { Contact } from "../parcours/contact.ts";
import type { Parcours } from "../parcours/parcours.ts";
import { type EntretienRetenu, estRetenu } from "./entretiens-retenus.ts";

/** A face-to-face held that belongs to a parcours: a diagnostic before the integration included, at its date. */
export interface FaitEntretien {
  contact: Contact;
  /** Date of the one held before it in the same parcours, null for the first. */
  precedent: Day | null;
  /** Minutes that count in the means (ENT-02), null when it is not retained. */
  minutes: number | null;
}

/** Parcours remembered at one time: those of the dossier at hand, and of some before it. */
const GARDES = 8;
/**
 * What was read of them. Neither a weak map nor one that is cleared: the collector of young objects takes all that an old
 * map holds for alive, and the table that `clear` drops still leads to the next: every dossier would stay.
 */
let connus = new Map<Parcours, readonly FaitEntretien[]>();

/** The face-to-face held of a parcours, in their order; read once while its dossier is judged. */
export function entretiensDe(parcours: Parcours): readonly FaitEntretien[] {
  const lus = connus.get(parcours);
  if (lus) return lus;
  const faits: FaitEntretien[] = [];
  let precedent: Day | null = null;
  for (const contact of parcours.contacts) {
    if (!contact.tenu) continue;
    faits.push({ contact, precedent, minutes: estRetenu(contact) ? contact.duree : null });
    precedent = contact.date;
  }
  if (connus.size >= GARDES) connus = new Map();
  connus.set(parcours, faits);
  return faits;
}

/** Those that count in the means, from one day to another, both inclusive. */
export function retenusDe(parcours: Parcours, debut: Day, fin: Day): EntretienRetenu[] {
  const retenus: EntretienRetenu[] = [];
  for (const { contact, minutes } of entretiensDe(parcours)) {
    if (minutes !== null && debut <= contact.date && contact.date <= fin) retenus.push(contact as EntretienRetenu);
  }
  return retenus;
}
