import { isoMonth } from "../../core/month.ts";
import { pourquoiNonJuge, type Report } from "../../core/report.ts";
import { labels } from "../../tables/column.ts";
import { ETATS } from "../signes.ts";
import { celluleCsv, fichierCsv, nombreCsv } from "./cellule.ts";

const TITRES = labels(`
  Règle | État | En défaut | Jugés | Unité jugée | Raison | Participant non jugé | APAP non jugé | Mois non jugé |
  Pourquoi non jugé
`);

/**
 * The result of every rule asked for, as CSV: « 41 sur 812 mois », or not run and why; then one line for each participant
 * or month of an APAP that it could not judge. Same form as `constatsCsv`.
 */
export function reglesCsv(report: Report): string {
  const lignes: string[][] = [];
  for (const { id, etat, raison, juges, constats, unite, nonJuges } of report.regles) {
    // not run is no « 0 sur 0 »: the cells stay empty
    const comptes = etat === "non_executee" ? ["", "", ""] : [nombreCsv(constats), nombreCsv(juges), celluleCsv(unite)];
    lignes.push([id, ETATS[etat].mot, ...comptes, celluleCsv(raison ?? ""), "", "", "", ""]);
    for (const nonJuge of nonJuges) {
      const { participant, apap, mois } = nonJuge;
      const mot = mois === null ? "" : isoMonth(mois);
      lignes.push([
        id,
        "non jugé",
        "",
        "",
        "",
        "",
        celluleCsv(participant ?? ""),
        celluleCsv(apap ?? ""),
        mot,
        celluleCsv(pourquoiNonJuge(nonJuge)),
      ]);
    }
  }
  return fichierCsv([TITRES, ...lignes]);
}
