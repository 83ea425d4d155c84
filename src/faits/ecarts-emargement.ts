import type { Emargement } from "../parcours/emargement.ts";
import { classePresence, type Paire } from "./emargement.ts";
import { type Reglage, seuilDe } from "./seuil.ts";

/** What a line of the sheet, or an appointment and its line, disagree on or lack. */
export type EcartEmargement =
  | "jour"
  | "duree"
  | "presence"
  | "signature_participant"
  | "signature_apap"
  | "motif"
  | "duree_absente";

/** A presence that the participant signs: a line à distance is none (domaine.md §5, Émargement). */
export function estASigner({ presence, aDistance }: Emargement): boolean {
  return presence === "PRESENT" && !aDistance;
}

/** What a line of the sheet lacks (EMA-05, 06, 09); a column that no file maps is not looked at. */
export function manquesDe(ligne: Emargement, colonnes: ReadonlySet<string>): EcartEmargement[] {
  const ecarts: EcartEmargement[] = [];
  if (ligne.presence === "PRESENT" && colonnes.has("duree") && ligne.duree === null) ecarts.push("duree_absente");
  if (estASigner(ligne) && colonnes.has("signature_participant") && !ligne.signatureParticipant)
    ecarts.push("signature_participant");
  if (colonnes.has("signature_apap") && !ligne.signatureApap) ecarts.push("signature_apap");
  if (colonnes.has("motif") && !ligne.motif) ecarts.push("motif");
  return ecarts;
}

/** Minutes between the two durations of a pair of presences, both known (EMA-03); null when they are not to compare. */
export function ecartDeDuree({ contact, emargement }: Paire): number | null {
  if (!deuxPresences({ contact, emargement }) || contact.duree === null || emargement.duree === null) return null;
  return Math.abs(contact.duree - emargement.duree);
}

function deuxPresences({ contact, emargement }: Pick<Paire, "contact" | "emargement">): boolean {
  return contact.tenu && classePresence(emargement.presence) === "presence";
}

/** What the two sides of a pair disagree on (EMA-03, 04, 07), then what its line lacks; by the settings of the contact's day. */
export function ecartsDe(paire: Paire, reglage: Reglage, colonnes: ReadonlySet<string>): EcartEmargement[] {
  const { contact, emargement, passe } = paire;
  const ecarts: EcartEmargement[] = [];
  if (contact.date !== emargement.date) ecarts.push("jour");
  if (passe === 3) ecarts.push("presence");
  const minutes = ecartDeDuree(paire);
  if (minutes !== null && minutes > seuilDe(reglage, "EMA-03", "minutesMax", contact.date)) ecarts.push("duree");
  if (deuxPresences(paire) && contact.duree === null && emargement.duree !== null) ecarts.push("duree_absente");
  return [...ecarts, ...manquesDe(emargement, colonnes)];
}
