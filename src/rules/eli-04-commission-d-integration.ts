import { type Day, frDay } from "../core/day.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { ENTREES_CONNUES } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "ELI-04",
  titre: "Intégration sans commission, ou avant elle",
  clause: { document: "cahier-des-charges", article: "III.1.2" },
  gravite: "majeur",
  colonnes: ["parcours.date_commission_integration"],
  pourquoi: "L'intégration d'un participant est validée par le PLIE, en commission, avant qu'il soit accompagné.",
  definition:
    "Un parcours intégré dans la période dont la date de la commission d'intégration est vide, ou postérieure à l'intégration.",
  remede: "Saisir la date de la commission ; si elle est venue après, corriger la date d'intégration.",
  unites: ENTREES_CONNUES,
  defaut({ integration, row: { date_commission_integration: commission } }) {
    return commission !== null && commission <= integration ? null : { data: { integration, commission } };
  },
  message: ({ integration, commission }: { integration: Day; commission: Day | null }) =>
    commission === null
      ? `Intégration du ${frDay(integration)} sans date de commission.`
      : `Intégration du ${frDay(integration)}, avant la commission du ${frDay(commission)}.`,
  exemple: exempleAu("2026-03-31", { parcours: { date_commission_integration: "2026-01-06" } }),
});
