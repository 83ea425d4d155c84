import { type Day, frDay } from "../../core/day.ts";
import { firstDay } from "../../core/month.ts";
import type { Extraction } from "../../tables/extraction.ts";
import { NULL } from "../../tables/table-data.ts";

/** Months of a year by the end of which a PLIE has seen somebody leave. */
const MOIS_SANS_SORTIE = 3;

/** The first sortie that an extraction keeps, at the latest on a day; null when it keeps none. */
export function premiereSortie({ tables }: Extraction, auPlusTard: Day): Day | null {
  const jours = tables.parcours?.cells("date_sortie_reelle") ?? [];
  let premiere: Day | null = null;
  for (const jour of jours) {
    if (jour !== NULL && jour <= auPlusTard && (premiere === null || jour < premiere)) premiere = jour;
  }
  return premiere;
}

/**
 * True of an extraction that keeps who left since a year began: what is counted since its January can then be compared. One
 * whose first sortie comes later is taken for a list of those who were still there.
 */
export function gardeLAnnee(premiere: Day | null, annee: number): boolean {
  return premiere !== null && premiere < firstDay(annee * 12 + MOIS_SANS_SORTIE);
}

/** « L'extraction ne garde aucune sortie avant le 23/10/2025 »: why a year before is not compared. */
export function pasGarde(premiere: Day | null): string {
  return premiere === null
    ? "l'extraction ne garde aucune sortie et ne dit rien de ceux qui sont partis"
    : `l'extraction ne garde aucune sortie avant le ${frDay(premiere)} et ne dit rien de ceux qui sont partis plus tôt`;
}
