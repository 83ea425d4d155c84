import { isoMonth } from "../../core/month.ts";
import { pourquoiNonJuge, type Report } from "../../core/report.ts";
import { labels } from "../../tables/column.ts";
import { ETATS } from "../signes.ts";
import { celluleCsv, fichierCsv, nombreCsv } from "./cellule.ts";

const TITRES = labels(`
  Règle | État | En défaut | Jugés | Unité jugée | Raison | Participant non jugé | APAP non jugé | Mois non jugé |
  Pourquoi non jugé
`);

/** A line says of a rule, or of what it could not judge: the four cells of the other. */
const VIDES = ["", "", "", ""];

/**
 * The result of every rule asked for, as CSV: « 41 sur 812 mois », or not run and why; then one line for each participant
 * or month of an APAP that it could not judge. Same form as `constatsCsv`.
 */
export function reglesCsv(report: Report): string {
  const lignes: string[][] = [];
  for (const { id, etat, raison, juges, constats, unite, nonJuges } of report.regles) {
    // not run is no « 0 sur 0 »: the cells stay empty
    const comptes = etat === "non_executee" ? ["", "", ""] : [nombreCsv(constats), nombreCsv(juges), celluleCsv(unite)];
    lignes.push([id, ETATS[etat].mot, ...comptes, celluleCsv(raison ?? ""), ...VIDES]);
    for (const nonJuge of nonJuges) {
      const { participant, apap, mois } = nonJuge;
      const mot = mois === null ? "" : isoMonth(mois);
      const dits = [participant ?? "", apap ?? "", mot, pourquoiNonJuge(nonJuge)];
      lignes.push([id, "non jugé", ...VIDES, ...dits.map(celluleCsv)]);
    }
  }
  return fichierCsv([TITRES, ...lignes]);
}
