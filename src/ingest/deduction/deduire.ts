import { dureeDe } from "./duree.ts";
import { type Interlocuteur, interlocuteurDe } from "./interlocuteur.ts";
import { type Modalite, modaliteDe } from "./modalite.ts";
import { type Nature, natureDe } from "./nature.ts";
import { type Presence, presenceDe } from "./presence.ts";
import { segmentsDe } from "./segments.ts";

/** What the text of a « suivi » tells of the contact; null where it has no sure word (domaine.md §3). */
export interface Deduction {
  modalite: Modalite | null;
  /** Minutes. */
  duree: number | null;
  presence: Presence | null;
  nature: Nature | null;
  interlocuteur: Interlocuteur | null;
}

export type ChampDeduit = keyof Deduction;

/** Fields that can be deduced, in the order of the table. */
export const CHAMPS_DEDUITS: readonly ChampDeduit[] = ["modalite", "nature", "interlocuteur", "presence", "duree"];

/** A longer text is a report: its first lines say what the contact was. */
const LONGUEUR_MAX = 2000;

/** Reads modality, duration, presence, nature and interlocutor in a free text: no value rather than a doubtful one. */
export function deduire(texte: string): Deduction {
  const segments = segmentsDe(texte.slice(0, LONGUEUR_MAX));
  const modalite = modaliteDe(segments);
  return {
    modalite,
    duree: dureeDe(segments),
    presence: presenceDe(segments, modalite === "TELEPHONE"),
    nature: natureDe(segments),
    interlocuteur: interlocuteurDe(segments),
  };
}
