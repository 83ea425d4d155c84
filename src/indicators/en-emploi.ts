import type { Day } from "../core/day.ts";
import { emploiLe } from "../parcours/etape.ts";
import { COMPTE_DE_PARCOURS } from "./comptes.ts";
import { NON_RENSEIGNE } from "./figures.ts";
import { defineAvecPersonnes } from "./indicator.ts";

export default defineAvecPersonnes({
  ...COMPTE_DE_PARCOURS,
  id: "en_emploi",
  titre: "En emploi",
  court: "En emploi",
  groupe: "etapes",
  temps: "stock",
  definition:
    "Parcours en situation d'emploi à la fin du dernier jour du mois, par contrat (celui de l'emploi commencé en dernier).",
  clause: { document: "cahier-des-charges", article: "Indicateurs" },
  personnesAdditives: true,
  reads: ["parcours", "etapes"],
  siPresentes: ["veilles"],
  // the total is « En emploi » of `repartition_etapes`: a list says it once
  ventilations: [
    { cles: [], groupe: null },
    { cles: ["contrat"], titre: "En emploi, par contrat", colonnes: ["etapes.contrat"] },
  ],
  calculer({ periodes, compter, ventiler }) {
    const total = compter(periodes.parFin);
    const parContrat = ventiler(periodes.parFin, "contrat");
    return {
      parcours(parcours, releve) {
        for (const fin of releve.finsOuvertes(parcours)) {
          if (releve.situation(fin) !== "EMPLOI") continue;
          const charge = releve.chargeFin(fin);
          const row = emploiLe(releve.dossier.etapes, periodes.fins[fin] as Day)?.row;
          total.ajouter(fin, charge, parcours, row);
          parContrat(row?.contrat ?? NON_RENSEIGNE).ajouter(fin, charge, parcours, row);
        }
      },
    };
  },
});
