import { compterContacts } from "./comptes.ts";
import { defineIndicator } from "./indicator.ts";

export default defineIndicator({
  id: "contacts_a_preciser",
  titre: "Rendez-vous à préciser",
  court: "À préciser",
  groupe: "entretiens",
  temps: "flux",
  definition: "Contacts d'un parcours dont la présence est vide ou à préciser : ni présents, ni absents.",
  clause: { document: "cahier-des-charges", article: "III.1.4" },
  unite: "contacts",
  additif: true,
  reads: ["parcours", "entretiens"],
  lit: ["entretiens.presence"],
  parLignes: true,
  calculer: compterContacts((contact) => contact.presence === "A_PRECISER"),
});
