import * as z from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { entierOuZero } from "../core/seuil.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { ENTREES } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "PRE-01",
  titre: "Intégration sans retour au prescripteur",
  clause: { document: "cahier-des-charges", article: "III.1.1" },
  gravite: "mineur",
  colonnes: ["parcours.date_prescription", "parcours.date_retour_prescripteur"],
  aVerifier: ["parcours.date_retour_prescripteur"],
  unite: ["parcours prescrit", "parcours prescrits"],
  params: z.strictObject({
    jours: entierOuZero(30, "délai, après l'intégration, du retour au prescripteur, en jours"),
  }),
  pourquoi:
    "Un retour d'informations est systématiquement fait au prescripteur, pour dire les suites données à son orientation.",
  definition: ({ jours }) =>
    `Un parcours intégré dans la période, dont la date de prescription est connue, sans retour au prescripteur au plus tard ${frCount(jours, "jour")} après l'intégration.`,
  remede: "Informer le prescripteur des suites données et saisir la date de ce retour.",
  unites: ENTREES,
  parmi: ({ integration, row }, { jours }, _, { arrete }) =>
    row.date_prescription !== null && integration + jours <= arrete,
  defaut({ integration, row: { date_retour_prescripteur: retour } }, { jours }) {
    const limite = integration + jours;
    return retour !== null && retour <= limite ? null : { data: { integration, limite, retour } };
  },
  message: ({ integration, limite, retour }: { integration: Day; limite: Day; retour: Day | null }) =>
    retour === null
      ? `Intégration du ${frDay(integration)} : aucun retour au prescripteur au ${frDay(limite)}.`
      : `Intégration du ${frDay(integration)} : retour au prescripteur le ${frDay(retour)}, après le ${frDay(limite)}.`,
  exemple: exempleAu("2026-03-31", { parcours: { date_prescription: "2025-12-01", date_retour_prescripteur: "" } }),
});
