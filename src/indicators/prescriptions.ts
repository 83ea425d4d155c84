import { prescriptionsDe, sansProgrammation } from "../faits/prescriptions.ts";
import { NON_RENSEIGNE } from "./figures.ts";
import { defineIndicator } from "./indicator.ts";

export default defineIndicator({
  id: "prescriptions",
  titre: "Prescriptions d'opérations",
  court: "Prescriptions",
  groupe: "prescriptions",
  temps: "flux",
  definition:
    "Étapes de la programmation du PLIE (hors accompagnement) à leur date de prescription, sinon de début, par famille, par intitulé, et suivies ou non d'une entrée.",
  clause: { document: "cahier-des-charges", article: "III.1.4" },
  unite: "étapes",
  additif: true,
  reads: ["parcours", "etapes"],
  empechement: sansProgrammation,
  ventilations: [
    { cles: [] },
    { cles: ["famille"], titre: "Prescriptions, par famille" },
    { cles: ["intitule"], titre: "Prescriptions, par opération" },
    {
      cles: ["suite"],
      valeurs: ["entree", "sans_entree"],
      noms: {
        entree: ["Prescriptions suivies d'une entrée", "Suivies d'une entrée"],
        sans_entree: ["Prescriptions sans entrée", "Sans entrée"],
      },
    },
  ],
  calculer({ periodes, compter, ventiler }) {
    const total = compter(periodes.parTranche);
    const parFamille = ventiler(periodes.parTranche, "famille");
    const parIntitule = ventiler(periodes.parTranche, "intitule");
    const parSuite = ventiler(periodes.parTranche, "suite");
    return {
      dossier(releve) {
        for (const { row, jour, parcours, suivieEntree } of prescriptionsDe(releve.dossier)) {
          const tranche = periodes.tranche(jour);
          if (tranche < 0) continue;
          const charge = releve.charge(jour);
          total.ajouter(tranche, charge, parcours, row);
          parFamille(row.famille ?? NON_RENSEIGNE).ajouter(tranche, charge, parcours, row);
          parIntitule(row.intitule ?? NON_RENSEIGNE).ajouter(tranche, charge, parcours, row);
          parSuite(suivieEntree ? "entree" : "sans_entree").ajouter(tranche, charge, parcours, row);
        }
      },
    };
  },
});
