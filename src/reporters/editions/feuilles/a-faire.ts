import type { Echeance } from "../../../core/echeance.ts";
import { motsDe } from "../../../normes/vocabulaire.ts";
import { discrete, note } from "../../document/blocs.ts";
import type { Block, Sheet } from "../../document/model.ts";
import { compteDuLendemain, parRaison, titreRetards } from "../../echeances/mots.ts";
import { tablesEcheances } from "../../echeances/tables.ts";
import { type Edition, feuille } from "../edition.ts";
import type { Socle } from "../socle.ts";
import { phrasesNouveautes } from "./nouveautes.ts";

/** Days of échéances that it looks ahead. */
export const JOURS_A_FAIRE = 60;

/** « À faire »: what one APAP has to do next, by date; what is overdue comes first and says so. */
export function feuilleAFaire(socle: Socle, edition: Edition, echeances: readonly Echeance[]): Sheet {
  const { arrete } = socle.report;
  const nouveautes = phrasesNouveautes(socle, edition.rang);
  const retards = echeances.filter((e) => e.jour <= arrete).length;
  const constat = titreRetards(retards, socle.analyse.echeancesEcartees);
  const blocs: (Block | null)[] = [
    nouveautes.length === 0 ? null : note(nouveautes),
    ...tablesEcheances(echeances, {
      au: arrete + 1,
      luAu: arrete,
      nom: edition.avecNoms ? edition.nom : null,
      avecCharge: false,
      aCocher: true,
      vide: `Aucune échéance dans les ${JOURS_A_FAIRE} jours qui suivent l'arrêté.`,
    }),
    discrete([
      `${compteDuLendemain(arrete)} Ce qui a été saisi depuis l'arrêté dans ${motsDe(socle.report).logiciel} n'y est pas. La colonne « Fait le » est à votre usage.`,
      ...parRaison(socle.analyse.echeancesEcartees).map((ecartes) => `Non cherché : ${ecartes}.`),
    ]),
  ];
  return feuille(socle, edition, "À faire", { constat, papier: 2 }, blocs);
}
