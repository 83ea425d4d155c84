import type { Day } from "../core/day.ts";
import { grouper, obtenir } from "../core/grouper.ts";
import { type Month, monthOf } from "../core/month.ts";
import { holds, type Period } from "../core/period.ts";
import type { Contact, Presence } from "../parcours/contact.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Dossier } from "../parcours/dossier.ts";
import type { Emargement } from "../parcours/emargement.ts";
import { compareContacts } from "../parcours/lecture-contacts.ts";
import type { ReglagesListes } from "../parcours/reglages.ts";

/**
 * How a pair was found: 1 same day, class and duration · 2 same day and class · 3 same day, a presence against an absence ·
 * 4 same class, up to two days *param* apart.
 */
export type Passe = 1 | 2 | 3 | 4;

/** A Viesion line and the émargement line that proves it. */
export interface Paire {
  contact: Contact;
  emargement: Emargement;
  passe: Passe;
}

/** Every line of both sides, once: paired, or alone. */
export interface Rapprochement {
  /** By Viesion line. */
  paires: readonly Paire[];
  contactsSeuls: readonly Contact[];
  emargementsSeuls: readonly Emargement[];
}

/** A presence or an absence; null for what is neither (ANNULE, A_PRECISER), which is left out of the pairs. */
export function classePresence(presence: Presence): "presence" | "absence" | null {
  if (presence === "PRESENT") return "presence";
  return presence === "ABSENT" || presence === "ABSENT_EXCUSE" ? "absence" : null;
}

/** Viesion lines to pair: FACE_A_FACE with the participant, PRESENT, ABSENT or ABSENT_EXCUSE, in the period. */
export function contactsARapprocher(dossier: Dossier, periode: Period): Contact[] {
  return dossier.contacts.filter(
    (c) =>
      c.modalite === "FACE_A_FACE" &&
      c.interlocuteur === "PARTICIPANT" &&
      classePresence(c.presence) !== null &&
      holds(periode, c.date),
  );
}

/** True for an émargement line to pair: a presence or an absence, which is not à distance. */
export function estARapprocher(ligne: Emargement): boolean {
  return !ligne.aDistance && classePresence(ligne.presence) !== null;
}

/** Émargement lines to pair: presences and absences of the period, à distance left out. */
export function emargementsARapprocher(dossier: Dossier, periode: Period): Emargement[] {
  return dossier.emargements.filter((e) => estARapprocher(e) && holds(periode, e.date));
}

/** Why EMA-01 and EMA-07 say nothing of a Viesion line. */
export const PRESENCE_ILLISIBLE = "présence illisible sur la feuille";

/**
 * True when a presence that cannot be read on the sheet lies within the days *param* allowed between the two sides: nothing
 * is said of this Viesion line (domaine.md §5, Émargement).
 */
export function presenceIllisible(
  dossier: Dossier,
  contact: Contact,
  { communsLe }: Pick<Contexte, "communsLe">,
): boolean {
  const { joursEcartEmargement } = communsLe(contact.date);
  return dossier.emargements.some(
    (e) => e.illisible && !e.aDistance && Math.abs(e.date - contact.date) <= joursEcartEmargement,
  );
}

/**
 * Pairs the lines of one participant (§5, Émargement; precisions.md, « EMA »), pass after pass, each line once. Among
 * émargement lines alike for a pass: the nearest duration, then the signed one, then the order of the file.
 */
