import { DES_ENTRETIENS_TENUS, moyenneDesEntretiens } from "./comptes.ts";
import { defineIndicator } from "./indicator.ts";

export default defineIndicator({
  ...DES_ENTRETIENS_TENUS,
  id: "entretiens_intervalle_moyen",
  titre: "Jours entre deux entretiens",
  court: "Jours entre deux",
  temps: "flux",
  termes: ["Jours", "Écarts"],
  sansObjet: "aucune paire d'entretiens tenus",
  definition:
    "Jours ÷ paires d'entretiens tenus qui se suivent dans un même parcours ; une paire compte à la date du second.",
  clause: { document: "cahier-des-charges", article: "Indicateurs" },
  unite: "jours",
  additif: false,
  calculer: moyenneDesEntretiens(({ contact, precedent }) => (precedent === null ? null : contact.date - precedent)),
});
