import { covers } from "../core/intervals.ts";
import type { Contact } from "../parcours/contact.ts";

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

/** Minutes may have decimals: they are added up in whole millionths, so that a mean that is right on a threshold stays on it. */
export const FRACTIONS = 1_000_000;

/** A duration in whole millionths of a minute, to be added up. */
export function fractionsDe(minutes: number): number {
  return Math.round(minutes * FRACTIONS);
}

/** The exact sum of the minutes of these interviews. */
export function minutesDe(retenus: readonly EntretienRetenu[]): number {
  return retenus.reduce((somme, { duree }) => somme + fractionsDe(duree), 0) / FRACTIONS;
}
