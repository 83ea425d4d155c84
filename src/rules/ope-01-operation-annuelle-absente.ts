import * as z from "zod";
import { addMonths, type Day, frDay, partsOf } from "../core/day.ts";
import { covers } from "../core/intervals.ts";
import { firstDay, monthOf } from "../core/month.ts";
import { finDerniereOperation } from "../faits/operations.ts";
import { programmationInconnue } from "../parcours/programmation.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { OUVERTS } from "./unites-jugees.ts";

/** The year is ]apres, arrete]; whom it judges is integrated by `integration`. Null: a calendar year that is not over. */
function fenetreDe({ annee }: { annee: "glissante" | "civile" }, arrete: Day) {
  if (annee === "glissante") return { apres: addMonths(arrete, -12), integration: addMonths(arrete, -12) };
  const { month, dayOfMonth } = partsOf(arrete);
  const janvier = firstDay(monthOf(arrete) - 11);
  return month === 12 && dayOfMonth === 31 ? { apres: janvier - 1, integration: janvier } : null;
}

export default defineUnitRule({
  id: "OPE-01",
  titre: "Aucune opération du PLIE en un an",
  clause: { document: "cahier-des-charges", article: "II.2" },
  gravite: "majeur",
  reads: ["parcours", "etapes"],
  aVerifier: ["etapes.programmation_plie", "etapes.date_debut"],
  retenuePar: ["etapes", "veilles"],
  empechement: programmationInconnue,
  params: z.strictObject({
    annee: z
      .enum(["glissante", "civile"])
      .default("glissante")
      .describe("glissante : l'année qui finit à l'arrêté ; civile : l'année civile, jugée à un arrêté du 31 décembre"),
  }),
  pourquoi:
    "Chaque participant bénéficie d'une opération de la programmation du PLIE par an au minimum, hors accompagnement.",
  definition: ({ annee }) => {
    const [jour, depuis, dans] =
      annee === "glissante"
        ? ["", "depuis un an au moins", "l'année"]
        : [" d'un 31 décembre", "depuis le 1er janvier au moins", "l'année civile"];
    return `Un parcours ouvert à l'arrêté${jour}, intégré ${depuis} et hors veille ce jour-là, sans étape de la programmation du PLIE (hors accompagnement) dans ${dans}.`;
  },
  remede:
    "Prescrire une opération de la programmation du PLIE, ou cocher « programmation PLIE » sur l'étape si elle en fait partie.",
  unites: OUVERTS,
  parmi(parcours, params, { joursVeille }, { arrete }) {
    const fenetre = fenetreDe(params, arrete);
    return fenetre !== null && parcours.integration <= fenetre.integration && !covers(joursVeille, arrete);
  },
  defaut(parcours, params, dossier, { arrete }) {
    const apres = fenetreDe(params, arrete)?.apres ?? arrete;
    if (finDerniereOperation(dossier) > apres) return null;
    const etapes = parcours.etapes.filter((e) => e.famille !== "accompagnement" && e.fin > apres).length;
    return { date: arrete, mesure: 0, seuil: 1, data: { depuis: apres + 1, arrete }, contexte: { etapes } };
  },
  message: ({ depuis, arrete }: { depuis: Day; arrete: Day }) =>
    `Aucune opération de la programmation du PLIE du ${frDay(depuis)} au ${frDay(arrete)}.`,
  exemple: exempleAu("2026-03-31", {
    parcours: { date_integration: "2025-03-01" },
    etapes: [
      {
        famille: "operation",
        programmation_plie: "non",
        temps: "partiel",
        date_debut: "2025-09-01",
        date_fin: "2025-10-31",
      },
    ],
  }),
});
