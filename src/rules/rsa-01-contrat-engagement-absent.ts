import * as z from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { entierOuZero } from "../core/seuil.ts";
import { contratDu } from "../faits/entrees.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { surLaPersonne } from "./unites.ts";
import { ENTREES_CONNUES } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "RSA-01",
  titre: "Allocataire du RSA sans contrat d'engagement",
  clause: { document: "cahier-des-charges", article: "II.2.4" },
  gravite: "mineur",
  colonnes: ["participants.statuts|parcours.statuts", "participants.contrat_engagement|parcours.contrat_engagement"],
  params: z.strictObject({ jours: entierOuZero(30, "délai, après l'intégration, pour signer le contrat, en jours") }),
  pourquoi:
    "L'APAP rédige le contrat d'engagement des allocataires du RSA soumis aux droits et devoirs qu'il accompagne, pour le Département.",
  definition: (p) =>
    `Un parcours d'allocataire du RSA (sauf dit non soumis aux droits et devoirs) intégré dans la période, sans contrat d'engagement daté au plus tard ${frCount(p.jours, "jour")} après l'intégration.`,
  remede: "Rédiger et faire signer le contrat d'engagement, ou saisir sa date.",
  unites: ENTREES_CONNUES,
  parmi(parcours, _, dossier, { arrete, reglage }) {
    const du = contratDu(dossier, parcours, reglage);
    return du !== null && du.limite <= arrete;
  },
  defaut(parcours, _, dossier, { reglage }) {
    const du = contratDu(dossier, parcours, reglage);
    if (du === null || (du.contrat !== null && du.contrat <= du.limite)) return null;
    return { ...surLaPersonne(dossier, parcours), data: { integration: parcours.integration, ...du } };
  },
  message: ({ integration, limite, contrat }: { integration: Day; limite: Day; contrat: Day | null }) =>
    contrat === null
      ? `Intégration du ${frDay(integration)} : aucun contrat d'engagement au ${frDay(limite)}.`
      : `Intégration du ${frDay(integration)} : contrat d'engagement signé le ${frDay(contrat)}, après le ${frDay(limite)}.`,
  exemple: exempleAu("2026-03-31", { participant: { statuts: "ARSA", contrat_engagement: "" } }),
});
