import { z } from "zod";
import { type Day, frDay } from "../core/day.ts";
import { estArsa, valeurEntree } from "../parcours/entry-values.ts";
import { ouvertDans } from "../parcours/parcours.ts";
import { situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "RSA-02",
  titre: "Allocataire du RSA non orienté sur le volet emploi",
  clause: { document: "cahier-des-charges", article: "II.1" },
  gravite: "majeur",
  reads: ["parcours", "participants"],
  colonnes: [
    "participants.statuts|parcours.statuts",
    "participants.orientation_emploi_rsa|parcours.orientation_emploi_rsa",
  ],
  aVerifier: ["participants.orientation_emploi_rsa"],
  unite: ["parcours", "parcours"],
  params: z.strictObject({}),
  pourquoi: "L'APAP s'assure de l'orientation sur le volet emploi pour le public RSA.",
  definition:
    "Un parcours d'allocataire du RSA ouvert dans la période, dont l'orientation sur le volet emploi est « non » (vide : à compléter, sans constat).",
  remede: "Demander au Département l'orientation sur le volet emploi, ou corriger la saisie.",
  juger({ arrete, periode, juge, constat }) {
    const fin = Math.min(periode.end, arrete);
    return {
      dossier(dossier) {
        if (!dossier.participant) return;
        for (const parcours of dossier.parcours) {
          if (!ouvertDans(parcours, periode.start, fin) || !estArsa(dossier, parcours)) continue;
          juge();
          if (valeurEntree(dossier, parcours, "orientation_emploi_rsa") !== false) continue;
          constat({
            dossier,
            parcours,
            at: [dossier.participant, parcours.row],
            date: parcours.integration,
            mesure: null,
            data: { integration: parcours.integration },
          });
        }
      },
    };
  },
  message: ({ integration }: { integration: Day }) =>
    `Parcours intégré le ${frDay(integration)} d'un allocataire du RSA non orienté sur le volet emploi.`,
  exemple: {
    arrete: "2026-03-31",
    tables: situation({ participant: { statuts: "ARSA", orientation_emploi_rsa: "non" } }),
  },
});
