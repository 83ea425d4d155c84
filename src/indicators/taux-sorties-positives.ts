import { natureComptee } from "../faits/nature-sortie.ts";
import { defineIndicator } from "./indicator.ts";
import type { Noms } from "./presentation.ts";

const FORMES: Readonly<Record<string, Noms>> = {
  caen: ["Sorties positives hors neutralisées", "Sorties positives"],
  sans_dynamique: ["Sorties positives sans dynamiques", "Sans dynamiques"],
  brut: ["Sorties positives, taux brut", "Taux brut"],
};

export default defineIndicator({
  id: "taux_sorties_positives",
  titre: "Sorties positives",
  court: "Sorties positives",
  groupe: "sorties",
  temps: "flux",
  sansObjet: "aucune sortie à rapporter",
  definition:
    "Trois formes. Hors neutralisées : (positives + dynamiques) ÷ (sorties − neutralisées) ; sans les dynamiques : positives ÷ (sorties − neutralisées) ; brut : (positives + dynamiques) ÷ sorties. Les sorties sans nature comptent au dénominateur.",
  clause: { document: "annexe-2", article: "Sorties" },
  unite: "part",
  additif: false,
  reads: ["parcours"],
  colonnes: ["parcours.date_sortie_reelle", "parcours.nature_sortie"],
  ventilations: [
    {
      cles: ["forme"],
      valeurs: ["caen"],
      noms: FORMES,
      termes: ["Positives et dynamiques", "Non neutralisées"],
      colonnes: ["parcours.motif_sortie"],
    },
    {
      cles: ["forme"],
      valeurs: ["sans_dynamique"],
      noms: FORMES,
      termes: ["Positives", "Non neutralisées"],
      colonnes: ["parcours.motif_sortie"],
    },
    { cles: ["forme"], valeurs: ["brut"], noms: FORMES, termes: ["Positives et dynamiques", "Toutes"] },
  ],
  calculer({ periodes, diviser, listesLe }) {
    const caen = diviser(periodes.parTranche, { forme: "caen" });
    const sansDynamique = diviser(periodes.parTranche, { forme: "sans_dynamique" });
    const brut = diviser(periodes.parTranche, { forme: "brut" });
    const natureDe = natureComptee(listesLe);
    return {
      parcours(parcours, releve) {
        if (parcours.sortie === null) return;
        const tranche = periodes.tranche(parcours.sortie);
        const charge = releve.charge(parcours.sortie);
        const nature = natureDe(parcours);
        const reussie = nature === "Positive" || nature === "Dynamique";
        brut.part(tranche, charge, reussie, parcours);
        if (nature === "Neutralisee") return;
        caen.part(tranche, charge, reussie, parcours);
        sansDynamique.part(tranche, charge, nature === "Positive", parcours);
      },
    };
  },
});
