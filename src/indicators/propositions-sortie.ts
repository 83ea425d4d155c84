import { COMPTE_DE_PARCOURS, compterEnFin } from "./comptes.ts";
import { defineAvecPersonnes } from "./indicator.ts";

export default defineAvecPersonnes({
  ...COMPTE_DE_PARCOURS,
  id: "propositions_sortie",
  titre: "Sorties proposées, en attente",
  court: "Sorties proposées",
  groupe: "sorties",
  temps: "stock",
  definition: "Parcours ouverts à la fin du dernier jour du mois dont la date de sortie prévue est saisie.",
  clause: { document: "cahier-des-charges", article: "III.1.4" },
  personnesAdditives: true,
  colonnes: ["parcours.date_sortie_prevue"],
  calculer: compterEnFin((releve, parcours) =>
    parcours.row.date_sortie_prevue === null ? [] : releve.finsOuvertes(parcours),
  ),
});
