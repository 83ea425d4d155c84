import { z } from "zod";
import { addMonths, type Day, frDay, wholeMonths } from "../core/day.ts";
import { ouvertLe } from "../parcours/parcours.ts";
import { situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "PAR-01",
  titre: "Parcours ouvert depuis longtemps",
  clause: { document: "cahier-des-charges", article: "Mise en place 1.4" },
  gravite: "info",
  reads: ["parcours"],
  aVerifier: ["parcours.date_integration"],
  quand: "arrete",
  unite: ["parcours", "parcours"],
  params: z.strictObject({
    moisMax: z
      .int()
      .positive()
      .default(36)
      .describe("durée d'un parcours ouvert au-delà de laquelle il est signalé, en mois"),
  }),
  pourquoi:
    "La durée est sans limite, à condition que l'accompagnement garde une plus-value : le PLIE examine les parcours longs.",
  definition: (p) => `Un parcours ouvert à l'arrêté, dont les ${p.moisMax} mois étaient écoulés avant lui.`,
  remede: "Faire le point avec le participant sur la suite : nouvelle étape, ou proposition de sortie.",
  juger({ arrete, params, juge, constat }) {
    return {
      dossier(dossier) {
        for (const parcours of dossier.parcours) {
          if (!ouvertLe(parcours, arrete)) continue;
          juge();
          if (addMonths(parcours.integration, params.moisMax) - 1 >= arrete) continue;
          const mois = wholeMonths(parcours.integration, arrete);
          constat({
            dossier,
            parcours,
            at: [parcours.row],
            date: arrete,
            mesure: mois,
            seuil: params.moisMax,
            data: { integration: parcours.integration, mois },
          });
        }
      },
    };
  },
  message: ({ integration, mois }: { integration: Day; mois: number }) =>
    `Parcours ouvert depuis le ${frDay(integration)}, soit ${mois} mois.`,
  exemple: {
    arrete: "2026-07-31",
    tables: situation({ parcours: { date_integration: "2023-05-15" } }),
  },
});
