import type { Contact } from "../parcours/contact.ts";
import { classePresence } from "./emargement.ts";

/** A missed appointment: a face-to-face proposed to the participant, ABSENT or ABSENT_EXCUSE. */
export function estAbsence({ modalite, interlocuteur, presence }: Contact): boolean {
  return modalite === "FACE_A_FACE" && interlocuteur === "PARTICIPANT" && classePresence(presence) === "absence";
}

/** A contact by another modality, PRESENT, whoever is met. */
export function estAutreContact({ modalite, presence }: Contact): boolean {
  return modalite !== "FACE_A_FACE" && presence === "PRESENT";
}

const DIRECTS: ReadonlySet<string> = new Set(["FACE_A_FACE", "TELEPHONE", "VISIO"]);

/** A contact by voice or face to face, PRESENT, with one of these. */
export function estDirect(contact: Contact, interlocuteurs: readonly Contact["interlocuteur"][]): boolean {
  return (
    contact.presence === "PRESENT" && DIRECTS.has(contact.modalite) && interlocuteurs.includes(contact.interlocuteur)
  );
}

const NOUVELLES: ReadonlySet<string> = new Set(["PARTICIPANT", "OPERATEUR", "EMPLOYEUR"]);

/** News of the person, by any modality: PRESENT, with them, the operator or the employer; a partner gives none. */
export function donneDesNouvelles({ presence, interlocuteur }: Contact): boolean {
  return presence === "PRESENT" && NOUVELLES.has(interlocuteur);
}
