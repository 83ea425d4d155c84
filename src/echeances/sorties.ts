import { type Day, frDay } from "../core/day.ts";
import { dernierJourEligible, emploisAAcquerir, emploisAcquis } from "../faits/emploi-durable.ts";
import { limiteAVenir } from "../faits/limite-a-venir.ts";
import type { Chercheur } from "./echeances.ts";

/** Sorties to propose: six months of an emploi durable that goes on, and no sortie prévue (EMP-03). */
export const sortiesAProposer: Chercheur = (_dossier, parcours, { au, reglage, contexte }, dire) => {
  const { effets } = contexte;
  const demande = (jour: Day) => reglage("EMP-03", jour).active;
  const emplois = emploisAAcquerir(parcours, au, { effets, reglage }, demande);
  for (const { etape, acquis, mois, aProposer, jour, jugeLe } of emplois) {
    if (!aProposer) continue;
    dire(
      jour,
      jugeLe,
      `Proposer la sortie positive : ${mois} mois d'emploi le ${frDay(acquis)} ; réunir contrat et attestation.`,
      [etape.row],
    );
  }
};

/** The months asked for of an emploi and no commission yet: past the days that it may take, contacts are not eligible (EMP-02). */
export const emploisAPresenter: Chercheur = (_dossier, parcours, { au, reglage, contexte }, dire) => {
  if (parcours.row.date_commission_sortie !== null) return;
  for (const { etape, acquis, mois, aProposer } of emploisAcquis(parcours, au, reglage)) {
    if (aProposer || acquis > au) continue;
    const dernier = dernierJourEligible(etape, au, { effets: contexte.effets, reglage });
    if (dernier === null) continue;
    dire(
      dernier,
      dernier + 1,
      `Présenter à la commission : les mois d'emploi demandés sont faits depuis le ${frDay(acquis)} ; passé cette date, les contacts ne sont plus éligibles.`,
      [etape.row],
      { mois },
    );
  }
};

/** Sorties prévues whose day comes or has passed without a sortie réelle (SOR-06). */
export const sortiesPrevues: Chercheur = (_dossier, parcours, { au, reglage, contexte }, dire) => {
  const prevue = parcours.row.date_sortie_prevue;
  if (prevue === null) return;
  const due = limiteAVenir(au, contexte.effets, (jour) => (reglage("SOR-06", jour).active ? prevue : null));
  if (due === null) return;
  dire(
    due.jour,
    due.jugeLe,
    `Sortie prévue le ${frDay(prevue)} : présenter le dossier en commission, ou corriger la date.`,
    [parcours.row],
  );
};
