import { defineIndicator } from "./indicator.ts";

export default defineIndicator({
  id: "delai_integration",
  titre: "Délai d'intégration (jours, médiane)",
  court: "Délai",
  groupe: "parcours",
  temps: "periode",
  definition:
    "Médiane des jours entre la prescription et l'intégration, pour les entrées de la période dont la date de prescription est saisie.",
  clause: { document: "cahier-des-charges", article: "III.1.6.1" },
  unite: "jours",
  additif: false,
  reads: ["parcours"],
  colonnes: ["parcours.date_prescription"],
  calculer({ periodes, mediane }) {
    const jours = mediane(periodes.parTranche, "aucune entrée dont la date de prescription est saisie");
    return {
      parcours(parcours, releve) {
        const { integration, row } = parcours;
        if (row.date_prescription === null) return;
        jours.ajouter(
          periodes.tranche(integration),
          releve.charge(integration),
          integration - row.date_prescription,
          parcours,
        );
      },
    };
  },
});
