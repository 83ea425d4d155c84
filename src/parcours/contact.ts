import type { ContactLu } from "../core/chronologie.ts";
import type { Day } from "../core/day.ts";
import type { Preuve } from "../core/report.ts";
import type { ContactRow } from "../tables/contacts.ts";
import type { Parcours } from "./parcours.ts";

export type Modalite = NonNullable<ContactRow["modalite"]>;
export type Nature = NonNullable<ContactRow["nature"]>;
export type Interlocuteur = NonNullable<ContactRow["interlocuteur"]>;
export type Presence = NonNullable<ContactRow["presence"]>;

/** One line of the field « suivi », dated on or before the arrêté, its empty cells resolved (precisions.md, General 10–12). */
export interface Contact extends Preuve, ContactLu {
  /** Index of the line in its table: the order of the files. */
  index: number;
  modalite: Modalite;
  nature: Nature;
  interlocuteur: Interlocuteur;
  presence: Presence;
  /** The presence cell was empty. */
  presenceVide: boolean;
  /** The line's own APAP. */
  apap: string | null;
  dateSaisie: Day | null;
  motif: boolean;
  commentaire: boolean;
  /** The parcours it belongs to (General 5), null outside all. */
  parcours: Parcours | null;
  /** For a contact after a parcours: the one before it. */
  precedent: Parcours | null;
}

/** A DIAGNOSTIC outside all parcours of its participant, with no next one: it belongs to none and makes no constat (General 5). */
export function estDiagnosticSansSuite(contact: Contact, dossier: { readonly parcours: readonly Parcours[] }): boolean {
  return contact.place === "aucun" && dossier.parcours.length > 0;
}
