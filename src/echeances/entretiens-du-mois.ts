import { frMonth, lastDay, monthOf } from "../core/month.ts";
import { joursSoumisPrevus, moisDe } from "../faits/mois.ts";
import { seuilDe } from "../faits/seuil.ts";
import type { Chercheur } from "./echeances.ts";

/** The face-to-face still due this month (ENT-01), the étapes and veilles known so far being carried to its end. */
export const entretiensDuMois: Chercheur = function* (dossier, parcours, { au, reglage }) {
  const month = monthOf(au);
  const last = lastDay(month);
  if (joursSoumisPrevus(dossier, parcours, month) < seuilDe(reglage, "ENT-01", "joursSoumisMin", last)) return;
  if (moisDe(dossier, parcours, month).tenus.length > 0) return;
  yield {
    jour: last,
    action: `Recevoir en face à face en ${frMonth(month)}.`,
    regle: "ENT-01",
    preuves: [parcours.row],
  };
};
