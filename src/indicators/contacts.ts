import { estAutreContact } from "../faits/contacts.ts";
import { MODALITES } from "../tables/lists.ts";
import { defineIndicator } from "./indicator.ts";

const AUTRES = Object.keys(MODALITES).filter((modalite) => modalite !== "FACE_A_FACE");

export default defineIndicator({
  id: "contacts",
  titre: "Autres contacts",
  court: "Contacts",
  groupe: "entretiens",
  temps: "flux",
  definition:
    "Contacts d'un parcours autres que les face à face, présents, par modalité et quel que soit l'interlocuteur.",
  clause: { document: "cahier-des-charges", article: "Indicateurs" },
  unite: "contacts",
  additif: true,
  reads: ["parcours", "entretiens"],
  lit: ["entretiens.presence"],
  parLignes: true,
  ventilations: [{ cles: ["modalite"], valeurs: AUTRES, titre: "Autres contacts, par modalité" }],
  calculer({ periodes, ventiler }) {
    const parModalite = ventiler(periodes.parTranche, "modalite");
    return {
      parcours(parcours, releve) {
        for (const contact of parcours.contacts) {
          const { modalite, date } = contact;
          const tranche = periodes.tranche(date);
          if (tranche < 0 || !estAutreContact(contact)) continue;
          parModalite(modalite).ajouter(tranche, releve.charge(date), parcours, contact);
        }
      },
    };
  },
});
