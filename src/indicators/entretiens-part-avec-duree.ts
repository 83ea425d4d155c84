import { entretiensDe } from "../faits/entretiens.ts";
import { defineIndicator } from "./indicator.ts";

export default defineIndicator({
  id: "entretiens_part_avec_duree",
  titre: "Entretiens dont la durée est saisie",
  court: "Durée saisie",
  groupe: "entretiens",
  temps: "flux",
  termes: ["Avec durée", "Face à face"],
  sansObjet: "aucun entretien tenu",
  definition: "Face à face tenus dont la durée est saisie (0 = manquante) ÷ face à face tenus.",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  unite: "part",
  additif: false,
  reads: ["parcours", "entretiens"],
  colonnes: ["entretiens.duree"],
  lit: ["entretiens.presence", "entretiens.interlocuteur"],
  parLignes: true,
  presences: true,
  calculer({ periodes, diviser }) {
    const quotient = diviser(periodes.parTranche);
    return {
      parcours(parcours, releve) {
        for (const { contact } of entretiensDe(parcours)) {
          const tranche = periodes.tranche(contact.date);
          if (tranche < 0) continue;
          quotient.part(tranche, releve.charge(contact.date), contact.duree !== null, parcours, contact);
        }
      },
    };
  },
});