export function apparier(
  contacts: readonly Contact[],
  emargements: readonly Emargement[],
  /** Days apart admitted for a Viesion line of that day. */
  joursEcartLe: (day: Day) => number,
): Rapprochement {
  const joursEcart = Math.max(0, ...contacts.map(({ date }) => joursEcartLe(date)));
  const libres = grouper([...emargements].sort(compareEmargements), (e) => e.date);
  const paires: Paire[] = [];
  let seuls = [...contacts].sort(compareContacts);

  /** Pairs each Viesion line still alone with a free émargement line of a day, among those that `admet` accepts. */
  const passer = (passe: Passe, ecarts: readonly number[], admet: (c: Contact, e: Emargement) => boolean) => {
    seuls = seuls.filter((contact) => {
      for (const ecart of ecarts) {
        const jour = libres.get(contact.date + ecart);
        const rang = jour === undefined ? -1 : plusProche(contact, jour, admet);
        const emargement = jour?.[rang];
        if (!jour || !emargement) continue;
        jour.splice(rang, 1);
        paires.push({ contact, emargement, passe });
        return false;
      }
      return true;
    });
  };
  passer(1, [0], (c, e) => memeClasse(c, e) && c.duree === e.duree);
  passer(2, [0], memeClasse);
  passer(3, [0], (c, e) => !memeClasse(c, e));
  for (let ecart = 1; ecart <= joursEcart; ecart++) {
    passer(4, [-ecart, ecart], (c, e) => ecart <= joursEcartLe(c.date) && memeClasse(c, e));
  }

  return {
    paires: paires.sort((a, b) => compareContacts(a.contact, b.contact)),
    contactsSeuls: seuls,
    emargementsSeuls: [...libres.values()].flat().sort(compareEmargements),
  };
}

function memeClasse(contact: Contact, emargement: Emargement): boolean {
  return classePresence(contact.presence) === classePresence(emargement.presence);
}

/** Rank of the accepted line whose duration is nearest to the contact's, the first given if several; -1 when there is none. */
function plusProche(
  contact: Contact,
  jour: readonly Emargement[],
  admet: (c: Contact, e: Emargement) => boolean,
): number {
  let rang = -1;
  let ecart = Number.POSITIVE_INFINITY;
  for (const [i, e] of jour.entries()) {
    if (!admet(contact, e)) continue;
    const minutes = contact.duree === null || e.duree === null ? Number.MAX_VALUE : Math.abs(contact.duree - e.duree);
    if (minutes >= ecart) continue;
    rang = i;
    ecart = minutes;
  }
  return rang;
}

/** Date, then signed by the participant first, then file order. */
function compareEmargements(a: Emargement, b: Emargement): number {
  return a.date - b.date || Number(b.signatureParticipant) - Number(a.signatureParticipant) || a.index - b.index;
}

/** The pairs of the dossier at hand: dossiers are judged one after the other. */
let connu: {
  dossier: Dossier;
  periode: Period;
  communsLe: Contexte["communsLe"];
  rapprochement: Rapprochement;
} | null = null;

/** The pairs of a participant over the period, whether his sheets were supplied or not; computed once for everyone who asks. */
export function rapprochementDe(dossier: Dossier, contexte: Pick<Contexte, "periode" | "communsLe">): Rapprochement {
  const { periode, communsLe } = contexte;
  if (connu?.dossier === dossier && connu.periode === periode && connu.communsLe === communsLe)
    return connu.rapprochement;
  const rapprochement = apparier(
    contactsARapprocher(dossier, periode),
    emargementsARapprocher(dossier, periode),
    (day) => communsLe(day).joursEcartEmargement,
  );
  connu = { dossier, periode, communsLe, rapprochement };
  return rapprochement;
}

const RECUES = new WeakMap<ReglagesListes, ReadonlySet<string>>();

/** Months for which a sheet of the participant was supplied: one line at least, or listed in `feuillesRecues`. */
export function feuillesFournies(
  dossier: Dossier,
  { listes }: Pick<Contexte, "listes">,
): { fournie(month: Month): boolean } {
  const recues = obtenir(
    RECUES,
    listes,
    () => new Set(listes.feuillesRecues.map(({ participant, mois }) => `${participant}\n${mois}`)),
  );
  const lignes = new Set(dossier.emargements.map((e) => monthOf(e.date)));
  return { fournie: (month) => lignes.has(month) || recues.has(`${dossier.id}\n${month}`) };
}
