import { entretiensDe } from "../faits/entretiens.ts";
import { FRACTIONS, fractionsDe } from "../faits/entretiens-retenus.ts";
import { defineIndicator } from "./indicator.ts";

export default defineIndicator({
  id: "entretiens_duree_moyenne",
  titre: "Durée moyenne d'un entretien (minutes)",
  court: "Durée moyenne",
  groupe: "entretiens",
  temps: "flux",
  termes: ["Minutes", "Entretiens retenus"],
  sansObjet: "aucun entretien retenu",
  definition:
    "Minutes ÷ entretiens retenus : face à face tenus un jour soumis, ni diagnostic ni collectif, de durée connue (comme ENT-02).",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  unite: "minutes",
  additif: false,
  reads: ["parcours", "entretiens"],
  siPresentes: ["etapes", "veilles"],
  colonnes: ["entretiens.duree"],
  lit: ["entretiens.presence", "entretiens.interlocuteur"],
  parLignes: true,
  presences: true,
  calculer({ periodes, diviser }) {
    const quotient = diviser(periodes.parTranche, {}, "aucun entretien retenu", FRACTIONS);
    return {
      parcours(parcours, releve) {
        for (const { contact, minutes } of entretiensDe(parcours)) {
          if (minutes === null) continue;
          const tranche = periodes.tranche(contact.date);
          const charge = releve.charge(contact.date);
          quotient.numerateur(tranche, charge, fractionsDe(minutes), parcours, contact);
          quotient.denominateur(tranche, charge, 1, parcours, contact);
        }
      },
    };
  },
});
