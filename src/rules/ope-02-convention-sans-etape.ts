import * as z from "zod";
import { type Day, elapsed, frDay } from "../core/day.ts";
import { firstDay, lastDay, monthOf, yearOf } from "../core/month.ts";
import { entier } from "../core/seuil.ts";
import type { Parcours } from "../parcours/parcours.ts";
import { exempleAu } from "./exemple.ts";
import { type Cadre, defineUnitRule } from "./unit-rule.ts";
import { TOUS } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "OPE-02",
  titre: "Aucune étape pendant la période conventionnée",
  clause: { document: "cahier-des-charges", article: "Mise en place 1.4" },
  gravite: "mineur",
  reads: ["parcours", "etapes"],
  aVerifier: ["etapes.famille"],
  retenuePar: ["etapes"],
  params: z.strictObject({
    moisMin: entier(6, "nombre de mois dans la période conventionnée à partir duquel un parcours est jugé"),
  }),
  pourquoi:
    "Une attention particulière est portée aux participants qui n'ont bénéficié d'aucune action au cours de la période conventionnée.",
  definition: (p) =>
    `Un parcours d'au moins ${p.moisMin} mois dans la période conventionnée (à défaut, l'année civile), jusqu'à l'arrêté, sans aucune étape autre que l'accompagnement.`,
  remede: "Saisir les étapes déjà faites ; sinon en prescrire une, ou réexaminer la plus-value du parcours.",
  unites: TOUS,
  parmi(parcours, { moisMin }, _, cadre) {
    const { debut, fin } = dansLaConvention(parcours, cadre);
    return elapsed(debut, moisMin, fin);
  },
  defaut(parcours, _, { etapes }, cadre) {
    const { debut, fin } = dansLaConvention(parcours, cadre);
    const etape = etapes.some(
      (e) => e.famille !== "accompagnement" && e.fin >= e.debut && e.debut <= fin && e.fin >= debut,
    );
    return etape ? null : { date: cadre.arrete, mesure: 0, seuil: 1, data: { debut, fin } };
  },
  message: ({ debut, fin }: { debut: Day; fin: Day }) =>
    `Aucune étape hors accompagnement du ${frDay(debut)} au ${frDay(fin)}.`,
  exemple: exempleAu("2026-07-31", { etapes: [{ famille: "accompagnement", date_debut: "2026-01-05" }] }),
});

/** The part of a parcours that the convention holds, up to the arrêté; the arrêté's year without a convention. */
function dansLaConvention({ integration, fin }: Parcours, { arrete, listes }: Pick<Cadre, "arrete" | "listes">) {
  const janvier = yearOf(monthOf(arrete)) * 12;
  const convention = listes.convention ?? { debut: firstDay(janvier), fin: lastDay(janvier + 11) };
  return { debut: Math.max(integration, convention.debut), fin: Math.min(fin, convention.fin, arrete) };
}
