import { addMonths, type Day, frDay } from "../core/day.ts";
import { covers } from "../core/intervals.ts";
import { firstDay, lastDay, monthOf, yearOf } from "../core/month.ts";
import { finDerniereOperation, prescriptionsEnAttente } from "../faits/operations.ts";
import type { Dossier } from "../parcours/dossier.ts";
import type { Parcours } from "../parcours/parcours.ts";
import type { Chercheur } from "./echeances.ts";

const MOIS_PAR_AN = 12;

/**
 * The last day on which an operation of the programming can begin without a constat (OPE-01): the anniversary of the
 * integration, or of the end of the last operation; *param* civile: 31 December of a parcours' whole year.
 */
export const operationsAnnuelles: Chercheur = function* (dossier, parcours, { au, reglage }) {
  const derniere = finDerniereOperation(dossier);
  if (derniere >= au) return;
  const jour =
    reglage("OPE-01", au).params["annee"] === "civile"
      ? finDAnnee(parcours, derniere, au)
      : addMonths(Math.max(parcours.integration, derniere), MOIS_PAR_AN);
  if (jour === null || covers(dossier.joursVeille, Math.max(jour, au))) return;
  const prescrite = prescriptionEnAttente(dossier, au);
  yield {
    jour,
    action:
      prescrite === null
        ? "Prescrire une opération de la programmation du PLIE : une par an au moins."
        : `Faire commencer l'opération de la programmation du PLIE prescrite le ${frDay(prescrite)} : une par an au moins.`,
    regle: "OPE-01",
    preuves: [parcours.row],
  };
};

/** 31 December of a year that the parcours covers from its first day and without operation so far, else null. */
function finDAnnee(parcours: Parcours, derniere: Day, au: Day): Day | null {
  const janvier = yearOf(monthOf(au)) * MOIS_PAR_AN;
  const premier = firstDay(janvier);
  return parcours.integration <= premier && derniere < premier ? lastDay(janvier + MOIS_PAR_AN - 1) : null;
}

/** Day of the last prescription of the past year whose operation has not begun, null when there is none. */
function prescriptionEnAttente(dossier: Dossier, au: Day): Day | null {
  const jours = prescriptionsEnAttente(dossier, au).map(({ prescription }) => prescription);
  const derniere = Math.max(...jours);
  return derniere > addMonths(au, -MOIS_PAR_AN) ? derniere : null;
}
