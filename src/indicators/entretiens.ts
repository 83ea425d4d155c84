import { compterContacts } from "./comptes.ts";
import { defineIndicator } from "./indicator.ts";

export default defineIndicator({
  id: "entretiens",
  titre: "Entretiens en face à face tenus",
  court: "Face à face",
  groupe: "entretiens",
  temps: "flux",
  definition:
    "Face à face tenus avec le participant (présent), dans un parcours ; un diagnostic d'avant l'intégration compte à sa date.",
  clause: { document: "cahier-des-charges", article: "III.1.4" },
  unite: "entretiens",
  additif: true,
  reads: ["parcours", "entretiens"],
  lit: ["entretiens.presence", "entretiens.interlocuteur"],
  parLignes: true,
  presences: true,
  calculer: compterContacts((contact) => contact.tenu),
});
