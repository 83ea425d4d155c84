import { addMonths, type Day } from "../core/day.ts";
import { holds, type Period } from "../core/period.ts";
import type { Contact } from "../parcours/contact.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { type Etape, estEmploiDurable } from "../parcours/etape.ts";
import type { Parcours } from "../parcours/parcours.ts";
import { estContactDirect } from "./suivi-emploi.ts";

/** Thresholds of EMP-02: months of follow-up in the job, and days more for the commission. */
export interface SeuilsTardifs {
  mois: number;
  joursCommission: number;
}

/** Direct contacts of one parcours while an emploi durable begun in it goes on, and those that come too late. */
export interface ContactsEnEmploi {
  parcours: Parcours;
  directs: readonly Contact[];
  /** Later than debut + 6 months + 45 days *param*; the last of them is left out when the parcours has a sortie réelle. */
  tardifs: readonly { contact: Contact; emploi: Etape }[];
}

/**
 * Contacts of the period in an emploi durable, by parcours that has one (§5, EMP-02): FACE_A_FACE, TELEPHONE or VISIO,
 * PRESENT, with the participant or the employer; each by the thresholds of its own day. « Un ultime contact » before the sortie is allowed (Annexe 2).
 */
export function contactsEnEmploi(
  dossier: Dossier,
  periode: Period,
  seuils: SeuilsTardifs | ((day: Day) => SeuilsTardifs),
): ContactsEnEmploi[] {
  const seuilsLe = typeof seuils === "function" ? seuils : () => seuils;
  const out: ContactsEnEmploi[] = [];
  for (const parcours of dossier.parcours) {
    const emplois = parcours.etapes.filter((e) => e.debut >= parcours.integration && estEmploiDurable(e));
    if (emplois.length === 0) continue;
    const directs = parcours.contacts.filter(
      (c) =>
        c.place === "dans" &&
        estContactDirect(c) &&
        holds(periode, c.date) &&
        emplois.some((e) => e.debut <= c.date && c.date <= e.fin),
    );
    const tardifs = directs.flatMap((contact) => {
      const { mois, joursCommission } = seuilsLe(contact.date);
      const emploi = emplois.find(
        (e) => contact.date <= e.fin && contact.date > addMonths(e.debut, mois) + joursCommission,
      );
      return emploi ? [{ contact, emploi }] : [];
    });
    if (parcours.sortie !== null) tardifs.pop();
    out.push({ parcours, directs, tardifs });
  }
  return out;
}
