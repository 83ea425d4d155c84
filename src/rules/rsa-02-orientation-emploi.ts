import { z } from "zod";
import { type Day, frDay } from "../core/day.ts";
import { estArsa, valeurEntree } from "../parcours/entry-values.ts";
import { situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";
import { parcoursDeLaPeriode, surLaPersonne } from "./unites.ts";

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
  quand: "extraction",
  unite: ["parcours", "parcours"],
  params: z.strictObject({}),
  pourquoi: "L'APAP s'assure de l'orientation sur le volet emploi pour le public RSA.",
  definition:
    "Un parcours d'allocataire du RSA ouvert dans la période, dont l'orientation sur le volet emploi est « non » (vide : à compléter, sans constat).",
  remede: "Demander au Département l'orientation sur le volet emploi, ou corriger la saisie.",
  juger({ juge, constat, ...contexte }) {
    return {
      dossier(dossier) {
        for (const parcours of parcoursDeLaPeriode(dossier, contexte)) {
          if (!estArsa(dossier, parcours)) continue;
          const { integration } = parcours;
          juge(integration);
          if (valeurEntree(dossier, parcours, "orientation_emploi_rsa") !== false) continue;
          constat({ ...surLaPersonne(dossier, parcours), data: { integration } });
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
