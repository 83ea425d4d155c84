import * as z from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { entier } from "../core/seuil.ts";
import { ouvertLe } from "../parcours/parcours.ts";
import { programmationInconnue } from "../parcours/programmation.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { EN_ATTENTE } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "OPE-08",
  titre: "Opération prescrite depuis longtemps, sans entrée",
  clause: { document: "cahier-des-charges", article: "II.2.1" },
  gravite: "mineur",
  colonnes: ["etapes.date_prescription"],
  aVerifier: ["etapes.date_debut"],
  empechement: programmationInconnue,
  retenuePar: ["etapes"],
  params: z.strictObject({
    jours: entier(90, "attente, depuis la prescription, à partir de laquelle elle est signalée, en jours"),
  }),
  pourquoi: "L'APAP suit le déroulement et l'articulation des étapes : ici, une personne attend.",
  definition: ({ jours }) =>
    `Une étape de la programmation du PLIE prescrite depuis ${frCount(jours, "jour")} au moins à l'arrêté et toujours sans entrée, dans un parcours ouvert, alors qu'aucune étape de même famille n'a commencé depuis.`,
  remede:
    "Saisir l'entrée si elle a eu lieu ; sinon relancer l'opérateur, ou annuler la prescription et en faire une autre.",
  unites: EN_ATTENTE,
  parmi: ({ prescription }, { jours }, dossier, { arrete }) => {
    const parcours = dossier.parcoursDe(prescription, prescription);
    return prescription + jours <= arrete && parcours !== null && ouvertLe(parcours, arrete);
  },
  defaut({ row, prescription }, { jours: seuil }, { etapes }, { arrete }) {
    if (etapes.some((e) => e.famille === row.famille && e.debut > prescription)) return null;
    const jours = arrete - prescription;
    return { mesure: jours, seuil, data: { prescription, jours } };
  },
  message: ({ prescription, jours }: { prescription: Day; jours: number }) =>
    `Étape de la programmation prescrite le ${frDay(prescription)}, sans entrée depuis ${frCount(jours, "jour")}.`,
  exemple: exempleAu("2026-07-31", {
    etapes: [{ famille: "operation", programmation_plie: "oui", date_prescription: "2026-05-02", date_debut: "" }],
  }),
});
