import { complement, countDays, union } from "../core/intervals.ts";
import { firstDay, frMonth, lastDay, monthOf } from "../core/month.ts";
import { contactsDuMois } from "../parcours/parcours.ts";
import type { Chercheur } from "./echeances.ts";

/** The face-to-face still due this month (ENT-01), the étapes and veilles known so far being carried to its end. */
export const entretiensDuMois: Chercheur = function* (dossier, parcours, { au, seuils }) {
  const month = monthOf(au);
  const last = lastDay(month);
  const indisponibles = union([...dossier.joursVeille, ...dossier.joursOccupes]);
  const soumis = complement(indisponibles, parcours.integration, Math.min(parcours.fin, last));
  if (countDays(soumis, firstDay(month), last) < seuils.joursSoumisMin) return;
  if (contactsDuMois(parcours, month).some((c) => c.tenu && c.place === "dans")) return;
  yield {
    jour: last,
    action: `Recevoir en face à face en ${frMonth(month)}.`,
    regle: "ENT-01",
    preuves: [parcours.row],
  };
};
