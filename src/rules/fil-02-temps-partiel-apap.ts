import * as z from "zod";
import { frNumber, frPercent } from "../core/format.ts";
import { nombre } from "../core/seuil.ts";
import { structureDe } from "../parcours/structures-apap.ts";
import { exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "FIL-02",
  titre: "APAP à temps partiel",
  clause: { document: "cahier-des-charges", article: "Mise en place 1.1" },
  gravite: "majeur",
  reads: ["effectifs"],
  aVerifier: ["effectifs.etp"],
  quand: "arrete",
  unite: ["ligne d'effectif", "lignes d'effectif"],
  params: z.strictObject({ etpMin: nombre(1, "équivalent temps plein attendu d'un APAP") }),
  pourquoi: (p) =>
    `La durée de temps de travail effectif d'un APAP ne peut être inférieure à ${frPercent(p.etpMin, 0)}.`,
  definition: (p) =>
    `Une ligne d'effectif de moins de ${frNumber(p.etpMin, 2)} ETP, dont les dates touchent la période.`,
  remede: "Corriger l'ETP, ou prévenir le PLIE du temps partiel et de son remplacement.",
  juger({ arrete, periode, params, effectifs, juge, constat, ...contexte }) {
    return {
      fin() {
        for (const { apap, structure, etp, debut, fin, preuve } of effectifs) {
          if (debut > Math.min(periode.end, arrete) || fin < periode.start) continue;
          juge();
          if (etp >= params.etpMin) continue;
          constat({
            at: preuve ? [preuve] : [],
            mesure: etp,
            seuil: params.etpMin,
            apap,
            structure: structure ?? structureDe({ ...contexte, arrete, periode, effectifs }, apap),
            data: { etp },
          });
        }
      },
    };
  },
  message: ({ etp }: { etp: number }) => `Effectif de ${frNumber(etp, 2)} ETP.`,
  exemple: exempleAu("2026-03-31", {
    autres: { effectifs: [{ apap: "Alix MODÈLE", structure: "Association Exemple", etp: "0.8" }] },
  }),
});
