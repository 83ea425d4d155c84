import { type Day, frDay } from "../core/day.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { VEILLES } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "VEI-04",
  titre: "Veille sans date de validation",
  clause: { document: "cahier-des-charges", article: "III.1.6.1" },
  gravite: "majeur",
  colonnes: ["veilles.date_validation"],
  pourquoi: (_, { logiciel }) =>
    `La mise en veille est demandée à l'équipe du PLIE, qui la valide en saisissant l'information dans ${logiciel}.`,
  definition: "Une veille de la période dont la date de validation est vide.",
  remede: "Faire valider la veille par l'équipe du PLIE, qui saisit la date de validation.",
  unites: VEILLES,
  defaut: ({ debut, row }) => (row.date_validation === null ? { data: { debut } } : null),
  message: ({ debut }: { debut: Day }) => `Veille du ${frDay(debut)} non validée.`,
  exemple: exempleAu("2026-09-30", {
    veilles: [{ date_debut: "2026-05-01", date_fin: "2026-06-30", date_validation: "" }],
  }),
});
