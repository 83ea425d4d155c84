import { defineAvecPersonnes } from "./indicator.ts";

export default defineAvecPersonnes({
  id: "entrees",
  titre: "Entrées",
  court: "Entrées",
  groupe: "parcours",
  temps: "flux",
  definition: "Parcours dont la date d'intégration est dans la période, comptés à l'APAP en charge ce jour-là.",
  clause: { document: "cahier-des-charges", article: "III.1.4" },
  unite: "parcours",
  additif: true,
  personnesAdditives: false,
  reads: ["parcours"],
  calculer({ periodes, compter }) {
    const total = compter(periodes.parTranche);
    return {
      parcours(parcours, releve) {
        const jour = parcours.integration;
        total.ajouter(periodes.tranche(jour), releve.charge(jour), parcours);
      },
    };
  },
});
