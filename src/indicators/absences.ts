import { estAbsence } from "../faits/contacts.ts";
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
  calculer({ periodes, compter }) {
    const total = compter(periodes.parTranche);
    return {
      parcours(parcours, releve) {
        for (const contact of parcours.contacts) {
          if (!estAbsence(contact)) continue;
          total.ajouter(periodes.tranche(contact.date), releve.charge(contact.date), parcours, contact);
        }
      },
    };
  },
});
