import * as z from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { entier, entierOuZero } from "../core/seuil.ts";
import { limiteDeVeille, veillesDeVei03 } from "../faits/veilles.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { VEILLES } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "VEI-02",
  titre: "Veille trop longue",
  clause: { document: "cahier-des-charges", article: "III.1.6.1" },
  gravite: "majeur",
  aVerifier: ["veilles.date_fin"],
  params: z.strictObject({
    moisMax: entier(3, "durée d'une veille, en mois"),
    joursTolerance: entierOuZero(1, "tolérance, en jours"),
  }),
  pourquoi: (p) => `La durée de la veille d'un parcours ne peut excéder ${p.moisMax} mois, renouvelables.`,
  definition: (p) =>
    `Une veille qui finit plus de ${p.moisMax} mois après son début (${frCount(p.joursTolerance, "jour")} de tolérance).`,
  remede: "Renouveler la veille par une nouvelle saisie validée, ou la clore et reprendre l'accompagnement.",
  unites: VEILLES,
  defaut(veille, _, dossier, { reglage }) {
    const { debut, finRegle: fin } = veille;
    const { mois: moisMax, tolere } = limiteDeVeille(veille, reglage);
    if (fin <= tolere || veillesDeVei03(dossier, reglage).has(veille)) return null;
    return { mesure: fin - debut + 1, data: { debut, fin, moisMax } };
  },
  message: ({ debut, fin, moisMax }: { debut: Day; fin: Day; moisMax: number }) =>
    `Veille du ${frDay(debut)} au ${frDay(fin)} : plus de ${moisMax} mois.`,
  exemple: exempleAu("2026-09-30", {
    veilles: [{ date_debut: "2026-05-01", date_fin: "2026-08-02", date_validation: "2026-04-28" }],
  }),
});
