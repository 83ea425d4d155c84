import * as z from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frInteger, frNumber } from "../core/format.ts";
import { nombre, nombreOuZero } from "../core/seuil.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { TENUS } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "ENT-05",
  titre: "Durée d'entretien invraisemblable",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "mineur",
  colonnes: ["entretiens.duree"],
  params: z.strictObject({
    minutesMin: nombreOuZero(10, "durée en dessous de laquelle elle est signalée"),
    minutesMax: nombre(240, "durée au-dessus de laquelle elle est signalée"),
  }),
  pourquoi:
    "La durée moyenne se juge sur les durées saisies : une durée invraisemblable est le plus souvent une erreur de saisie.",
  definition: (p) =>
    `Un face à face tenu avec le participant dans la période, d'une durée connue de moins de ${frNumber(p.minutesMin)} minutes ou de plus de ${frNumber(p.minutesMax)} minutes.`,
  remede: (_, { logiciel }) => `Vérifier la durée avec la feuille d'émargement et la corriger dans ${logiciel}.`,
  unites: TENUS,
  parmi: ({ duree }) => duree !== null,
  defaut({ date, duree }, { minutesMin, minutesMax }) {
    const mesure = duree ?? 0;
    if (minutesMin <= mesure && mesure <= minutesMax) return null;
    return { mesure, seuil: mesure < minutesMin ? minutesMin : minutesMax, data: { date, minutes: mesure } };
  },
  message: ({ date, minutes }: { date: Day; minutes: number }) =>
    `Entretien du ${frDay(date)} d'une durée de ${frInteger(minutes)} min.`,
  exemple: exempleAu("2026-03-31", {
    entretiens: [{ duree: "45" }, { date: "2026-02-18", duree: "5" }, { date: "2026-03-12", duree: "240" }],
  }),
});
