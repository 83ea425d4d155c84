import { NON_RENSEIGNE } from "./figures.ts";
import { defineIndicator } from "./indicator.ts";
import { INTERNE } from "./presentation.ts";

export default defineIndicator({
  id: "entrants",
  titre: "Entrants par prescripteur",
  court: "Entrants",
  groupe: "entrants",
  audiences: INTERNE,
  temps: "flux",
  definition: "Entrées de la période par prescripteur ; sexe, statut et niveau des entrants sont dans « profil ».",
  clause: { document: "cahier-des-charges", article: "III.1.4" },
  unite: "parcours",
  additif: true,
  reads: ["parcours"],
  ventilations: [{ cles: ["prescripteur"], titre: "Entrées, par prescripteur", colonnes: ["parcours.prescripteur"] }],
  calculer({ periodes, ventiler }) {
    const parPrescripteur = ventiler(periodes.parTranche, "prescripteur");
    return {
      parcours(parcours, releve) {
        const jour = parcours.integration;
        const tranche = periodes.tranche(jour);
        if (tranche < 0) return;
        parPrescripteur(parcours.row.prescripteur ?? NON_RENSEIGNE).ajouter(tranche, releve.charge(jour), parcours);
      },
    };
  },
});
