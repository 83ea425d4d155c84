import { z } from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frNumber } from "../core/format.ts";
import { couvre } from "../parcours/etape.ts";
import { ouvertLe } from "../parcours/parcours.ts";
import { situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "EMP-04",
  titre: "Emploi à temps partiel subi : l'accompagnement se poursuit",
  clause: { document: "cahier-des-charges", article: "II.4" },
  gravite: "info",
  reads: ["parcours", "etapes"],
  colonnes: ["etapes.heures_hebdo"],
  aVerifier: ["etapes.temps_partiel_choisi"],
  quand: "arrete",
  unite: ["emploi en cours", "emplois en cours"],
  params: z.strictObject({}),
  pourquoi: (_, _mots, communs) =>
    `Si le travail est à temps partiel subi (moins de ${frNumber(communs.heuresTempsPartielSubi)} heures par semaine), l'accompagnement perdure.`,
  definition: (_, _mots, communs) =>
    `Un emploi de moins de ${frNumber(communs.heuresTempsPartielSubi)} heures par semaine, qui n'est pas dit choisi, en cours à l'arrêté dans un parcours ouvert ; une création d'activité n'est jamais un temps partiel subi.`,
  remede: "Poursuivre les entretiens mensuels ; si le temps partiel est choisi, le saisir.",
  juger({ arrete, communs, juge, constat }) {
    return {
      dossier(dossier) {
        for (const parcours of dossier.parcours) {
          if (!ouvertLe(parcours, arrete)) continue;
          for (const etape of parcours.etapes) {
            if (etape.famille !== "emploi" || !couvre(etape, arrete)) continue;
            juge();
            if (!etape.partielSubi || etape.heures === null) continue;
            constat({
              dossier,
              parcours,
              at: [etape.row],
              date: etape.debut,
              mesure: etape.heures,
              seuil: communs.heuresTempsPartielSubi,
              data: { debut: etape.debut, heures: etape.heures },
            });
          }
        }
      },
    };
  },
  message: ({ debut, heures }: { debut: Day; heures: number }) =>
    `Emploi de ${frNumber(heures, 2)} h par semaine depuis le ${frDay(debut)}, temps partiel subi.`,
  exemple: {
    arrete: "2026-07-31",
    tables: situation({
      etapes: [
        {
          famille: "emploi",
          contrat: "CDI",
          heures_hebdo: "12",
          temps_partiel_choisi: "non",
          date_debut: "2026-06-01",
        },
      ],
    }),
  },
});
