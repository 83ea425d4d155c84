import { entretiensDe, type FaitEntretien } from "../faits/entretiens.ts";
import type { Contact } from "../parcours/contact.ts";
import type { Parcours } from "../parcours/parcours.ts";
import type { Indicateur } from "./indicator.ts";
import type { Releve } from "./releve.ts";

/** Counts the contacts of each parcours of which `est` says so, at their day. */
export function compterContacts(est: (contact: Contact) => boolean): Indicateur["calculer"] {
  return ({ periodes, compter }) => {
    const total = compter(periodes.parTranche);
    return {
      parcours(parcours, releve) {
        for (const contact of parcours.contacts) {
          const tranche = periodes.tranche(contact.date);
          if (tranche >= 0 && est(contact)) total.ajouter(tranche, releve.charge(contact.date), parcours, contact);
        }
      },
    };
  };
}

/** Counts the parcours at the end of each of the months, or at the arrêté, that `finsDe` gives. */
export function compterEnFin(
  finsDe: (releve: Releve, parcours: Parcours) => readonly number[],
): Indicateur["calculer"] {
  return ({ periodes, compter }) => {
    const total = compter(periodes.parFin);
    return {
      parcours(parcours, releve) {
        for (const fin of finsDe(releve, parcours)) total.ajouter(fin, releve.chargeFin(fin), parcours);
      },
    };
  };
}

/** The mean of what `valeur` gives of each interview held; one of which it gives null is not retained. */
export function moyenneDesEntretiens(
  raison: string,
  valeur: (fait: FaitEntretien) => number | null,
  echelle?: number,
): Indicateur["calculer"] {
  return ({ periodes, diviser }) => {
    const quotient = diviser(periodes.parTranche, {}, raison, echelle);
    return {
      parcours(parcours, releve) {
        for (const fait of entretiensDe(parcours)) {
          const { contact } = fait;
          const tranche = periodes.tranche(contact.date);
          const n = tranche < 0 ? null : valeur(fait);
          if (n === null) continue;
          const charge = releve.charge(contact.date);
          quotient.numerateur(tranche, charge, n, parcours, contact);
          quotient.denominateur(tranche, charge, 1, parcours, contact);
        }
      },
    };
  };
}
