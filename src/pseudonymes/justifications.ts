import { isoDay } from "../core/day.ts";
import { isoMonth } from "../core/month.ts";
import { type CleColonne, COLONNES_JUSTIFICATION } from "../justifications/colonnes.ts";
import type { Entree } from "../justifications/justifications.ts";
import { celluleCsv, fichierCsv } from "../reporters/csv/cellule.ts";
import type { Jetons } from "./jetons.ts";

/**
 * The justifications as CSV, under pseudonyms: who and what they justify, reasons and authors as marks. `parcours` are the
 * ids of parcours that the extraction writes itself; the others are `<participant>-<n>`.
 */
export function justificationsCsv(entrees: readonly Entree[], jetons: Jetons, parcours: ReadonlySet<string>): string {
  const titres = COLONNES_JUSTIFICATION.map(({ titre }) => titre);
  const lignes = entrees.map((entree) => {
    const cellules: Record<CleColonne, string> = {
      regle: entree.regle,
      participant: entree.participant === null ? "" : jetons.participant(entree.participant),
      parcours: entree.parcours === null ? "" : parcoursEcrit(entree.parcours, entree.participant, jetons, parcours),
      apap: entree.apap === null ? "" : jetons.nom("apap", entree.apap),
      mois: entree.mois === null ? "" : isoMonth(entree.mois),
      date: entree.date === null ? "" : isoDay(entree.date),
      raison: jetons.texte(entree.raison),
      auteur: entree.auteur === null ? "" : `Auteur ${jetons.jeton("auteur", entree.auteur)}`,
      jusquAu: entree.jusquAu === null ? "" : isoDay(entree.jusquAu),
    };
    return COLONNES_JUSTIFICATION.map(({ cle }) => celluleCsv(cellules[cle]));
  });
  return fichierCsv([titres, ...lignes]);
}

function parcoursEcrit(id: string, participant: string | null, jetons: Jetons, ecrits: ReadonlySet<string>): string {
  const rang = participant !== null && id.startsWith(`${participant}-`) ? id.slice(participant.length) : null;
  if (rang !== null && /^-\d+$/.test(rang) && !ecrits.has(id)) return `${jetons.participant(participant ?? "")}${rang}`;
  return jetons.ligne("parcours", id);
}
