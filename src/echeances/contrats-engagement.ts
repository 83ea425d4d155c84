import { estArsa, valeurEntree } from "../parcours/entry-values.ts";
import type { Chercheur } from "./echeances.ts";

/** The contrat d'engagement of an ARSA subject to the rights and duties, due 30 days after integration (RSA-01). */
export const contratsEngagement: Chercheur = function* (dossier, parcours, { seuils, contexte }) {
  const { tables } = contexte.extraction;
  const suivi =
    tables.participants?.mapped.has("contrat_engagement") || tables.parcours?.mapped.has("contrat_engagement");
  if (!dossier.participant || !suivi || !estArsa(dossier, parcours)) return;
  if (valeurEntree(dossier, parcours, "soumis_droits_devoirs") === false) return;
  if (valeurEntree(dossier, parcours, "contrat_engagement") !== null) return;
  yield {
    genre: "CONTRAT_ENGAGEMENT",
    jour: parcours.integration + seuils.joursContrat,
    action: "Rédiger et faire signer le contrat d'engagement.",
    regle: "RSA-01",
    preuves: [parcours.row],
  };
};
