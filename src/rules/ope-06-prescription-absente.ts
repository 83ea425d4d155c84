import { type Day, frDay } from "../core/day.ts";
import { holds } from "../core/period.ts";
import { programmationInconnue } from "../parcours/programmation.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { ETAPES } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "OPE-06",
  titre: "Étape de la programmation sans prescription préalable",
  clause: { document: "cahier-des-charges", article: "II.2.2" },
  gravite: "mineur",
  colonnes: ["etapes.date_prescription"],
  empechement: programmationInconnue,
  unite: ["étape de la programmation", "étapes de la programmation"],
  pourquoi:
    "L'APAP prescrit l'entrée du participant sur chaque opération ; les prescriptions sont un indicateur de moyens.",
  definition:
    "Une étape de la programmation du PLIE commencée dans la période sans date de prescription, ou prescrite après son début.",
  remede: "Saisir la date de la prescription, d'après la fiche transmise à l'opérateur.",
  unites: ETAPES,
  parmi: ({ debut, row }, _, _dossier, { periode }) => row.programmation_plie === true && holds(periode, debut),
  defaut({ debut, row: { date_prescription: prescription } }) {
    return prescription !== null && prescription <= debut ? null : { data: { debut, prescription } };
  },
  message: ({ debut, prescription }: { debut: Day; prescription: Day | null }) =>
    prescription === null
      ? `Étape de la programmation commencée le ${frDay(debut)} sans date de prescription.`
      : `Étape de la programmation commencée le ${frDay(debut)}, prescrite après, le ${frDay(prescription)}.`,
  exemple: exempleAu("2026-07-31", {
    etapes: [
      {
        famille: "operation",
        programmation_plie: "oui",
        temps: "partiel",
        date_prescription: "",
        date_debut: "2026-05-04",
        date_fin: "2026-06-30",
      },
    ],
  }),
});
