import { type Day, frDay } from "../core/day.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { TENUS } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "ENT-04",
  titre: "Entretien en face à face sans durée",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "majeur",
  colonnes: ["entretiens.duree"],
  pourquoi: "La durée est portée sur la feuille d'émargement et fonde la durée moyenne des entretiens.",
  definition: "Un face à face tenu avec le participant dans la période, dont la durée manque ou vaut 0.",
  remede: (_, { logiciel }) => `Saisir la durée dans ${logiciel}, d'après la feuille d'émargement.`,
  unites: TENUS,
  defaut: ({ date, duree }) => (duree === null ? { data: { date } } : null),
  message: ({ date }: { date: Day }) => `Entretien du ${frDay(date)} sans durée.`,
  exemple: exempleAu("2026-03-31", {
    entretiens: [{ date: "2026-01-20" }, { date: "2026-02-18", duree: "" }, { date: "2026-03-12" }],
  }),
});
