import type { Day } from "../core/day.ts";
import type { Contact, Modalite, Presence } from "./contact.ts";

/** One line of an émargement sheet, dated on or before the arrêté. */
export interface Emargement extends Pick<Contact, "source" | "ligne" | "index" | "date" | "duree" | "motif" | "apap"> {
  /** Null: the sheet does not say it. */
  modalite: Modalite | null;
  /** An empty or unreadable presence is PRESENT when the participant signed, else A_PRECISER (domaine.md §5, Émargement). */
  presence: Presence;
  /** Presence empty or unreadable, and no signature of the participant: neither a presence nor an absence. */
  illisible: boolean;
  /** Bears a contact that is no face-to-face: there is no presence to sign. */
  aDistance: boolean;
  /** The participant's id as the sheet writes it, when it differs by case, spaces or leading zeros alone. */
  identifiant: string | null;
  /** Empty = non (General 11). */
  signatureParticipant: boolean;
  signatureApap: boolean;
}

/**
 * Tells the lines à distance of one participant (domaine.md §5, Émargement): their modalité is not FACE_A_FACE; or they have
 * none, and that day Viesion holds a PRESENT contact of another modalité with the participant and no FACE_A_FACE line.
 */
export function marquerADistance(emargements: readonly Emargement[], contacts: readonly Contact[]): void {
  const enFace = new Set<Day>();
  const autrement = new Set<Day>();
  for (const c of contacts) {
    if (c.modalite === "FACE_A_FACE") enFace.add(c.date);
    else if (c.presence === "PRESENT" && c.interlocuteur === "PARTICIPANT") autrement.add(c.date);
  }
  for (const ligne of emargements) {
    ligne.aDistance =
      ligne.modalite === null ? autrement.has(ligne.date) && !enFace.has(ligne.date) : ligne.modalite !== "FACE_A_FACE";
  }
}
