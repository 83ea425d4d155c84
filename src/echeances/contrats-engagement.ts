import type { Chercheur } from "./echeances.ts";

/** The contrat d'engagement of an ARSA subject to the rights and duties, due 30 days after integration (RSA-01). */
export const contratsEngagement: Chercheur = function* (dossier, parcours, { seuils, contexte }) {
  const { participant } = dossier;
  const { tables } = contexte.extraction;
  const suivi =
    tables.participants?.mapped.has("contrat_engagement") || tables.parcours?.mapped.has("contrat_engagement");
  if (!participant || !suivi) return;
  const statuts = parcours.row.statuts ?? participant.statuts ?? [];
  if (!statuts.includes("ARSA")) return;
  if ((parcours.row.soumis_droits_devoirs ?? participant.soumis_droits_devoirs) === false) return;
  if ((parcours.row.contrat_engagement ?? participant.contrat_engagement) !== null) return;
  yield {
    genre: "CONTRAT_ENGAGEMENT",
    jour: parcours.integration + seuils.joursContrat,
    action: "Rédiger et faire signer le contrat d'engagement.",
    regle: "RSA-01",
    preuves: [parcours.row],
  };
};
