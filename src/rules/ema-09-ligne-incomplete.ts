import { z } from "zod";
import { type Day, frDay } from "../core/day.ts";
import { emargement, situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";
import { lignesEmargement, surLEmargement } from "./unites.ts";

export default defineRule({
  id: "EMA-09",
  titre: "Ligne d'émargement sans motif ou sans durée",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "mineur",
  reads: ["entretiens", "emargements"],
  colonnes: ["emargements.motif|emargements.duree"],
  presences: true,
  unite: ["ligne d'émargement", "lignes d'émargement"],
  params: z.strictObject({}),
  pourquoi: "La feuille porte les dates des rendez-vous, leurs motifs et leurs durées.",
  definition:
    "Une ligne d'émargement de la période sans motif, ou « présent » sans durée ; une colonne absente de l'extraction n'est pas jugée.",
  remede: "Compléter la ligne d'après la feuille.",
  juger({ extraction, juge, constat, ...contexte }) {
    const colonnes = extraction.tables.emargements?.mapped;
    const avecMotif = colonnes?.has("motif") ?? false;
    const avecDuree = colonnes?.has("duree") ?? false;
    return {
      dossier(dossier) {
        for (const ligne of lignesEmargement(dossier, contexte)) {
          juge(ligne.date);
          const manques: string[] = [];
          if (avecMotif && !ligne.motif) manques.push("motif");
          if (avecDuree && ligne.presence === "PRESENT" && ligne.duree === null) manques.push("durée");
          if (manques.length === 0) continue;
          constat({ ...surLEmargement(dossier, ligne), data: { date: ligne.date, manques } });
        }
      },
    };
  },
  message: ({ date, manques }: { date: Day; manques: readonly string[] }) =>
    `Ligne d'émargement du ${frDay(date)} sans ${manques.join(" ni ")}.`,
  exemple: {
    arrete: "2026-03-31",
    tables: situation({
      entretiens: [{ date: "2026-01-20" }],
      autres: { emargements: [emargement({ date: "2026-01-20", motif: "" })] },
    }),
  },
});
