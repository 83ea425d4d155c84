import * as z from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { entier } from "../core/seuil.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { ENREGISTREMENTS } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "FSE-06",
  titre: "Participation FSE+ trop courte",
  clause: { document: "reglement-fse", article: "définition du participant" },
  gravite: "majeur",
  aVerifier: ["parcours.date_sortie_reelle"],
  params: z.strictObject({ joursMax: entier(1, "durée, en jours, entrée et sortie comprises, qui est un défaut") }),
  pourquoi:
    "Une participation si courte n'est pas un accompagnement : l'entrée ou la sortie est sans doute mal datée, et le participant ne devrait pas être compté.",
  definition: (p) =>
    `Un participant dont la participation à l'opération FSE+, entrée et sortie comprises, dure ${frCount(p.joursMax, "jour")} ou moins.`,
  remede: "Vérifier les dates d'intégration et de sortie ; signaler le participant au gestionnaire FSE+.",
  unites: { ...ENREGISTREMENTS, jour: (e) => e.sortie },
  defaut({ sortie, entree, parcours }, { joursMax }) {
    if (sortie === null || sortie - entree + 1 > joursMax) return null;
    return { at: parcours.map((p) => p.row), date: sortie, data: { entree, sortie } };
  },
  message: ({ entree, sortie }: { entree: Day; sortie: Day }) =>
    `Participation FSE+ du ${frDay(entree)} au ${frDay(sortie)} : ${frCount(sortie - entree + 1, "jour")}.`,
  exemple: exempleAu("2026-03-31", {
    parcours: { date_integration: "2026-02-10", date_sortie_reelle: "2026-02-10", situation_sortie: "INACTIF" },
  }),
});
