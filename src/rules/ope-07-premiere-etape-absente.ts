import * as z from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { holds } from "../core/period.ts";
import { entier } from "../core/seuil.ts";
import { couvre } from "../parcours/etape.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { ENTREES } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "OPE-07",
  titre: "Aucune première étape après l'intégration",
  clause: { document: "cahier-des-charges", article: "III.1.2" },
  gravite: "mineur",
  reads: ["parcours", "etapes"],
  aVerifier: ["etapes.famille", "etapes.date_debut"],
  retenuePar: ["etapes"],
  params: z.strictObject({ jours: entier(60, "délai, après l'intégration, pour une première étape, en jours") }),
  pourquoi: "Le dossier d'intégration formalise au minimum la première étape à mettre en place.",
  definition: (p) =>
    `Un parcours intégré dans la période, sans étape autre que l'accompagnement qui couvre l'intégration, ou qui commence ou soit prescrite dans les ${frCount(p.jours, "jour")}.`,
  remede: "Saisir la première étape prévue au dossier d'intégration, ou la prescrire.",
  unites: ENTREES,
  parmi: ({ integration }, { jours }, _, { arrete }) => integration + jours <= arrete,
  defaut({ integration }, { jours }, { etapes, prescriptions }) {
    const fenetre = { start: integration, end: integration + jours };
    const commencee = etapes.some(
      (e) => e.famille !== "accompagnement" && (holds(fenetre, e.debut) || couvre(e, integration)),
    );
    const prescrite = prescriptions.some(
      ({ famille, date_prescription: jour }) => famille !== "accompagnement" && jour !== null && holds(fenetre, jour),
    );
    return commencee || prescrite ? null : { data: { integration, limite: fenetre.end } };
  },
  message: ({ integration, limite }: { integration: Day; limite: Day }) =>
    `Intégration du ${frDay(integration)} : aucune étape hors accompagnement jusqu'au ${frDay(limite)}.`,
  exemple: exempleAu("2026-07-31", {
    etapes: [{ famille: "operation", temps: "partiel", date_debut: "2026-05-04", date_fin: "2026-06-30" }],
  }),
});
