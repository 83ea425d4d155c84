import { etatDuMois, moisDe, moisDuParcours, normesDuMois } from "../faits/mois.ts";
import { partDesMois } from "./comptes.ts";
import { defineIndicator } from "./indicator.ts";

export default defineIndicator({
  id: "conformite",
  titre: "Entretien mensuel respecté",
  court: "Entretien mensuel",
  groupe: "entretiens",
  temps: "flux",
  termes: ["Mois satisfaits", "Mois jugés"],
  sansObjet: "aucun mois soumis et couvert à juger",
  juge: "ENT-01",
  definition:
    "Mois soumis (comme ENT-01) où un face à face a été tenu ÷ mois soumis jugés, mois entiers seulement. Un mois non couvert, justifié, ou dont une rangée rejetée peut tenir la preuve, sort du numérateur et du dénominateur.",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  unite: "part",
  additif: false,
  reads: ["parcours", "entretiens", "etapes"],
  siPresentes: ["veilles"],
  lit: ["entretiens.presence", "entretiens.interlocuteur", "etapes.temps"],
  presences: true,
  calculer(mesure) {
    const juger = partDesMois(mesure);
    const normes = normesDuMois(mesure, mesure.reglage, mesure.estJustifie);
    return {
      parcours(parcours, { dossier }) {
        for (const mois of moisDuParcours(parcours, mesure.periodes.mois)) {
          const fait = moisDe(dossier, parcours, mois);
          const preuves = fait.tenus.length > 0 ? fait.tenus : parcours.row;
          juger(mois, fait.charge, etatDuMois(dossier, fait, normes), parcours, preuves);
        }
      },
    };
  },
});
