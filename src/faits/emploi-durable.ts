import { addMonths, type Day } from "../core/day.ts";
import { holds, type Period } from "../core/period.ts";
import type { Contact } from "../parcours/contact.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { couvre, type Etape, estEmploiDurable } from "../parcours/etape.ts";
import type { Parcours } from "../parcours/parcours.ts";
import { limiteAVenir, tronconsDepuis } from "./limite-a-venir.ts";
import { type Reglage, seuilDe } from "./seuil.ts";
import { estContactDirect } from "./suivi-emploi.ts";

/** Emplois durables of a parcours, begun on or after its integration (§5, EMP). */
export function emploisDurables(parcours: Parcours): Etape[] {
  return parcours.etapes.filter((e) => e.debut >= parcours.integration && estEmploiDurable(e));
}

/** An emploi durable that goes on, and the day on which it makes a positive exit. */
export interface EmploiAcquis {
  etape: Etape;
  /** debut + 6 months *param*, covered by the étape. */
  acquis: Day;
  mois: number;
  /** No sortie prévue is typed. */
  aProposer: boolean;
}

/** Emplois durables running on a day that last, or will last, the months that make a positive exit (EMP-03, at that day). */
export function emploisAcquis(parcours: Parcours, jour: Day, reglage: Reglage): EmploiAcquis[] {
  const mois = seuilDe(reglage, "EMP-03", "mois", jour);
  const aProposer = parcours.row.date_sortie_prevue === null;
  return emploisDurables(parcours).flatMap((etape) => {
    const acquis = addMonths(etape.debut, mois);
    return couvre(etape, jour) && couvre(etape, acquis) ? [{ etape, acquis, mois, aProposer }] : [];
  });
}

/**
 * The same seen from a day on, each on the day on which it makes a positive exit by the months in force then; `demande`:
 * whether they are asked for on a day.
 */
export function emploisAAcquerir(
  parcours: Parcours,
  au: Day,
  { effets, reglage }: { effets: readonly Day[]; reglage: Reglage },
  demande: (jour: Day) => boolean = () => true,
): (EmploiAcquis & { jour: Day; jugeLe: Day })[] {
  const aProposer = parcours.row.date_sortie_prevue === null;
  const moisLe = (jour: Day) => seuilDe(reglage, "EMP-03", "mois", jour);
  return emploisDurables(parcours).flatMap((etape) => {
    if (!couvre(etape, au)) return [];
    const du = limiteAVenir(au, effets, (jour) => (demande(jour) ? addMonths(etape.debut, moisLe(jour)) : null));
    if (du === null || !couvre(etape, du.limite) || !couvre(etape, du.jugeLe)) return [];
    const { limite: acquis, jour, jugeLe } = du;
    return [{ etape, acquis, mois: moisLe(jugeLe), aProposer, jour, jugeLe }];
  });
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
 * PRESENT, with the participant or the employer; each by the settings of its own day, none on a day when EMP-02 is off.
 * « Un ultime contact » before the sortie is allowed (Annexe 2).
 */
export function contactsEnEmploi(dossier: Dossier, periode: Period, reglage: Reglage): ContactsEnEmploi[] {
  return dossier.parcours.flatMap((parcours) => {
    const emplois = emploisDurables(parcours);
    if (emplois.length === 0) return [];
    const directs = parcours.contacts.filter(
      (c) =>
        c.place === "dans" &&
        estContactDirect(c) &&
        holds(periode, c.date) &&
        emplois.some((e) => e.debut <= c.date && c.date <= e.fin),
    );
    const tardifs = directs.flatMap((contact) => {
      if (!reglage("EMP-02", contact.date).active) return [];
      const emploi = emplois.find(
        (e) => contact.date <= e.fin && contact.date > limiteDuSuivi(e, contact.date, reglage),
      );
      return emploi ? [{ contact, emploi }] : [];
    });
    if (parcours.sortie !== null) tardifs.pop();
    return [{ parcours, directs, tardifs }];
  });
}

/** Last day on which a contact in an emploi is not too late, by the thresholds of a day (EMP-02). */
export function limiteDuSuivi({ debut }: Etape, jour: Day, reglage: Reglage): Day {
  const mois = seuilDe(reglage, "EMP-02", "mois", jour);
  return addMonths(debut, mois) + seuilDe(reglage, "EMP-02", "joursCommission", jour);
}

/**
 * The last day, seen from a day, on which a contact in an emploi is eligible: every later day is too late by its own
 * thresholds, and EMP-02 is on. Null when no day to come is.
 */
export function dernierJourEligible(
  etape: Etape,
  au: Day,
  { effets, reglage }: { effets: readonly Day[]; reglage: Reglage },
): Day | null {
  let tardDepuis: Day | null = null;
  for (const { debut, fin } of tronconsDepuis(etape.debut, effets)) {
    const tard = reglage("EMP-02", debut).active
      ? Math.max(debut, limiteDuSuivi(etape, debut, reglage) + 1)
      : Number.POSITIVE_INFINITY;
    if (tard > fin) tardDepuis = null;
    else if (tardDepuis === null || tard > debut) tardDepuis = tard;
    if (tardDepuis !== null && fin >= au) return tardDepuis - 1;
  }
  return null;
}
