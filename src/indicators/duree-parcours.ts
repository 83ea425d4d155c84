import type { Day } from "../core/day.ts";
import { defineIndicator } from "./indicator.ts";

/** Days of a mean month. */
export const JOURS_PAR_MOIS = 30.4375;
export default defineIndicator({
  id: "duree_parcours",
  titre: "Durée des parcours (mois)",
  court: "Durée",
  groupe: "parcours",
  temps: "stock",
  termes: ["Jours", "Parcours"],
  sansObjet: "aucun parcours",
  definition:
    "Moyenne en mois (jours ÷ 30,4375) : ouvert, de l'intégration au dernier jour du mois des parcours ouverts ce jour-là ; sorti, de l'intégration à la sortie réelle des sorties de la période.",
  clause: { document: "cahier-des-charges", article: "III.1.4" },
  unite: "mois",
  additif: false,
  reads: ["parcours"],
  lit: ["parcours.date_sortie_reelle"],
  ventilations: [
    {
      cles: ["etat"],
      valeurs: ["ouvert"],
      noms: { ouvert: ["Durée des parcours ouverts (mois)", "Parcours ouverts"] },
    },
    {
      cles: ["etat"],
      valeurs: ["sorti"],
      noms: { sorti: ["Durée des parcours sortis (mois)", "Parcours sortis"] },
      colonnes: ["parcours.date_sortie_reelle"],
    },
  ],
  calculer({ periodes, diviser }) {
    const ouverts = diviser(periodes.parFin, { etat: "ouvert" }, JOURS_PAR_MOIS);
    const sortis = diviser(periodes.parTranche, { etat: "sorti" }, JOURS_PAR_MOIS);
    return {
      parcours(parcours, releve) {
        const { integration, sortie } = parcours;
        for (const f of releve.finsOuvertes(parcours)) {
          const fin = periodes.fins[f] as Day;
          const charge = releve.chargeFin(f);
          ouverts.numerateur(f, charge, fin - integration, parcours);
          ouverts.denominateur(f, charge, 1, parcours);
        }
        if (sortie === null) return;
        const tranche = periodes.tranche(sortie);
        const charge = releve.charge(sortie);
        sortis.numerateur(tranche, charge, sortie - integration, parcours);
        sortis.denominateur(tranche, charge, 1, parcours);
      },
    };
  },
});
