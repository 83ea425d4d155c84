import { addMonths, type Day } from "../core/day.ts";
import { countDays } from "../core/intervals.ts";
import { firstDay, lastDay, type Month } from "../core/month.ts";
import type { Contact } from "../parcours/contact.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { type Etape, estEmploiDurable, estFormationCertifiante } from "../parcours/etape.ts";
import type { Parcours } from "../parcours/parcours.ts";
import type { ReglagesCommuns } from "../parcours/reglages.ts";
import { estDirect } from "./contacts.ts";

/** The follow-up of an emploi durable or a certifying formation begun on or after integration (§5, EMP). */
export interface Suivi {
  etape: Etape;
  parcours: Parcours;
  debut: Day;
  /** debut + 6 months − 1 day, cut by the étape's end and the sortie réelle; included. */
  fin: Day;
}

/** Last day of a follow-up, by the settings of the day that asks. */
export function finDuSuivi({ etape, parcours }: Pick<Suivi, "etape" | "parcours">, communs: ReglagesCommuns): Day {
  return Math.min(addMonths(etape.debut, communs.moisSuiviEmploi) - 1, etape.fin, parcours.fin);
}

/** Every follow-up of a participant, by parcours then étape; its end as at the day whose settings are given. */
export function suivisDe(dossier: Dossier, communs: ReglagesCommuns): Suivi[] {
  const out: Suivi[] = [];
  for (const parcours of dossier.parcours) {
    for (const etape of parcours.etapes) {
      if (etape.debut < parcours.integration) continue;
      if (!estEmploiDurable(etape) && !estFormationCertifiante(etape)) continue;
      out.push({ etape, parcours, debut: etape.debut, fin: finDuSuivi({ etape, parcours }, communs) });
    }
  }
  return out;
}

/** Follow-ups with at least one day in [debut, fin], by the settings of `fin`. */
export function suivisDans(dossier: Dossier, debut: Day, fin: Day, communsLe: (day: Day) => ReglagesCommuns): Suivi[] {
  return suivisDe(dossier, communsLe(fin)).filter((s) => s.debut <= fin && s.fin >= debut);
}

/** Among `months`, those wholly inside the follow-up and its parcours' own days (General 20), with fewer than 15 *param* days in veille; each by the settings of its last day. */
export function moisDuSuivi(
  suivi: Suivi,
  dossier: Dossier,
  months: readonly Month[],
  communsLe: (day: Day) => ReglagesCommuns,
): Month[] {
  return months.filter((month) => {
    const first = firstDay(month);
    const last = lastDay(month);
    const communs = communsLe(last);
    if (first < suivi.debut || last > finDuSuivi(suivi, communs)) return false;
    if (countDays(suivi.parcours.jours, first, last) < last - first + 1) return false;
    return countDays(dossier.joursVeille, first, last) < communs.joursVeilleMoisSuivi;
  });
}

/** A direct contact with the participant or the employer: FACE_A_FACE, TELEPHONE or VISIO, PRESENT. */
export function estContactDirect(contact: Contact): boolean {
  return estDirect(contact, ["PARTICIPANT", "EMPLOYEUR"]);
}

/** A contact that follows this étape: direct; for a formation, with the OPERATEUR too (EMP-01). */
export function suit(contact: Contact, etape: Etape): boolean {
  return estContactDirect(contact) || (etape.famille === "formation" && estDirect(contact, ["OPERATEUR"]));
}

/** The first contact of the month that follows the étape, null when there is none. */
export function contactDeSuivi(dossier: Dossier, etape: Etape, month: Month): Contact | null {
  const first = firstDay(month);
  const last = lastDay(month);
  for (const contact of dossier.contacts) {
    if (contact.date > last) return null;
    if (contact.date >= first && suit(contact, etape)) return contact;
  }
  return null;
}
