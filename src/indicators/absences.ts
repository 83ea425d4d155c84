import { estAbsence } from "../faits/contacts.ts";
import { compterContacts } from "./comptes.ts";
import { defineIndicator } from "./indicator.ts";

export default defineIndicator({
  id: "absences",
  titre: "Absences aux rendez-vous",
  court: "Absences",
  groupe: "entretiens",
  temps: "flux",
  definition: "Face à face proposés au participant, dans un parcours, où il était absent ou absent excusé.",
  clause: { document: "cahier-des-charges", article: "Indicateurs" },
  unite: "rendez-vous",
  additif: true,
  reads: ["parcours", "entretiens"],
  colonnes: ["entretiens.presence"],
  lit: ["entretiens.interlocuteur"],
  parLignes: true,
  calculer: compterContacts(estAbsence),
});
