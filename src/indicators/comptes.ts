import type { Day } from "../core/day.ts";
import { firstDay, type Month } from "../core/month.ts";
import { entretiensDe, type FaitEntretien } from "../faits/entretiens.ts";
import type { Contact } from "../parcours/contact.ts";
import type { Charge } from "../parcours/dossier.ts";
import type { Parcours } from "../parcours/parcours.ts";
import type { Indicateur, Mesure } from "./indicator.ts";
import type { Periode } from "./periodes.ts";
import type { Releve } from "./releve.ts";
import type { Preuves } from "./series.ts";

/** What a count of parcours is, and reads. */
export const COMPTE_DE_PARCOURS = {
  unite: "parcours",
  additif: true,
  reads: ["parcours"],
  lit: ["parcours.date_sortie_reelle"],
} as const;

/** Where the figures of the interviews held stand, and what they read. */
export const DES_ENTRETIENS_TENUS = {
  groupe: "entretiens",
  reads: ["parcours", "entretiens"],
  lit: ["entretiens.presence", "entretiens.interlocuteur"],
  parLignes: true,
  presences: true,
} as const;

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

/** Counts the parcours in the periods for which `jourDe` gives a day, to the APAP in charge on that day. */
export function compterParPeriode(
  jourDe: (parcours: Parcours, periode: Periode) => Day | null,
): Indicateur["calculer"] {
  return ({ periodes, compter }) => {
    const total = compter(periodes.parPeriode);
    return {
      parcours(parcours, releve) {
        for (let p = 0; p < periodes.liste.length; p++) {
          const jour = jourDe(parcours, periodes.liste[p] as Periode);
          if (jour !== null) total.ajouter(p, releve.charge(jour), parcours);
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
  valeur: (fait: FaitEntretien) => number | null,
  echelle?: number,
): Indicateur["calculer"] {
  return ({ periodes, diviser }) => {
    const quotient = diviser(periodes.parTranche, {}, echelle);
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

/**
 * The share of the months judged that are as they should be: one is told by its column, charge, state and rows. Those that
 * are not covered, or whose proof may be in a rejected row, are left out and said.
 */
export function partDesMois({ periodes, portees, diviser, ecarter }: Mesure) {
  const quotient = diviser(periodes.parMois);
  const ecartes = ecarter(periodes.parMois);
  return (mois: Month, charge: Charge, etat: string, parcours: Parcours, preuves: Preuves): void => {
    const [colonne, numero] = [periodes.moisEntier(firstDay(mois)), portees.numero(charge)];
    if (etat === "non_couvert") ecartes.nonCouvert(colonne, numero);
    if (etat === "retenu") ecartes.retenu(colonne, numero);
    if (etat === "satisfait" || etat === "manque")
      quotient.part(colonne, numero, etat === "satisfait", parcours, preuves);
  };
}
