import type { Day } from "../core/day.ts";
import { lastDay, monthOf } from "../core/month.ts";
import { holds } from "../core/period.ts";
import { compareText } from "../core/text.ts";
import { apparierAuMieux } from "../parcours/appariement.ts";
import { type Contact, estDiagnosticSansSuite } from "../parcours/contact.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { estArsa } from "../parcours/entry-values.ts";
import { classePresence } from "./emargement.ts";
import { type Reglage, seuilDe } from "./seuil.ts";

/** A line of the PLIE's Viesion and the one of the Département's that says the same contact. */
export interface PaireCd14 {
  contact: Contact;
  cd14: Contact;
}

/** Every line of both sides, once. */
export interface RapprochementCd14 {
  paires: readonly PaireCd14[];
  contactsSeuls: readonly Contact[];
  cd14Seuls: readonly Contact[];
}

/** Days admitted between the two entries of a contact, by RSA-03's setting of its month. */
export function joursDoubleSaisie(reglage: Reglage, date: Day): number {
  return seuilDe(reglage, "RSA-03", "jours", lastDay(monthOf(date)));
}

/** True when the Département's Viesion holds a line of the participant near enough to a day (RSA-03): any serves. */
export function estDansLAutre(dossier: Dossier, date: Day, reglage: Reglage): boolean {
  const jours = joursDoubleSaisie(reglage, date);
  return dossier.contactsCd14.some((c) => Math.abs(c.date - date) <= jours);
}

/** Why a line is not looked at; null when it is. */
export type HorsCd14 = "hors_periode" | "autre_interlocuteur" | "annule_ou_a_preciser" | "non_arsa";

/** Why a line of the PLIE's Viesion is not paired with the Département's; null when it is to be. */
export function horsCd14(
  contact: Contact,
  dossier: Dossier,
  contexte: Pick<Contexte, "periode" | "listes">,
): HorsCd14 | null {
  const commun = horsDesDeux(contact, contexte);
  if (commun !== null) return commun;
  // whoever the Département follows in its own Viesion is compared, whatever ours says of the RSA
  if (dossier.contactsCd14.length > 0) return null;
  const parcours = contact.parcours ?? contact.precedent ?? dossier.parcours[0];
  const arsa = parcours !== undefined && !estDiagnosticSansSuite(contact, dossier) && estArsa(dossier, parcours);
  return arsa ? null : "non_arsa";
}

/** Why a line of either side is not looked at, whoever it is about. */
export function horsDesDeux(
  contact: Contact,
  { periode, listes }: Pick<Contexte, "periode" | "listes">,
): Exclude<HorsCd14, "non_arsa"> | null {
  if (!holds(periode, contact.date) || contact.date < listes.dateCd14) return "hors_periode";
  if (contact.interlocuteur !== "PARTICIPANT") return "autre_interlocuteur";
  return classePresence(contact.presence) === null ? "annule_ou_a_preciser" : null;
}

/**
 * Pairs the contacts of one participant in both Viesion, up to RSA-03's days apart: the two lines that
 * resemble each other most first (same modalité, same class of presence, nearest day, nearest duration), each line once.
 * Lines that say the same are told apart by the order of the file, which changes no pair's content.
 */
export function apparierCd14(
  contacts: readonly Contact[],
  cd14: readonly Contact[],
  /** Days apart admitted for a line of that day. */
  joursLe: (day: Day) => number,
): RapprochementCd14 {
  const { paires, seulsA, seulsB } = apparierAuMieux(
    contacts,
    cd14,
    (a, b) => (Math.abs(a.date - b.date) <= joursLe(a.date) ? ressemblance(a, b) : null),
    compareLignes,
    compareLignes,
  );
  return { paires: paires.map(({ a, b }) => ({ contact: a, cd14: b })), contactsSeuls: seulsA, cd14Seuls: seulsB };
}

/** The smaller, the more alike: modalité, class, days, minutes. */
function ressemblance(a: Contact, b: Contact): readonly number[] {
  const minutes = a.duree === null || b.duree === null ? Number.MAX_VALUE : Math.abs(a.duree - b.duree);
  return [
    a.modalite === b.modalite ? 0 : 1,
    classePresence(a.presence) === classePresence(b.presence) ? 0 : 1,
    Math.abs(a.date - b.date),
    a.duree === b.duree ? 0 : minutes,
  ];
}

/** Date, heure (empty first), what the line says, then file order. */
function compareLignes(a: Contact, b: Contact): number {
  return (
    a.date - b.date ||
    (a.heure ?? -1) - (b.heure ?? -1) ||
    compareText(a.modalite, b.modalite) ||
    compareText(a.presence, b.presence) ||
    (a.duree ?? -1) - (b.duree ?? -1) ||
    compareText(a.nature, b.nature) ||
    compareText(a.apap, b.apap) ||
    a.index - b.index
  );
}
