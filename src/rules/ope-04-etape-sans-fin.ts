import { z } from "zod";
import { addMonths, type Day, frDay, wholeMonths } from "../core/day.ts";
import { SANS_FIN } from "../parcours/etape.ts";
import { ouvertLe } from "../parcours/parcours.ts";
import { situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "OPE-04",
  titre: "Étape ancienne sans aucune date de fin",
  clause: { document: "cahier-des-charges", article: "II.2" },
  gravite: "majeur",
  reads: ["parcours", "etapes"],
  aVerifier: ["etapes.date_fin", "etapes.date_fin_prevue"],
  quand: "arrete",
  unite: ["étape", "étapes"],
  params: z.strictObject({
    moisMax: z
      .int()
      .positive()
      .default(6)
      .describe("nombre de mois après le début à partir duquel une fin doit être saisie"),
  }),
  pourquoi: "Une étape oubliée ouverte suspend à tort l'entretien mensuel et fausse la répartition par étape.",
  definition: (p) =>
    `Une opération, formation, action transversale, ou un emploi autre que CDI, CDI d'inclusion ou création, commencé depuis ${p.moisMax} mois au moins sans date de fin ni de fin prévue, dans un parcours ouvert à l'arrêté.`,
  remede: "Saisir la date de fin, ou la date de fin prévue si l'étape se poursuit.",
  juger({ arrete, params, juge, constat }) {
    return {
      dossier(dossier) {
        for (const etape of dossier.etapes) {
          if (etape.famille === "accompagnement" || etape.fin === SANS_FIN) continue;
          if (!dossier.parcours.some((p) => p.etapes.includes(etape) && ouvertLe(p, arrete))) continue;
          juge();
          if (etape.row.date_fin !== null || etape.row.date_fin_prevue !== null) continue;
          if (addMonths(etape.debut, params.moisMax) > arrete) continue;
          const mois = wholeMonths(etape.debut, arrete);
          constat({
            dossier,
            parcours: dossier.parcoursDe(etape.debut, etape.fin),
            at: [etape.row],
            date: etape.debut,
            mesure: mois,
            seuil: params.moisMax,
            data: { debut: etape.debut, mois },
          });
        }
      },
    };
  },
  message: ({ debut, mois }: { debut: Day; mois: number }) =>
    `Étape commencée le ${frDay(debut)}, sans date de fin depuis ${mois} mois.`,
  exemple: {
    arrete: "2026-07-31",
    tables: situation({ etapes: [{ famille: "transversale", temps: "partiel", date_debut: "2026-01-31" }] }),
  },
});
