import { z } from "zod";
import { type Day, frDay } from "../core/day.ts";
import { holds } from "../core/period.ts";
import { emargement, situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "EMA-05",
  titre: "Présence sans la signature du participant",
  clause: { document: "cahier-des-charges-2026", article: "III.1.3" },
  gravite: "bloquant",
  reads: ["entretiens", "emargements"],
  colonnes: ["emargements.signature_participant"],
  presences: true,
  unite: ["ligne d'émargement", "lignes d'émargement"],
  params: z.strictObject({}),
  pourquoi: "Sans la signature du participant, l'entretien n'est pas prouvé et son temps n'est pas éligible.",
  definition: "Une ligne d'émargement « présent » de la période sans la signature du participant (case vide comprise).",
  remede:
    "Vérifier la feuille ; une signature oubliée se régularise par une attestation, jamais par une signature antidatée.",
  juger({ periode, juge, constat }) {
    return {
      dossier(dossier) {
        for (const ligne of dossier.emargements) {
          if (ligne.presence !== "PRESENT" || !holds(periode, ligne.date)) continue;
          juge();
          if (ligne.signatureParticipant) continue;
          const parcours = dossier.parcoursLe(ligne.date);
          constat({
            dossier,
            parcours,
            at: [ligne],
            date: ligne.date,
            mesure: null,
            ...(parcours ? {} : { apap: ligne.apap }),
            data: { date: ligne.date },
          });
        }
      },
    };
  },
  message: ({ date }: { date: Day }) => `Présence du ${frDay(date)} sans la signature du participant.`,
  exemple: {
    arrete: "2026-03-31",
    tables: situation({
      entretiens: [{ date: "2026-01-20" }],
      autres: { emargements: [emargement({ date: "2026-01-20", signature_participant: "non" })] },
    }),
  },
});
