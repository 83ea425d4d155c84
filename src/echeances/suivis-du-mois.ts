import { frDay } from "../core/day.ts";
import { frMonth, lastDay, monthOf } from "../core/month.ts";
import { contactDeSuivi, moisDuSuivi, suivisDe } from "../faits/suivi-emploi.ts";
import type { Chercheur } from "./echeances.ts";

/** The direct contact still due this month for an emploi durable or a certifying formation (EMP-01). */
export const suivisDuMois: Chercheur = function* (dossier, parcours, { au, contexte }) {
  const month = monthOf(au);
  for (const suivi of suivisDe(dossier, contexte.communs)) {
    if (suivi.parcours !== parcours) continue;
    if (moisDuSuivi(suivi, dossier, [month], contexte.communsLe).length === 0) continue;
    if (contactDeSuivi(dossier, suivi.etape, month)) continue;
    const quoi = suivi.etape.famille === "formation" ? "la formation certifiante" : "l'emploi";
    yield {
      jour: lastDay(month),
      action: `Joindre le participant ou l'employeur en ${frMonth(month)} : suivi de ${quoi} du ${frDay(suivi.debut)}.`,
      regle: "EMP-01",
      preuves: [suivi.etape.row],
    };
  }
};
