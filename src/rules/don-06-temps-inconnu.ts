import { z } from "zod";
import { type Day, frDay } from "../core/day.ts";
import { situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "DON-06",
  titre: "Étape sans temps ni heures",
  clause: { document: "domaine", article: "§4" },
  gravite: "mineur",
  reads: ["etapes"],
  colonnes: ["etapes.temps|etapes.heures_hebdo"],
  unite: ["étape", "étapes"],
  params: z.strictObject({}),
  pourquoi:
    "Le temps de l'étape dit si l'entretien mensuel reste dû : sans lui, une opération ou une formation est réputée à temps plein, et un emploi n'est jamais un temps partiel.",
  definition:
    "Une opération, une formation ou un emploi dont le temps et la durée hebdomadaire sont vides tous les deux.",
  remede: "Saisir « plein » ou « partiel », ou le nombre d'heures par semaine.",
  juger({ juge, constat }) {
    return {
      dossier(dossier) {
        for (const etape of dossier.etapes) {
          if (etape.famille === "accompagnement" || etape.famille === "transversale") continue;
          juge();
          if (etape.row.temps !== null || etape.heures !== null) continue;
          constat({
            dossier,
            parcours: dossier.parcoursDe(etape.debut, etape.fin),
            at: [etape.row],
            date: etape.debut,
            mesure: null,
            data: { famille: etape.famille, debut: etape.debut },
          });
        }
      },
    };
  },
  message: ({ famille, debut }: { famille: string; debut: Day }) =>
    `${famille === "operation" ? "Opération commencée" : famille === "formation" ? "Formation commencée" : "Emploi commencé"} le ${frDay(debut)}, sans temps ni heures.`,
  exemple: {
    arrete: "2026-03-31",
    tables: situation({
      etapes: [{ famille: "formation", temps: "", date_debut: "2026-02-02", date_fin: "2026-03-13" }],
    }),
  },
});
