import { defineIndicator } from "./indicator.ts";
import { natureComptee } from "./nature-sortie.ts";

const AUCUNE = "aucune sortie à rapporter";

export default defineIndicator({
  id: "taux_sorties_positives",
  titre: "Taux de sorties positives",
  definition:
    "Trois formes. caen : (positives + dynamiques) ÷ (sorties − neutralisées) ; sans_dynamique : positives ÷ (sorties − neutralisées) ; brut : (positives + dynamiques) ÷ sorties. Les sorties sans nature comptent au dénominateur.",
  clause: { document: "annexe-2", article: "Sorties" },
  unite: "part",
  additif: false,
  reads: ["parcours"],
  colonnes: ["parcours.date_sortie_reelle", "parcours.nature_sortie"],
  ventilations: [
    { cles: ["forme"], valeurs: ["caen", "sans_dynamique"], colonnes: ["parcours.motif_sortie"] },
    { cles: ["forme"], valeurs: ["brut"] },
  ],
  calculer({ periodes, diviser, listes }) {
    const caen = diviser(periodes.parTranche, { forme: "caen" }, AUCUNE);
    const sansDynamique = diviser(periodes.parTranche, { forme: "sans_dynamique" }, AUCUNE);
    const brut = diviser(periodes.parTranche, { forme: "brut" }, AUCUNE);
    const natureDe = natureComptee(listes);
    return {
      dossier(releve) {
        for (const parcours of releve.dossier.parcours) {
          if (parcours.sortie === null) continue;
          const tranche = periodes.tranche(parcours.sortie);
          const charge = releve.charge(parcours.sortie);
          const nature = natureDe(parcours);
          const reussie = nature === "Positive" || nature === "Dynamique";
          brut.denominateur(tranche, charge, 1);
          if (reussie) brut.numerateur(tranche, charge, 1);
          if (nature === "Neutralisee") continue;
          caen.denominateur(tranche, charge, 1);
          sansDynamique.denominateur(tranche, charge, 1);
          if (reussie) caen.numerateur(tranche, charge, 1);
          if (nature === "Positive") sansDynamique.numerateur(tranche, charge, 1);
        }
      },
    };
  },
});
