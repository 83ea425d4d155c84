import { ouvertLe } from "../parcours/parcours.ts";
import { COMPTE_DE_PARCOURS } from "./comptes.ts";
import { defineIndicator } from "./indicator.ts";
import type { Periode } from "./periodes.ts";

export default defineIndicator({
  ...COMPTE_DE_PARCOURS,
  id: "flux_ecart",
  titre: "Écart du flux, sans les passages de relais",
  court: "Écart sans relais",
  groupe: "parcours",
  temps: "flux",
  definition:
    "Ouverts au début + entrées − sorties − ouverts à la fin ; 0 quand le flux se referme. Un passage de relais entre APAP, ou des dates contradictoires, le font différer.",
  clause: { document: "cahier-des-charges", article: "III.1.6.1" },
  // sheets and pages show the flux with its handovers (relais.ts)
  ventilations: [{ cles: [], groupe: null }],
  calculer({ periodes, compter }) {
    const total = compter(periodes.parPeriode);
    return {
      parcours(parcours, releve) {
        const { integration, sortie } = parcours;
        for (let p = 0; p < periodes.liste.length; p++) {
          const { debut, fin } = periodes.liste[p] as Periode;
          const veille = debut - 1;
          if (ouvertLe(parcours, veille)) total.ajouter(p, releve.charge(veille), parcours);
          if (integration >= debut && integration <= fin) total.ajouter(p, releve.charge(integration), parcours);
          if (sortie !== null && sortie >= debut && sortie <= fin) {
            total.ajouter(p, releve.charge(sortie), parcours, parcours.row, -1);
          }
          if (ouvertLe(parcours, fin)) total.ajouter(p, releve.charge(fin), parcours, parcours.row, -1);
        }
      },
    };
  },
});
