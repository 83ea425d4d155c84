import { z } from "zod";
import { addMonths, type Day, frDay, partsOf } from "../core/day.ts";
import { covers } from "../core/intervals.ts";
import { firstDay, monthOf } from "../core/month.ts";
import { finDerniereOperation } from "../faits/operations.ts";
import { ouvertLe } from "../parcours/parcours.ts";
import { programmationInconnue } from "../parcours/programmation.ts";
import { situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "OPE-01",
  titre: "Aucune opération du PLIE en un an",
  clause: { document: "cahier-des-charges", article: "II.2" },
  gravite: "majeur",
  reads: ["parcours", "etapes"],
  aVerifier: ["etapes.programmation_plie", "etapes.date_debut"],
  retenuePar: ["etapes", "veilles"],
  empechement: programmationInconnue,
  quand: "arrete",
  unite: ["parcours", "parcours"],
  params: z.strictObject({
    annee: z
      .enum(["glissante", "civile"])
      .default("glissante")
      .describe("glissante : l'année qui finit à l'arrêté ; civile : l'année civile, jugée à un arrêté du 31 décembre"),
  }),
  pourquoi:
    "Chaque participant bénéficie d'une opération de la programmation du PLIE par an au minimum, hors accompagnement.",
  definition:
    "Un parcours ouvert à l'arrêté, intégré depuis un an au moins et hors veille ce jour-là, sans étape de la programmation du PLIE (hors accompagnement) dans l'année.",
  remede:
    "Prescrire une opération de la programmation du PLIE, ou cocher « programmation PLIE » sur l'étape si elle en fait partie.",
  juger({ arrete, params, juge, constat }) {
    const { month, dayOfMonth } = partsOf(arrete);
    const finAnnee = month === 12 && dayOfMonth === 31;
    // the window is ]apres, arrete]
    const apres = params.annee === "civile" ? firstDay(monthOf(arrete) - 11) - 1 : addMonths(arrete, -12);
    const integreAuPlusTard = params.annee === "civile" ? apres + 1 : apres;
    return {
      dossier(dossier) {
        if (params.annee === "civile" && !finAnnee) return;
        for (const parcours of dossier.parcours) {
          if (!ouvertLe(parcours, arrete) || parcours.integration > integreAuPlusTard) continue;
          if (covers(dossier.joursVeille, arrete)) continue;
          juge();
          if (finDerniereOperation(dossier) > apres) continue;
          constat({
            dossier,
            parcours,
            at: [parcours.row],
            date: arrete,
            mesure: 0,
            seuil: 1,
            data: { depuis: apres + 1, arrete },
            contexte: { etapes: parcours.etapes.filter((e) => e.famille !== "accompagnement" && e.fin > apres).length },
          });
        }
      },
    };
  },
  message: ({ depuis, arrete }: { depuis: Day; arrete: Day }) =>
    `Aucune opération de la programmation du PLIE du ${frDay(depuis)} au ${frDay(arrete)}.`,
  exemple: {
    arrete: "2026-03-31",
    tables: situation({
      parcours: { date_integration: "2025-03-01" },
      etapes: [
        {
          famille: "operation",
          programmation_plie: "non",
          temps: "partiel",
          date_debut: "2025-09-01",
          date_fin: "2025-10-31",
        },
      ],
    }),
  },
});
