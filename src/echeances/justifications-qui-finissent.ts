import { frDay } from "../core/day.ts";
import type { Chercheur } from "./echeances.ts";

/** Justifications that soon hold no more: the constat comes back, unless it is mended by then. */
export const justificationsQuiFinissent: Chercheur = (dossier, parcours, { au, justifie }, dire) => {
  for (const { regle, parcours: sien, jusquAu } of justifie.du(dossier.id)) {
    if (jusquAu === null || jusquAu < au) continue;
    // one that names no parcours speaks of the last
    if (sien === null ? parcours !== dossier.parcours.at(-1) : sien !== parcours.id) continue;
    dire(
      jusquAu,
      // what it justifies was judged on days of its own
      null,
      `La justification de ${regle} tient jusqu'au ${frDay(jusquAu)} : corriger d'ici là, ou la prolonger avec sa raison.`,
      [parcours.row],
      { regle },
    );
  }
};
