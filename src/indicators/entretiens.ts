import { compterContacts, DES_ENTRETIENS_TENUS } from "./comptes.ts";
import { defineIndicator } from "./indicator.ts";

export default defineIndicator({
  ...DES_ENTRETIENS_TENUS,
  id: "entretiens",
  titre: "Entretiens en face à face tenus",
  court: "Face à face",
  temps: "flux",
  definition:
    "Face à face tenus avec le participant (présent), dans un parcours ; un diagnostic d'avant l'intégration compte à sa date.",
  clause: { document: "cahier-des-charges", article: "III.1.4" },
  unite: "entretiens",
  additif: true,
  calculer: compterContacts((contact) => contact.tenu),
});
