import { z } from "zod";
import { addMonths, type Day, frDay } from "../core/day.ts";
import { couvre, estEmploiDurable } from "../parcours/etape.ts";
import { ouvertLe } from "../parcours/parcours.ts";
import { situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "EMP-03",
  titre: "Emploi durable dont la sortie reste à proposer",
  clause: { document: "cahier-des-charges", article: "II.5.1" },
  gravite: "majeur",
  reads: ["parcours", "etapes"],
  colonnes: ["etapes.contrat"],
  quand: "arrete",
  unite: ["emploi durable", "emplois durables"],
  params: z.strictObject({
    mois: z.int().positive().default(6).describe("ancienneté de l'emploi à laquelle la sortie est proposée, en mois"),
  }),
  pourquoi: (p) =>
    `Le parcours est validé dès ${p.mois} mois d'emploi durable ; au-delà, le suivi n'est plus éligible et le résultat se perd.`,
  definition: (p) =>
    `Un emploi durable commencé dans le parcours, en cours ${p.mois} mois après son début et à l'arrêté, dans un parcours ouvert sans date de sortie prévue.`,
  remede: "Proposer la sortie positive : saisir la date de sortie prévue et réunir les justificatifs.",
  juger({ arrete, params, juge, constat }) {
    return {
      dossier(dossier) {
        for (const parcours of dossier.parcours) {
          if (!ouvertLe(parcours, arrete)) continue;
          for (const etape of parcours.etapes) {
            if (etape.debut < parcours.integration || !estEmploiDurable(etape)) continue;
            const acquis = addMonths(etape.debut, params.mois);
            if (acquis > arrete || !couvre(etape, acquis) || !couvre(etape, arrete)) continue;
            juge();
            if (parcours.row.date_sortie_prevue !== null) continue;
            constat({
              dossier,
              parcours,
              at: [etape.row, parcours.row],
              date: acquis,
              mesure: null,
              data: { debut: etape.debut, acquis, mois: params.mois },
            });
          }
        }
      },
    };
  },
  message: ({ debut, acquis, mois }: { debut: Day; acquis: Day; mois: number }) =>
    `Emploi durable depuis le ${frDay(debut)} : ${mois} mois le ${frDay(acquis)}, aucune sortie proposée.`,
  exemple: {
    arrete: "2026-07-31",
    tables: situation({
      etapes: [{ famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-01-31" }],
    }),
  },
});
