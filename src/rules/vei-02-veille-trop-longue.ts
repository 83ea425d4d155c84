import { z } from "zod";
import { addMonths, type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { chainesDeVeilles } from "../parcours/veille.ts";
import { situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "VEI-02",
  titre: "Veille trop longue",
  clause: { document: "cahier-des-charges", article: "III.1.6.1" },
  gravite: "majeur",
  reads: ["veilles"],
  aVerifier: ["veilles.date_fin"],
  quand: "extraction",
  unite: ["veille", "veilles"],
  params: z.strictObject({
    moisMax: z.int().positive().default(3).describe("durée d'une veille, en mois"),
    moisChaineMax: z.int().positive().default(6).describe("au-delà, VEI-03 parle de cette veille"),
    joursTolerance: z.int().nonnegative().default(1).describe("tolérance, en jours"),
  }),
  pourquoi: (p) => `La durée de la veille d'un parcours ne peut excéder ${p.moisMax} mois, renouvelables.`,
  definition: (p) =>
    `Une veille qui finit plus de ${p.moisMax} mois après son début (${frCount(p.joursTolerance, "jour")} de tolérance).`,
  remede: "Renouveler la veille par une nouvelle saisie validée, ou la clore et reprendre l'accompagnement.",
  juger({ arrete, periode, paramsLe, juge, constat }) {
    const limite = (debut: Day, duree: "moisMax" | "moisChaineMax") => {
      const p = paramsLe(debut);
      return addMonths(debut, p[duree]) - 1 + p.joursTolerance;
    };
    return {
      dossier(dossier) {
        const seules = new Set(
          chainesDeVeilles(dossier.veilles).flatMap(({ veilles, fin }) => {
            const [veille] = veilles;
            return veille && veilles.length === 1 && fin > limite(veille.debut, "moisChaineMax") ? [veille] : [];
          }),
        );
        for (const veille of dossier.veilles) {
          if (veille.debut > Math.min(periode.end, arrete) || veille.finRegle < periode.start) continue;
          juge(veille.debut);
          if (veille.finRegle <= limite(veille.debut, "moisMax") || seules.has(veille)) continue;
          constat({
            dossier,
            parcours: veille.parcours,
            at: [veille.row],
            date: veille.debut,
            mesure: veille.finRegle - veille.debut + 1,
            data: { debut: veille.debut, fin: veille.finRegle, moisMax: paramsLe(veille.debut).moisMax },
          });
        }
      },
    };
  },
  message: ({ debut, fin, moisMax }: { debut: Day; fin: Day; moisMax: number }) =>
    `Veille du ${frDay(debut)} au ${frDay(fin)} : plus de ${moisMax} mois.`,
  exemple: {
    arrete: "2026-09-30",
    tables: situation({
      veilles: [{ date_debut: "2026-05-01", date_fin: "2026-08-02", date_validation: "2026-04-28" }],
    }),
  },
});
