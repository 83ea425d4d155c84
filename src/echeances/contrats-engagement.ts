import { contratDu } from "../faits/entrees.ts";
import type { Chercheur } from "./echeances.ts";

/**
 * The contrat d'engagement of an ARSA subject to the rights and duties, due some days after integration (RSA-01); those
 * that fell due before the control period are not asked for again.
 */
export const contratsEngagement: Chercheur = function* (dossier, parcours, { reglage, contexte }) {
  const du = contratDu(dossier, parcours, reglage);
  if (du === null || du.contrat !== null || du.limite < contexte.periode.start) return;
  yield {
    jour: du.limite,
    action: "Rédiger et faire signer le contrat d'engagement.",
    regle: "RSA-01",
    preuves: [parcours.row],
  };
};
