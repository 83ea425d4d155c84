import * as z from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { entier, entierOuZero } from "../core/seuil.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { CHAINES } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "VEI-03",
  titre: "Veilles enchaînées, trop nombreuses ou trop longues",
  clause: { document: "cahier-des-charges", article: "III.1.6.1" },
  gravite: "majeur",
  aVerifier: ["veilles.date_fin"],
  params: z.strictObject({
    moisMax: entier(6, "durée d'une veille et de son renouvellement, en mois"),
    veillesMax: entier(2, "nombre de veilles qui peuvent s'enchaîner"),
    joursTolerance: entierOuZero(1, "tolérance, en jours"),
  }),
  pourquoi: (p) =>
    `La veille d'un parcours et ses renouvellements ne peuvent excéder ${p.moisMax} mois, ni ${frCount(p.veillesMax, "veille")} à la suite.`,
  definition: (p) =>
    `Des veilles qui se suivent, la suivante commençant au plus tard le lendemain de la fin : plus de ${p.veillesMax}, ou jusqu'à plus de ${p.moisMax} mois après le premier début (${frCount(p.joursTolerance, "jour")} de tolérance).`,
  remede: "Clore la veille et reprendre l'accompagnement, ou proposer la sortie du parcours.",
  unites: CHAINES,
  defaut: ({ veilles, premiere: { debut }, fin, veillesMax, enDefaut }) =>
    enDefaut ? { seuil: veillesMax, data: { debut, fin, nombre: veilles.length } } : null,
  message: ({ debut, fin, nombre }: { debut: Day; fin: Day; nombre: number }) =>
    `${frCount(nombre, "veille")} à la suite, du ${frDay(debut)} au ${frDay(fin)}.`,
  exemple: exempleAu("2026-11-30", {
    veilles: [
      { date_debut: "2026-05-01", date_fin: "2026-07-31", date_validation: "2026-04-28" },
      { date_debut: "2026-08-01", date_fin: "2026-09-30", date_validation: "2026-07-28" },
      { date_debut: "2026-10-01", date_fin: "2026-10-05", date_validation: "2026-09-28" },
    ],
  }),
});
