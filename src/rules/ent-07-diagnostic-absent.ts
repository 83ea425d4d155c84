import { type Day, frDay } from "../core/day.ts";
import { monthOf } from "../core/month.ts";
import { diagnosticDe } from "../faits/entrees.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { ENTREES } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "ENT-07",
  titre: "Intégration sans entretien de diagnostic",
  clause: { document: "cahier-des-charges", article: "III.1.1" },
  gravite: "majeur",
  colonnes: ["parcours.date_diagnostic|entretiens.nature"],
  retenuePar: ["entretiens"],
  pourquoi: (_, { logiciel }) =>
    `L'entretien d'évaluation et de diagnostic précède l'intégration : il vérifie l'éligibilité et fait l'objet d'une saisie dans ${logiciel}.`,
  definition:
    "Un parcours intégré dans la période, sans date de diagnostic ni contact de nature diagnostic, présent, au plus tard le jour de l'intégration.",
  remede: "Saisir la date du diagnostic, ou l'entretien de diagnostic lui-même.",
  unites: ENTREES,
  couvertePar: ({ integration }, dossier) => ({ apap: dossier.chargeLe(integration).apap, mois: monthOf(integration) }),
  defaut: (parcours) => (diagnosticDe(parcours).jour === null ? { data: { integration: parcours.integration } } : null),
  message: ({ integration }: { integration: Day }) =>
    `Intégration du ${frDay(integration)} sans entretien de diagnostic.`,
  exemple: exempleAu("2026-03-31", { parcours: { date_diagnostic: "", duree_diagnostic: "" }, entretiens: [{}] }),
});
