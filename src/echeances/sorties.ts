import { frDay } from "../core/day.ts";
import { emploisAcquis } from "../faits/emploi-durable.ts";
import type { Chercheur } from "./echeances.ts";

/** Sorties to propose: six months of an emploi durable that goes on, and no sortie prévue (EMP-03). */
export const sortiesAProposer: Chercheur = function* (_dossier, parcours, { au, reglage }) {
  for (const { etape, acquis, mois, aProposer } of emploisAcquis(parcours, au, reglage)) {
    if (!aProposer) continue;
    yield {
      jour: acquis,
      action: `Proposer la sortie positive : ${mois} mois d'emploi le ${frDay(acquis)} ; réunir contrat et attestation.`,
      regle: "EMP-03",
      preuves: [etape.row],
    };
  }
};

/** Sorties prévues whose day comes or has passed without a sortie réelle (SOR-06). */
export const sortiesPrevues: Chercheur = function* (_dossier, parcours) {
  const prevue = parcours.row.date_sortie_prevue;
  if (prevue === null) return;
  yield {
    jour: prevue,
    action: `Sortie prévue le ${frDay(prevue)} : présenter le dossier en commission, ou corriger la date.`,
    regle: "SOR-06",
    preuves: [parcours.row],
  };
};
