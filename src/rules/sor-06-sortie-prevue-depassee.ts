import { z } from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { ouvertLe } from "../parcours/parcours.ts";
import { situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "SOR-06",
  titre: "Sortie prévue depuis longtemps et toujours pas réelle",
  clause: { document: "annexe-2", article: "Sorties" },
  gravite: "mineur",
  reads: ["parcours"],
  colonnes: ["parcours.date_sortie_prevue"],
  quand: "arrete",
  unite: ["sortie prévue", "sorties prévues"],
  params: z.strictObject({
    joursMax: z
      .int()
      .nonnegative()
      .default(30)
      .describe("jours après la date de sortie prévue au-delà desquels la sortie réelle est attendue"),
  }),
  pourquoi: "La sortie prévue par l'APAP attend la validation du PLIE : passé ce délai, la proposition s'est perdue.",
  definition: (p) =>
    `Un parcours sans sortie réelle dont la sortie prévue date de plus de ${frCount(p.joursMax, "jour")} avant l'arrêté.`,
  remede: "Valider la sortie réelle, ou effacer la date prévue si le parcours continue.",
  juger({ arrete, params, juge, constat }) {
    return {
      dossier(dossier) {
        for (const parcours of dossier.parcours) {
          const prevue = parcours.row.date_sortie_prevue;
          if (prevue === null || !ouvertLe(parcours, arrete)) continue;
          juge();
          const jours = arrete - prevue;
          if (jours <= params.joursMax) continue;
          constat({
            dossier,
            parcours,
            at: [parcours.row],
            date: prevue,
            mesure: jours,
            seuil: params.joursMax,
            data: { prevue, jours },
          });
        }
      },
    };
  },
  message: ({ prevue, jours }: { prevue: Day; jours: number }) =>
    `Sortie prévue le ${frDay(prevue)}, il y a ${frCount(jours, "jour")}, sans sortie réelle.`,
  exemple: {
    arrete: "2026-09-30",
    tables: situation({ parcours: { date_sortie_prevue: "2026-08-30" } }),
  },
});
