import * as z from "zod";
import { frCount } from "../core/format.ts";
import { frMonth, lastDay, type Month } from "../core/month.ts";
import { entier } from "../core/seuil.ts";
import { StocksApap } from "../parcours/stocks-apap.ts";
import { structureDe } from "../parcours/structures-apap.ts";
import { exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "DON-13",
  titre: "Mois d'un APAP que l'extraction ne couvre pas",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "majeur",
  reads: ["entretiens", "parcours"],
  aVerifier: ["entretiens.date"],
  unite: ["mois d'APAP", "mois d'APAP"],
  params: z.strictObject({
    parcoursMin: entier(5, "nombre de parcours ouverts en charge à partir duquel un mois vide est signalé"),
  }),
  pourquoi:
    "Un mois vide, ou presque, dit que l'extraction est incomplète, ou que rien n'a été saisi : aucune absence de ce mois n'est jugée.",
  definition: (p) =>
    `Un APAP en charge d'au moins ${p.parcoursMin} parcours ouverts le dernier jour du mois, dont trop peu de parcours suivis ont une ligne d'entretien dans le mois pour qu'il soit couvert.`,
  remede: "Refaire l'extraction de ce mois ; sinon faire saisir les entretiens.",
  juger({ mois, paramsLe, couverture, juge, constat, ...contexte }) {
    const stocks = new StocksApap(mois.map(lastDay));
    return {
      dossier: (dossier) => stocks.ajouter(dossier),
      fin() {
        for (const month of mois) {
          for (const [apap, nombre] of stocks.apaps(lastDay(month))) {
            if (nombre < paramsLe(lastDay(month)).parcoursMin) continue;
            juge(lastDay(month));
            if (couverture.couvertParLignes(apap, month)) continue;
            constat({
              date: lastDay(month),
              mois: month,
              mesure: couverture.du(apap, month).k,
              apap,
              structure: structureDe(contexte, apap),
              data: { month, nombre, ...couverture.du(apap, month) },
            });
          }
        }
      },
    };
  },
  message: ({ month, nombre, n, k, ligne }: { month: Month; nombre: number; n: number; k: number; ligne: boolean }) =>
    ligne
      ? `En ${frMonth(month)}, ${k} parcours suivis sur ${n} ont une ligne d'entretien : trop peu pour juger ce mois.`
      : `Aucune ligne d'entretien en ${frMonth(month)} pour ${frCount(nombre, "parcours ouvert", "parcours ouverts")}.`,
  exemple: exempleAu("2026-02-28", {
    entretiens: [{ date: "2026-01-20" }, { participant: "P0002", date: "2026-01-20" }],
    autres: {
      parcours: ["P0001", "P0002", "P0003", "P0004", "P0005"].map((participant) => ({
        participant,
        structure: "Association Exemple",
        apap: "Alix MODÈLE",
        date_integration: "2026-01-05",
      })),
    },
  }),
});
