import * as z from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frInteger, frNumber } from "../core/format.ts";
import { nombre } from "../core/seuil.ts";
import { diagnosticDe } from "../faits/entrees.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { ENTREES } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "ENT-08",
  titre: "Entretien de diagnostic trop court",
  clause: { document: "cahier-des-charges", article: "III.1.1" },
  gravite: "majeur",
  colonnes: ["parcours.duree_diagnostic|entretiens.duree"],
  params: z.strictObject({ minutesMin: nombre(60, "durée minimale du diagnostic, en minutes") }),
  pourquoi: (p) =>
    `L'entretien d'évaluation et de diagnostic dure au moins ${frNumber(p.minutesMin)} minutes, le temps d'en aborder tous les axes.`,
  definition: (p) =>
    `Un parcours intégré dans la période dont la durée du diagnostic (celle du parcours, sinon celle du plus long contact de diagnostic) est connue et inférieure à ${frNumber(p.minutesMin)} minutes.`,
  remede:
    "Vérifier la durée saisie ; si l'entretien a été repris avant l'intégration, saisir aussi ce second entretien.",
  unites: ENTREES,
  parmi: (parcours) => diagnosticDe(parcours).minutes !== null,
  defaut(parcours, { minutesMin }) {
    const { contacts, minutes } = diagnosticDe(parcours);
    if (minutes === null || minutes >= minutesMin) return null;
    const data = { integration: parcours.integration, minutes };
    return { at: [parcours.row, ...contacts], mesure: minutes, seuil: minutesMin, data };
  },
  message: ({ integration, minutes }: { integration: Day; minutes: number }) =>
    `Diagnostic de ${frInteger(minutes)} min avant l'intégration du ${frDay(integration)}.`,
  exemple: exempleAu("2026-03-31", { parcours: { duree_diagnostic: "45" } }),
});
