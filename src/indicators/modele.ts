import { defineIndicator } from "./indicator.ts";

/**
 * Template of an indicator, copied by `npm run new:indicator`: compiled and tested like any other, registered nowhere. It
 * counts the entries of the period whose dossier d'intégration is signed. Counts go by `parTranche` when something
 * happens on a day, by `parFin` when it stands at the end of a day, by `parMois` when only whole months are judged.
 */
export default defineIndicator({
  id: "modele_indicateur",
  titre: "Entrées dont le dossier est signé",
  court: "Dossiers signés",
  groupe: "parcours",
  temps: "flux",
  definition: "Parcours dont la date d'intégration est dans la période et dont le dossier d'intégration est signé.",
  clause: { document: "cahier-des-charges", article: "III.1.2" },
  unite: "parcours",
  additif: true,
  reads: ["parcours"],
  colonnes: ["parcours.dossier_signe"],
  calculer({ periodes, compter }) {
    const total = compter(periodes.parTranche);
    return {
      parcours(parcours, releve) {
        if (parcours.row.dossier_signe !== true) return;
        const jour = parcours.integration;
        total.ajouter(periodes.tranche(jour), releve.charge(jour), parcours);
      },
    };
  },
});
