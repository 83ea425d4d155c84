import { NON_RENSEIGNE } from "./figures.ts";
import { defineIndicator } from "./indicator.ts";

export default defineIndicator({
  id: "mises_en_relation",
  titre: "Mises en relation avec un employeur",
  court: "Mises en relation",
  groupe: "prescriptions",
  temps: "flux",
  definition: "Mises en relation avec un employeur, datées dans un parcours, par résultat.",
  clause: { document: "cahier-des-charges", article: "III.1.4" },
  unite: "mises en relation",
  additif: true,
  reads: ["parcours", "mises_en_relation"],
  ventilations: [
    { cles: [] },
    { cles: ["resultat"], titre: "Mises en relation, par résultat", colonnes: ["mises_en_relation.resultat"] },
  ],
  calculer({ periodes, compter, ventiler }) {
    const total = compter(periodes.parTranche);
    const parResultat = ventiler(periodes.parTranche, "resultat");
    return {
      dossier(releve) {
        for (const row of releve.dossier.misesEnRelation) {
          const { date, resultat } = row;
          if (date === null) continue;
          const parcours = releve.dossier.parcoursLe(date);
          if (!parcours) continue;
          const tranche = periodes.tranche(date);
          const charge = releve.charge(date);
          total.ajouter(tranche, charge, parcours, row);
          parResultat(resultat ?? NON_RENSEIGNE).ajouter(tranche, charge, parcours, row);
        }
      },
    };
  },
});
