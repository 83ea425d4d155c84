import { firstDay } from "../core/month.ts";
import { etatDuMois, moisDe, moisDuParcours, normesDuMois } from "../faits/mois.ts";
import { defineIndicator } from "./indicator.ts";
import { raisonMoisEntier } from "./mois-incomplet.ts";

export default defineIndicator({
  id: "conformite",
  titre: "Entretien mensuel respecté",
  court: "Entretien mensuel",
  groupe: "entretiens",
  temps: "flux",
  termes: ["Mois satisfaits", "Mois jugés"],
  sansObjet: "aucun mois soumis et couvert à juger",
  definition:
    "Mois soumis (comme ENT-01) où un face à face a été tenu ÷ mois soumis jugés, mois entiers seulement. Un mois non couvert, justifié, ou dont une rangée rejetée peut tenir la preuve, sort du numérateur et du dénominateur.",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  unite: "part",
  additif: false,
  reads: ["parcours", "entretiens", "etapes"],
  siPresentes: ["veilles"],
  lit: ["entretiens.presence", "entretiens.interlocuteur", "etapes.temps"],
  presences: true,
  calculer({ periodes, portees, diviser, reglage, estJustifie, couverture, arrete, ecarter }) {
    const quotient = diviser(periodes.parMois, {}, raisonMoisEntier(periodes, "aucun mois soumis et couvert à juger"));
    const ecartes = ecarter(periodes.parMois);
    const normes = normesDuMois({ arrete, couverture }, reglage, estJustifie);
    return {
      parcours(parcours, { dossier }) {
        for (const mois of moisDuParcours(parcours, periodes.mois)) {
          const colonne = periodes.moisEntier(firstDay(mois));
          const fait = moisDe(dossier, parcours, mois);
          const charge = portees.numero(fait.charge);
          const etat = etatDuMois(dossier, fait, normes);
          if (etat === "non_couvert") ecartes.nonCouvert(colonne, charge);
          if (etat === "retenu") ecartes.retenu(colonne, charge);
          if (etat !== "satisfait" && etat !== "manque") continue;
          const preuves = fait.tenus.length > 0 ? fait.tenus : parcours.row;
          quotient.denominateur(colonne, charge, 1, parcours, preuves);
          if (etat === "satisfait") quotient.numerateur(colonne, charge, 1, parcours, preuves);
        }
      },
    };
  },
});
