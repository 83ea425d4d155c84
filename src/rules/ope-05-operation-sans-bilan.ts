import * as z from "zod";
import { type Day, elapsed, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { holds } from "../core/period.ts";
import { entier, entierOuZero } from "../core/seuil.ts";
import { bilanPres } from "../faits/bilans.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { chargeDuMois } from "./unites.ts";
import { ETAPES } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "OPE-05",
  titre: "Opération terminée sans bilan",
  clause: { document: "cahier-des-charges", article: "II.2.2" },
  gravite: "mineur",
  reads: ["parcours", "etapes", "entretiens"],
  colonnes: ["etapes.date_fin", "entretiens.nature"],
  aVerifier: ["entretiens.nature"],
  retenuePar: ["entretiens"],
  unite: ["opération terminée", "opérations terminées"],
  params: z.strictObject({
    moisMin: entier(2, "durée d'opération à partir de laquelle un bilan est dû, en mois"),
    joursBilan: entierOuZero(30, "le bilan est cherché ce nombre de jours avant et après la fin"),
  }),
  pourquoi: "L'APAP réalise des bilans à mi-parcours et en fin de parcours avec l'opérateur de l'étape.",
  definition: (p) =>
    `Une opération d'au moins ${p.moisMin} mois finie dans la période, sans bilan, ni rencontre tripartite avec l'opérateur, dans les ${frCount(p.joursBilan, "jour")} avant ou après sa fin.`,
  remede: "Saisir le bilan fait avec l'opérateur ; sinon l'organiser.",
  unites: { ...ETAPES, jour: ({ row, debut }) => row.date_fin ?? debut },
  parmi({ famille, debut, row: { date_fin: fin } }, { moisMin, joursBilan }, _, { periode, arrete }) {
    if (famille !== "operation" || fin === null || !holds(periode, fin)) return false;
    return elapsed(debut, moisMin, fin) && fin + joursBilan <= arrete;
  },
  couvertePar: ({ row, debut }, dossier) => chargeDuMois(dossier, row.date_fin ?? debut),
  defaut({ debut, row }, { joursBilan }, dossier) {
    const fin = row.date_fin ?? debut;
    return bilanPres(dossier, fin, joursBilan) ? null : { date: fin, data: { debut, fin } };
  },
  message: ({ debut, fin }: { debut: Day; fin: Day }) =>
    `Opération du ${frDay(debut)} au ${frDay(fin)} sans bilan saisi.`,
  exemple: exempleAu("2026-07-31", {
    etapes: [{ famille: "operation", temps: "partiel", date_debut: "2026-04-01", date_fin: "2026-06-15" }],
    entretiens: [{ date: "2026-06-10" }],
  }),
});
