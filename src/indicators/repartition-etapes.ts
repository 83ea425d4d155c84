import { SITUATIONS } from "../parcours/dossier.ts";
import { COMPTE_DE_PARCOURS } from "./comptes.ts";
import { defineAvecPersonnes } from "./indicator.ts";
import { SITUATIONS_NOMS } from "./libelles.ts";

export default defineAvecPersonnes({
  ...COMPTE_DE_PARCOURS,
  id: "repartition_etapes",
  titre: "Parcours par étape",
  court: "Par étape",
  groupe: "etapes",
  temps: "stock",
  definition:
    "Parcours ouverts à la fin du dernier jour du mois, par situation ce jour-là : veille, emploi, formation, opération, accompagnement seul. Les cinq font les parcours ouverts.",
  clause: { document: "cahier-des-charges", article: "III.1.4" },
  personnesAdditives: true,
  reads: ["parcours", "etapes"],
  siPresentes: ["veilles"],
  ventilations: [{ cles: ["situation"], valeurs: SITUATIONS, noms: SITUATIONS_NOMS }],
  calculer({ periodes, ventiler }) {
    const parSituation = ventiler(periodes.parFin, "situation");
    return {
      parcours(parcours, releve) {
        for (const fin of releve.finsOuvertes(parcours)) {
          parSituation(releve.situation(fin)).ajouter(fin, releve.chargeFin(fin), parcours);
        }
      },
    };
  },
});
