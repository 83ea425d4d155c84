import * as z from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { entierOuZero } from "../core/seuil.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { OUVERTS } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "SOR-06",
  titre: "Sortie prévue depuis longtemps et toujours pas réelle",
  clause: { document: "annexe-2", article: "Sorties" },
  gravite: "mineur",
  colonnes: ["parcours.date_sortie_prevue"],
  unite: ["sortie prévue", "sorties prévues"],
  params: z.strictObject({
    joursMax: entierOuZero(30, "jours après la date de sortie prévue au-delà desquels la sortie réelle est attendue"),
  }),
  pourquoi: "La sortie prévue par l'APAP attend la validation du PLIE : passé ce délai, la proposition s'est perdue.",
  definition: (p) =>
    `Un parcours sans sortie réelle dont la sortie prévue date de plus de ${frCount(p.joursMax, "jour")} avant l'arrêté.`,
  remede: "Valider la sortie réelle, ou effacer la date prévue si le parcours continue.",
  unites: OUVERTS,
  parmi: ({ row }) => row.date_sortie_prevue !== null,
  defaut({ row: { date_sortie_prevue } }, { joursMax }, _, { arrete }) {
    const prevue = date_sortie_prevue ?? arrete;
    const jours = arrete - prevue;
    return jours <= joursMax ? null : { date: prevue, mesure: jours, seuil: joursMax, data: { prevue, jours } };
  },
  message: ({ prevue, jours }: { prevue: Day; jours: number }) =>
    `Sortie prévue le ${frDay(prevue)}, il y a ${frCount(jours, "jour")}, sans sortie réelle.`,
  exemple: exempleAu("2026-09-30", { parcours: { date_sortie_prevue: "2026-08-30" } }),
});
