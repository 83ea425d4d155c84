import * as z from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount, frInteger } from "../core/format.ts";
import { entierOuZero } from "../core/seuil.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { CONTACTS } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "ENT-10",
  titre: "Contact saisi tardivement",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "mineur",
  colonnes: ["entretiens.date_saisie"],
  params: z.strictObject({ joursMax: entierOuZero(15, "délai de saisie admis, en jours après le contact") }),
  pourquoi: (_, { logiciel }) =>
    `Chaque contact est saisi dans ${logiciel} : une saisie tardive fait perdre la trace et fausse le tableau de bord du mois.`,
  definition: (p) => `Une ligne de suivi de la période saisie plus de ${frCount(p.joursMax, "jour")} après sa date.`,
  remede: "Saisir les contacts au fil de l'eau ; la date de saisie ne se corrige pas.",
  unites: CONTACTS,
  parmi: ({ dateSaisie }) => dateSaisie !== null,
  defaut({ date, dateSaisie }, { joursMax }) {
    const jours = (dateSaisie ?? date) - date;
    return jours <= joursMax ? null : { mesure: jours, seuil: joursMax, data: { date, jours } };
  },
  message: ({ date, jours }: { date: Day; jours: number }) =>
    `Contact du ${frDay(date)} saisi ${frInteger(jours)} jours après.`,
  exemple: exempleAu("2026-03-31", {
    entretiens: [{ date_saisie: "2026-01-21" }, { date: "2026-02-18", date_saisie: "2026-03-20" }],
  }),
});
