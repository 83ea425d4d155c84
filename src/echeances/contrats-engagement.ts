import { estArsa, valeurEntree } from "../parcours/entry-values.ts";
import type { Chercheur } from "./echeances.ts";

/**
 * The contrat d'engagement of an ARSA subject to the rights and duties, due 30 days after integration (RSA-01); those
 * that fell due before the control period are not asked for again.
 */
export const contratsEngagement: Chercheur = function* (dossier, parcours, { seuils, contexte }) {
  const jour = parcours.integration + seuils.joursContrat;
  if (!dossier.participant || jour < contexte.periode.start || !estArsa(dossier, parcours)) return;
  if (valeurEntree(dossier, parcours, "soumis_droits_devoirs") === false) return;
  if (valeurEntree(dossier, parcours, "contrat_engagement") !== null) return;
  yield {
    jour,
    action: "Rédiger et faire signer le contrat d'engagement.",
    regle: "RSA-01",
    preuves: [parcours.row],
  };
};
