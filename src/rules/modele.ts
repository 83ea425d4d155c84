import { z } from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { holds } from "../core/period.ts";
import { situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";

/**
 * Template of a rule, copied by `npm run new:rule`: compiled and tested like any other, registered nowhere. It finds the
 * parcours whose sortie réelle lies in the period less than some days after the integration.
 */
export default defineRule({
  id: "MOD-01",
  titre: "Parcours très court",
  clause: { document: "cahier-des-charges", article: "II.2" },
  gravite: "info",
  reads: ["parcours"],
  colonnes: ["parcours.date_sortie_reelle"],
  unite: ["parcours", "parcours"],
  params: z.strictObject({
    joursMin: z
      .int()
      .positive()
      .default(30)
      .describe("durée au-dessous de laquelle un parcours est très court, en jours"),
  }),
  pourquoi: "Ce que la clause protège, en une phrase.",
  definition: (p) => `Un parcours sorti dans la période moins de ${frCount(p.joursMin, "jour")} après son intégration.`,
  remede: "Ce que l'APAP ou le coordinateur doit faire, en une phrase.",
  juger({ periode, paramsLe, juge, constat }) {
    return {
      dossier(dossier) {
        for (const parcours of dossier.parcours) {
          if (parcours.sortie === null || !holds(periode, parcours.sortie)) continue;
          juge(parcours.sortie);
          const jours = parcours.sortie - parcours.integration;
          const { joursMin } = paramsLe(parcours.sortie);
          if (jours >= joursMin) continue;
          constat({
            dossier,
            parcours,
            at: [parcours.row],
            date: parcours.sortie,
            mesure: jours,
            seuil: joursMin,
            data: { sortie: parcours.sortie, jours },
          });
        }
      },
    };
  },
  message: ({ sortie, jours }: { sortie: Day; jours: number }) =>
    `Sorti le ${frDay(sortie)}, ${frCount(jours, "jour")} après l'intégration.`,
  exemple: {
    arrete: "2026-03-31",
    tables: situation({ parcours: { date_sortie_reelle: "2026-02-03" } }),
  },
});
