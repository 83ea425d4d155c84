import { covers } from "../core/intervals.ts";
import type { Contact } from "./contact.ts";

/** An interview that counts in the means of ENT-02 and ENT-03, with its minutes. */
export type EntretienRetenu = Contact & { duree: number };

/** Retained (§5, ENT-02): face-to-face held on a jour soumis of its parcours, neither DIAGNOSTIC nor COLLECTIF, duration > 0. */
export function estRetenu(contact: Contact): contact is EntretienRetenu {
  return (
    contact.tenu &&
    contact.duree !== null &&
    contact.nature !== "DIAGNOSTIC" &&
    contact.nature !== "COLLECTIF" &&
    contact.parcours !== null &&
    covers(contact.parcours.soumis, contact.date)
  );
}
