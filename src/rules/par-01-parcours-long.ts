import * as z from "zod";
import { addMonths, type Day, frDay, wholeMonths } from "../core/day.ts";
import { entier } from "../core/seuil.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { OUVERTS } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "PAR-01",
  titre: "Parcours ouvert depuis longtemps",
  clause: { document: "cahier-des-charges", article: "Mise en place 1.4" },
  gravite: "info",
  aVerifier: ["parcours.date_integration"],
  params: z.strictObject({
    moisMax: entier(36, "durée d'un parcours ouvert au-delà de laquelle il est signalé, en mois"),
  }),
  pourquoi:
    "La durée est sans limite, à condition que l'accompagnement garde une plus-value : le PLIE examine les parcours longs.",
  definition: (p) => `Un parcours ouvert à l'arrêté, dont les ${p.moisMax} mois étaient écoulés avant lui.`,
  remede: "Faire le point avec le participant sur la suite : nouvelle étape, ou proposition de sortie.",
  unites: OUVERTS,
  defaut({ integration }, { moisMax }, _, { arrete }) {
    if (addMonths(integration, moisMax) - 1 >= arrete) return null;
    const mois = wholeMonths(integration, arrete);
    return { date: arrete, mesure: mois, seuil: moisMax, data: { integration, mois } };
  },
  message: ({ integration, mois }: { integration: Day; mois: number }) =>
    `Parcours ouvert depuis le ${frDay(integration)}, soit ${mois} mois.`,
  exemple: exempleAu("2026-07-31", { parcours: { date_integration: "2023-05-15" } }),
});
