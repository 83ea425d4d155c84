import { monthOf } from "../core/month.ts";
import { holds } from "../core/period.ts";
import { estAbsent } from "../parcours/absences.ts";
import type { Contact } from "../parcours/contact.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Dossier } from "../parcours/dossier.ts";
import type { Emargement } from "../parcours/emargement.ts";
import { classePresence, feuillesFournies, type Paire, presenceIllisible, rapprochementDe } from "./emargement.ts";
import { contactsEnEmploi } from "./emploi-durable.ts";
import type { Reglage } from "./seuil.ts";

/**
 * Why the minutes of a contact are not eligible, in the order in which they are looked for (domaine.md §8). The first is
 * no judgement: neither eligible nor not.
 */
export const CAUSES = [
  "feuille_non_fournie",
  "absent_ou_a_preciser",
  "apres_sortie",
  "absence_apap",
  "apres_six_mois",
  "sans_emargement",
  "sans_signature",
  "sans_duree",
] as const;

export type Cause = (typeof CAUSES)[number];

/** What a contact's minutes are worth at the control. */
export interface TempsContact {
  contact: Contact;
  /** Its émargement line, null when it has none. */
  paire: Paire | null;
  /** Null: eligible. */
  cause: Cause | null;
  /** Minutes typed in Viesion, 0 when unknown. */
  viesion: number;
  /** Minutes eligible: the lesser of the two durations, 0 when there is a cause. */
  eligibles: number;
}

/**
 * Minutes of a participant's appointments in the period, one cause at most for each (domaine.md §8). Looked at: FACE_A_FACE
 * lines with the participant (VISIO too when it counts as such), whatever their presence but ANNULE. A held contact whose
 * only line of the sheet is an absence has no line that proves it: `sans_emargement`. A line whose presence cannot be read,
 * which the participant did not sign, is there all the same: `sans_signature`. Either duration missing: `sans_duree`.
 * What comes too late for EMP-02 is so by the settings of its own day: nothing while the rule is off.
 */
export function tempsEligible(dossier: Dossier, contexte: Contexte, reglage: Reglage): TempsContact[] {
  const { periode, communsLe, extraction } = contexte;
  const contacts = dossier.contacts.filter(
    (c) =>
      (c.modalite === "FACE_A_FACE" || (c.modalite === "VISIO" && communsLe(c.date).visioVautFaceAFace)) &&
      c.interlocuteur === "PARTICIPANT" &&
      c.presence !== "ANNULE" &&
      holds(periode, c.date),
  );
  if (contacts.length === 0) return [];
  const paires = new Map(rapprochementDe(dossier, contexte).paires.map((p) => [p.contact, p]));
  const feuilles = feuillesFournies(dossier, contexte);
  const enRetard = new Set(
    contactsEnEmploi(dossier, periode, reglage).flatMap((p) => p.tardifs.map(({ contact }) => contact)),
  );
  const causeDe = (contact: Contact, ligne: Emargement | null): Cause | null => {
    if (!feuilles.fournie(monthOf(contact.date))) return "feuille_non_fournie";
    if (!contact.tenu) return "absent_ou_a_preciser";
    if (contact.place === "apres") return "apres_sortie";
    const apap = contact.apap ?? dossier.chargeLe(contact.date).apap;
    if (estAbsent(extraction, apap, contact.date)) return "absence_apap";
    if (enRetard.has(contact)) return "apres_six_mois";
    if (ligne === null && presenceIllisible(dossier, contact, contexte)) return "sans_signature";
    if (ligne === null || classePresence(ligne.presence) !== "presence") return "sans_emargement";
    if (!ligne.signatureParticipant) return "sans_signature";
    return contact.duree === null || ligne.duree === null ? "sans_duree" : null;
  };
  return contacts.map((contact) => {
    const paire = paires.get(contact) ?? null;
    const cause = causeDe(contact, paire?.emargement ?? null);
    const eligibles = cause === null ? Math.min(contact.duree ?? 0, paire?.emargement.duree ?? 0) : 0;
    return { contact, paire, cause, viesion: contact.duree ?? 0, eligibles };
  });
}
