import { addMonths, frDay } from "../core/day.ts";
import { chainesDeVeilles } from "../parcours/veille.ts";
import type { Chercheur } from "./echeances.ts";

/** Running veilles: three months of the veille, then six of the chain (VEI-02, VEI-03). */
export const veillesQuiFinissent: Chercheur = function* (dossier, parcours, { au, seuils }) {
  for (const { veilles } of chainesDeVeilles(dossier.veilles)) {
    const premiere = veilles[0];
    const derniere = veilles[veilles.length - 1];
    if (!premiere || !derniere || derniere.parcours !== parcours) continue;
    if (derniere.row.date_fin !== null && derniere.row.date_fin < au) continue;
    const trois = addMonths(derniere.debut, seuils.moisVeille) - 1;
    const six = addMonths(premiere.debut, seuils.moisChaine) - 1;
    yield trois < six
      ? {
          genre: "VEILLE",
          jour: trois,
          action: `Veille du ${frDay(derniere.debut)} : trois mois atteints ; la renouveler (une fois) ou reprendre l'accompagnement.`,
          regle: "VEI-02",
          preuves: [derniere.row],
        }
      : {
          genre: "VEILLE",
          jour: six,
          action: `Veilles depuis le ${frDay(premiere.debut)} : six mois atteints ; reprendre l'accompagnement ou proposer la sortie.`,
          regle: "VEI-03",
          preuves: veilles.map((v) => v.row),
        };
  }
};
