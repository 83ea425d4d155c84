import { z } from "zod";
import { ageAt, type Day, frDay } from "../core/day.ts";
import type { Preuve } from "../core/report.ts";
import type { Dossier } from "../parcours/dossier.ts";
import type { Parcours } from "../parcours/parcours.ts";
import { situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";

type Data = {
  condition: "sortie" | "etape" | "veille" | "absence" | "naissance" | "age";
  debut: Day;
  fin: Day;
  age: number | null;
};

export default defineRule({
  id: "DON-02",
  titre: "Dates dans un ordre impossible",
  clause: { document: "cahier-des-charges", article: "III.1.6.1" },
  gravite: "majeur",
  reads: [],
  aVerifier: ["parcours.date_integration", "parcours.date_sortie_reelle"],
  unite: ["condition", "conditions"],
  params: z.strictObject({
    ageMin: z.int().nonnegative().default(16).describe("âge minimal à l'intégration"),
    ageMax: z.int().positive().default(75).describe("âge maximal à l'intégration"),
  }),
  pourquoi: "Une date impossible fausse tous les délais, les âges et les effectifs qui en dépendent.",
  definition: (p) =>
    `Une sortie avant l'intégration, une étape, veille ou absence finie avant son début, une naissance après l'intégration, ou un âge à l'intégration hors de ${p.ageMin} à ${p.ageMax} ans.`,
  remede: (_, { logiciel }) => `Corriger la date dans ${logiciel}, d'après la pièce du dossier.`,
  juger({ arrete, params, extraction, juge, constat }) {
    const defaut = (dossier: Dossier, parcours: Parcours | null, at: Preuve, date: Day, data: Data) =>
      constat({ dossier, parcours, at: [at], date, mesure: null, data });
    return {
      dossier(dossier) {
        const naissance = dossier.participant?.date_naissance ?? null;
        for (const p of dossier.parcours) {
          if (p.sortie !== null) {
            juge();
            if (p.sortie < p.integration) {
              defaut(dossier, p, p.row, p.sortie, {
                condition: "sortie",
                debut: p.integration,
                fin: p.sortie,
                age: null,
              });
            }
          }
          if (naissance === null) continue;
          juge();
          if (naissance > p.integration) {
            defaut(dossier, p, p.row, p.integration, {
              condition: "naissance",
              debut: naissance,
              fin: p.integration,
              age: null,
            });
            continue;
          }
          const age = ageAt(naissance, p.integration);
          if (age < params.ageMin || age > params.ageMax) {
            defaut(dossier, p, p.row, p.integration, {
              condition: "age",
              debut: p.integration,
              fin: p.integration,
              age,
            });
          }
        }
        const spans = [
          ...dossier.etapes.map((e) => ({
            condition: "etape" as const,
            row: e.row,
            debut: e.debut,
            fin: e.row.date_fin ?? e.row.date_fin_prevue,
          })),
          ...[...dossier.veilles, ...dossier.veillesSansJour].map((v) => ({
            condition: "veille" as const,
            row: v.row,
            debut: v.debut,
            fin: v.row.date_fin ?? v.row.date_fin_prevue,
          })),
        ];
        for (const { condition, row, debut, fin } of spans) {
          if (fin === null) continue;
          juge();
          if (fin < debut)
            defaut(dossier, dossier.parcoursDe(debut, debut), row, debut, { condition, debut, fin, age: null });
        }
      },
      fin() {
        for (const row of extraction.tables.absences_apap?.rows() ?? []) {
          if (row.date_debut === null || row.date_fin === null || row.date_debut > arrete) continue;
          juge();
          if (row.date_fin >= row.date_debut) continue;
          constat({
            dossier: null,
            at: [row],
            date: row.date_debut,
            mesure: null,
            apap: row.apap,
            data: { condition: "absence", debut: row.date_debut, fin: row.date_fin, age: null },
          });
        }
      },
    };
  },
  message({ condition, debut, fin, age }: Data) {
    switch (condition) {
      case "sortie":
        return `Sortie le ${frDay(fin)}, avant l'intégration du ${frDay(debut)}.`;
      case "etape":
        return `Étape finie le ${frDay(fin)}, avant son début du ${frDay(debut)}.`;
      case "veille":
        return `Veille finie le ${frDay(fin)}, avant son début du ${frDay(debut)}.`;
      case "absence":
        return `Absence d'APAP finie le ${frDay(fin)}, avant son début du ${frDay(debut)}.`;
      case "naissance":
        return `Naissance après l'intégration du ${frDay(fin)}.`;
      case "age":
        return `Âge de ${age} ans à l'intégration du ${frDay(debut)}.`;
    }
  },
  exemple: {
    arrete: "2026-07-31",
    tables: situation({ parcours: { date_integration: "2026-03-10", date_sortie_reelle: "2026-03-01" } }),
  },
});
