import { type Day, frDay } from "../core/day.ts";
import { estArsa, valeurEntree } from "../parcours/entry-values.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { PERSONNES } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "RSA-02",
  titre: "Allocataire du RSA non orienté sur le volet emploi",
  clause: { document: "cahier-des-charges", article: "II.1" },
  gravite: "majeur",
  colonnes: [
    "participants.statuts|parcours.statuts",
    "participants.orientation_emploi_rsa|parcours.orientation_emploi_rsa",
  ],
  aVerifier: ["participants.orientation_emploi_rsa"],
  pourquoi: "L'APAP s'assure de l'orientation sur le volet emploi pour le public RSA.",
  definition:
    "Un parcours d'allocataire du RSA ouvert dans la période, dont l'orientation sur le volet emploi est « non » (vide : à compléter, sans constat).",
  remede: "Demander au Département l'orientation sur le volet emploi, ou corriger la saisie.",
  unites: PERSONNES,
  parmi: (parcours, _, dossier) => estArsa(dossier, parcours),
  defaut: (parcours, _, dossier) =>
    valeurEntree(dossier, parcours, "orientation_emploi_rsa") === false
      ? { data: { integration: parcours.integration } }
      : null,
  message: ({ integration }: { integration: Day }) =>
    `Parcours intégré le ${frDay(integration)} d'un allocataire du RSA non orienté sur le volet emploi.`,
  exemple: exempleAu("2026-03-31", { participant: { statuts: "ARSA", orientation_emploi_rsa: "non" } }),
});
