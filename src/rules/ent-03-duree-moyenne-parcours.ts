import * as z from "zod";
import { frNumber } from "../core/format.ts";
import { entier, nombre } from "../core/seuil.ts";
import { retenusDe } from "../faits/entretiens.ts";
import { minutesDe } from "../faits/entretiens-retenus.ts";
import { exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "ENT-03",
  titre: "Durée moyenne des entretiens d'un parcours trop courte",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "mineur",
  reads: ["parcours", "entretiens"],
  colonnes: ["entretiens.duree"],
  presences: true,
  unite: ["parcours", "parcours"],
  params: z.strictObject({
    minutesMoyenneMin: nombre(45, "durée moyenne attendue, en minutes"),
    entretiensMin: entier(3, "nombre d'entretiens retenus à partir duquel la moyenne est jugée"),
  }),
  pourquoi: (p) =>
    `L'entretien mensuel dure en moyenne ${frNumber(p.minutesMoyenneMin)} minutes, pour chaque participant aussi.`,
  definition: (p) =>
    `La moyenne des entretiens retenus du parcours dans la période est inférieure à ${frNumber(p.minutesMoyenneMin)} minutes, avec au moins ${p.entretiensMin} entretiens retenus.`,
  remede: "Vérifier les durées saisies avec la feuille d'émargement du participant.",
  juger({ etendues, juge, constat }) {
    return {
      dossier(dossier) {
        for (const parcours of dossier.parcours) {
          for (const { debut, fin, params, date } of etendues) {
            const retenus = retenusDe(parcours, debut, fin);
            if (retenus.length < params.entretiensMin) continue;
            juge(fin);
            const moyenne = minutesDe(retenus) / retenus.length;
            if (moyenne >= params.minutesMoyenneMin) continue;
            constat({
              dossier,
              parcours,
              at: retenus,
              date,
              jour: fin,
              mesure: moyenne,
              seuil: params.minutesMoyenneMin,
              data: { moyenne, nombre: retenus.length },
              contexte: { entretiensRetenus: retenus.length },
            });
          }
        }
      },
    };
  },
  message: ({ moyenne, nombre }: { moyenne: number; nombre: number }) =>
    `Durée moyenne de ${frNumber(moyenne)} min sur ${nombre} entretiens retenus.`,
  exemple: exempleAu("2026-03-31", {
    entretiens: [
      { date: "2026-01-20", duree: "44" },
      { date: "2026-02-18", duree: "45" },
      { date: "2026-03-12", duree: "45" },
    ],
  }),
});
