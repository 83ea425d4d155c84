import { ouvertLe } from "../parcours/parcours.ts";
import { compterEnFin } from "./comptes.ts";
import { avecPersonnes, defineIndicator } from "./indicator.ts";
import type { Periode } from "./periodes.ts";

const commun = {
  clause: { document: "cahier-des-charges", article: "III.1.6.1" },
  groupe: "parcours",
  temps: "stock",
  unite: "parcours",
  additif: true,
  reads: ["parcours"],
  lit: ["parcours.date_sortie_reelle"],
} as const;

const debut = defineIndicator({
  ...commun,
  id: "stock_debut",
  titre: "Parcours ouverts au début",
  court: "Ouverts au début",
  definition:
    "Parcours ouverts à la fin de la veille du premier jour de la période, comptés à l'APAP en charge ce jour-là.",
  calculer({ periodes, compter }) {
    const total = compter(periodes.parPeriode);
    return {
      parcours(parcours, releve) {
        for (let p = 0; p < periodes.liste.length; p++) {
          const periode = periodes.liste[p] as Periode;
          const jour = periode.debut - 1;
          if (ouvertLe(parcours, jour)) total.ajouter(p, releve.charge(jour), parcours);
        }
      },
    };
  },
});

const fin = defineIndicator({
  ...commun,
  id: "stock_fin",
  titre: "Parcours ouverts à la fin",
  court: "Ouverts à la fin",
  definition: "Parcours ouverts à la fin du dernier jour de la période, en veille ou non.",
  calculer: compterEnFin((releve, parcours) => releve.finsOuvertes(parcours)),
});

export default [...avecPersonnes(debut, { additif: true }), ...avecPersonnes(fin, { additif: true })];
