import type { Day } from "../core/day.ts";
import type { Presence } from "./contact.ts";

/** One line of an émargement sheet, dated on or before the arrêté. */
export interface Emargement {
  source: number;
  ligne: number;
  index: number;
  date: Day;
  /** Minutes, null when missing or 0. */
  duree: number | null;
  motif: boolean;
  /** Empty = A_PRECISER (precisions.md, « Also settled »). */
  presence: Presence;
  /** Empty = non (General 11). */
  signatureParticipant: boolean;
  signatureApap: boolean;
  apap: string | null;
}
