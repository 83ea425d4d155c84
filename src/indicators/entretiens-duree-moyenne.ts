import { FRACTIONS, fractionsDe } from "../faits/entretiens-retenus.ts";
import { DES_ENTRETIENS_TENUS, moyenneDesEntretiens } from "./comptes.ts";
import { defineIndicator } from "./indicator.ts";

export default defineIndicator({
  ...DES_ENTRETIENS_TENUS,
  id: "entretiens_duree_moyenne",
  titre: "Durée moyenne d'un entretien (minutes)",
  court: "Durée moyenne",
  temps: "flux",
  termes: ["Minutes", "Entretiens retenus"],
  sansObjet: "aucun entretien retenu",
  definition:
    "Minutes ÷ entretiens retenus : face à face tenus un jour soumis, ni diagnostic ni collectif, de durée connue (comme ENT-02).",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  unite: "minutes",
  additif: false,
  siPresentes: ["etapes", "veilles"],
  colonnes: ["entretiens.duree"],
  calculer: moyenneDesEntretiens(({ minutes }) => (minutes === null ? null : fractionsDe(minutes)), FRACTIONS),
});
