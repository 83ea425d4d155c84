import * as z from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount, frInteger } from "../core/format.ts";
import { entier, entierOuZero } from "../core/seuil.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { CONTACTS_EN_EMPLOI } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "EMP-02",
  titre: "Contact au-delà du suivi éligible de l'emploi durable",
  clause: { document: "annexe-2", article: "Rappel des obligations légales" },
  gravite: "bloquant",
  colonnes: ["etapes.contrat"],
  params: z.strictObject({
    mois: entier(6, "durée du suivi éligible dans l'emploi, en mois"),
    joursCommission: entierOuZero(45, "jours de plus, le temps de la commission"),
  }),
  pourquoi: (p) => `Les dépenses de suivi après ${p.mois} mois d'accès à l'emploi ne sont pas éligibles au FSE+.`,
  definition: (p) =>
    `Un face à face, appel ou visio avec le participant ou l'employeur plus de ${delai(p)} après le début d'un emploi durable qui se poursuit ; l'ultime contact avant la sortie réelle est permis.`,
  remede: "Proposer la sortie positive ; le temps passé depuis ne peut pas être déclaré.",
  unites: CONTACTS_EN_EMPLOI,
  defaut: ({ contact: { date, duree: minutes }, emploi }, params) =>
    emploi === null ? null : { data: { date, debut: emploi.debut, minutes, seuil: delai(params) } },
  message: ({ date, debut, minutes, seuil }: { date: Day; debut: Day; minutes: number | null; seuil: string }) =>
    `Contact du ${frDay(date)}${minutes === null ? "" : ` (${frInteger(minutes)} min)`}, plus de ${seuil} après le début de l'emploi durable du ${frDay(debut)}.`,
  exemple: exempleAu("2026-09-30", {
    etapes: [{ famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-02-10" }],
    entretiens: [{ date: "2026-09-24" }, { date: "2026-09-25", duree: "20" }],
  }),
});

/** « 6 mois et 45 jours » */
function delai({ mois, joursCommission }: { mois: number; joursCommission: number }): string {
  return joursCommission === 0 ? `${mois} mois` : `${mois} mois et ${frCount(joursCommission, "jour")}`;
}
