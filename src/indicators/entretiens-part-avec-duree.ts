import { entretiensDe } from "../faits/entretiens.ts";
import { DES_ENTRETIENS_TENUS } from "./comptes.ts";
import { defineIndicator } from "./indicator.ts";

export default defineIndicator({
  ...DES_ENTRETIENS_TENUS,
  id: "entretiens_part_avec_duree",
  titre: "Entretiens dont la durée est saisie",
  court: "Durée saisie",
  temps: "flux",
  termes: ["Avec durée", "Face à face"],
  sansObjet: "aucun entretien tenu",
  definition: "Face à face tenus dont la durée est saisie (0 = manquante) ÷ face à face tenus.",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  unite: "part",
  additif: false,
  colonnes: ["entretiens.duree"],
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
