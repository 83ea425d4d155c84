import { frDay } from "../core/day.ts";
import { emploisAcquis, limiteDuSuivi } from "../faits/emploi-durable.ts";
import type { Chercheur } from "./echeances.ts";

/** Sorties to propose: six months of an emploi durable that goes on, and no sortie prévue (EMP-03). */
export const sortiesAProposer: Chercheur = (_dossier, parcours, { au, reglage }, dire) => {
  for (const { etape, acquis, mois, aProposer } of emploisAcquis(parcours, au, reglage)) {
    if (!aProposer) continue;
    dire(
      acquis,
      `Proposer la sortie positive : ${mois} mois d'emploi le ${frDay(acquis)} ; réunir contrat et attestation.`,
      [etape.row],
    );
  }
};

/** The months asked for of an emploi and no commission yet: past the days that it may take, contacts are not eligible (EMP-02). */
export const emploisAPresenter: Chercheur = (_dossier, parcours, { au, reglage }, dire) => {
  if (parcours.row.date_commission_sortie !== null) return;
  for (const { etape, acquis, mois, aProposer } of emploisAcquis(parcours, au, reglage)) {
    if (aProposer || acquis > au) continue;
    dire(
      limiteDuSuivi(etape, acquis, reglage),
      `Présenter à la commission : les mois d'emploi demandés sont faits depuis le ${frDay(acquis)} ; passé cette date, les contacts ne sont plus éligibles.`,
      [etape.row],
      { mois },
    );
  }
};

/** Sorties prévues whose day comes or has passed without a sortie réelle (SOR-06). */
export const sortiesPrevues: Chercheur = (_dossier, parcours, _horizon, dire) => {
  const prevue = parcours.row.date_sortie_prevue;
  if (prevue === null) return;
  dire(prevue, `Sortie prévue le ${frDay(prevue)} : présenter le dossier en commission, ou corriger la date.`, [
    parcours.row,
  ]);
};
