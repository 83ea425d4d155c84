import { ouvertLe } from "../parcours/parcours.ts";
import { COMPTE_DE_PARCOURS, compterEnFin, compterParPeriode } from "./comptes.ts";
import { defineAvecPersonnes } from "./indicator.ts";

const commun = {
  ...COMPTE_DE_PARCOURS,
  clause: { document: "cahier-des-charges", article: "III.1.6.1" },
  groupe: "parcours",
  temps: "stock",
  personnesAdditives: true,
} as const;

const debut = defineAvecPersonnes({
  ...commun,
  id: "stock_debut",
  titre: "Parcours ouverts au début",
  court: "Ouverts au début",
  definition:
    "Parcours ouverts à la fin de la veille du premier jour de la période, comptés à l'APAP en charge ce jour-là.",
  calculer: compterParPeriode((parcours, { debut }) => (ouvertLe(parcours, debut - 1) ? debut - 1 : null)),
});

const fin = defineAvecPersonnes({
  ...commun,
  id: "stock_fin",
  titre: "Parcours ouverts à la fin",
  court: "Ouverts à la fin",
  definition: "Parcours ouverts à la fin du dernier jour de la période, en veille ou non.",
  calculer: compterEnFin((releve, parcours) => releve.finsOuvertes(parcours)),
});

export default [...debut, ...fin];
