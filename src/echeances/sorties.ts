import { addMonths, frDay } from "../core/day.ts";
import { couvre, estEmploiDurable } from "../parcours/etape.ts";
import type { Chercheur } from "./echeances.ts";

/** Sorties to propose: six months of an emploi durable that goes on, and no sortie prévue (EMP-03). */
export const sortiesAProposer: Chercheur = function* (_dossier, parcours, { au, seuils }) {
  if (parcours.row.date_sortie_prevue !== null) return;
  for (const etape of parcours.etapes) {
    if (etape.debut < parcours.integration || !estEmploiDurable(etape) || !couvre(etape, au)) continue;
    const sixMois = addMonths(etape.debut, seuils.moisSortie);
    if (!couvre(etape, sixMois)) continue;
    yield {
      jour: sixMois,
      action: `Proposer la sortie positive : ${seuils.moisSortie} mois d'emploi le ${frDay(sixMois)} ; réunir contrat et attestation.`,
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
