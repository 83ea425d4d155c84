import { frDay } from "../core/day.ts";
import { frMonth, lastDay, monthOf } from "../core/month.ts";
import { moisDeSuivi } from "../faits/suivis.ts";
import type { Chercheur } from "./echeances.ts";

/** The direct contact still due this month for an emploi durable or a certifying formation (EMP-01). */
export const suivisDuMois: Chercheur = function* (dossier, parcours, { au, contexte }) {
  const month = monthOf(au);
  for (const { suivi, contact } of moisDeSuivi(dossier, [month], contexte)) {
    if (suivi.parcours !== parcours || contact !== null) continue;
    const quoi = suivi.etape.famille === "formation" ? "la formation certifiante" : "l'emploi";
    yield {
      jour: lastDay(month),
      action: `Joindre le participant ou l'employeur en ${frMonth(month)} : suivi de ${quoi} du ${frDay(suivi.debut)}.`,
      regle: "EMP-01",
      preuves: [suivi.etape.row],
    };
  }
};
