import { type Day, frDay } from "../core/day.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { CONTACTS } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "ENT-11",
  titre: "Rendez-vous passé dont la présence reste à préciser",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "mineur",
  colonnes: ["entretiens.presence"],
  presences: true,
  pourquoi:
    "Un rendez-vous sans présence ni absence saisie ne compte ni comme entretien ni comme absence, alors que les absences aussi sont à reporter.",
  definition:
    "Une ligne de suivi de la période, datée au plus tard de l'arrêté, dont la présence est « à préciser » ou vide (face à face et visio).",
  remede: "Saisir la présence ou l'absence d'après la feuille d'émargement.",
  unites: CONTACTS,
  defaut: ({ date, presence }) => (presence === "A_PRECISER" ? { data: { date } } : null),
  message: ({ date }: { date: Day }) => `Rendez-vous du ${frDay(date)} : présence à préciser.`,
  exemple: exempleAu("2026-03-31", {
    entretiens: [{}, { date: "2026-01-27" }, { date: "2026-02-18" }, { date: "2026-03-12", presence: "A_PRECISER" }],
  }),
});
