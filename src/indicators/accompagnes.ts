import { avecPersonnes, defineIndicator } from "./indicator.ts";
import type { Periode } from "./periodes.ts";

export default avecPersonnes(
  defineIndicator({
    id: "accompagnes",
    titre: "Parcours accompagnés",
    court: "Accompagnés",
    groupe: "parcours",
    temps: "periode",
    definition:
      "Parcours ouverts au moins un jour de la période, intégration et sortie comprises ; comptés à l'APAP en charge le dernier jour.",
    clause: { document: "cahier-des-charges", article: "III.1.4" },
    unite: "parcours",
    additif: true,
    reads: ["parcours"],
    lit: ["parcours.date_sortie_reelle"],
    calculer({ periodes, compter }) {
      const total = compter(periodes.parPeriode);
      return {
        parcours(parcours, releve) {
          for (let p = 0; p < periodes.liste.length; p++) {
            const periode = periodes.liste[p] as Periode;
            if (releve.accompagne(parcours, periode)) total.ajouter(p, releve.charge(periode.fin), parcours);
          }
        },
      };
    },
  }),
  { additif: true },
);
