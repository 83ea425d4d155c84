import * as z from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { entier } from "../core/seuil.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { SORTIES_REELLES } from "./unites-jugees.ts";

/**
 * Template of a rule, copied by `npm run new:rule`: compiled and tested like any other, registered nowhere. It finds the
 * parcours whose sortie réelle lies in the period less than some days after the integration.
 */
export default defineUnitRule({
  id: "MOD-01",
  titre: "Parcours très court",
  clause: { document: "cahier-des-charges", article: "II.2" },
  gravite: "info",
  colonnes: ["parcours.date_sortie_reelle"],
  unite: ["parcours", "parcours"],
  params: z.strictObject({
    joursMin: entier(30, "durée au-dessous de laquelle un parcours est très court, en jours"),
  }),
  pourquoi: "Ce que la clause protège, en une phrase.",
  definition: (p) => `Un parcours sorti dans la période moins de ${frCount(p.joursMin, "jour")} après son intégration.`,
  remede: "Ce que l'APAP ou le coordinateur doit faire, en une phrase.",
  unites: SORTIES_REELLES,
  defaut({ parcours, sortie }, { joursMin }) {
    const jours = sortie - parcours.integration;
    return jours >= joursMin ? null : { mesure: jours, seuil: joursMin, data: { sortie, jours } };
  },
  message: ({ sortie, jours }: { sortie: Day; jours: number }) =>
    `Sorti le ${frDay(sortie)}, ${frCount(jours, "jour")} après l'intégration.`,
  exemple: exempleAu("2026-03-31", { parcours: { date_sortie_reelle: "2026-02-03" } }),
});
