import type { Contexte } from "../parcours/contexte.ts";
import type { Comptes, LigneCd14, LigneEmargement } from "./modele.ts";

/**
 * Lines of a table, and those dated before the period (or `depuis`), after it or after the arrêté: counted on the table
 * itself, so that the sum with what the dossiers hold is a true check.
 */
export function horsPeriode(
  { extraction, periode, arrete }: Contexte,
  table: "entretiens" | "emargements" | "entretiens_cd14",
  depuis = periode.start,
): { lues: number; nombre: number } {
  const data = extraction.tables[table];
  if (!data) return { lues: 0, nombre: 0 };
  const dates = data.cells("date");
  const debut = Math.max(periode.start, depuis);
  const fin = Math.min(periode.end, arrete);
  let nombre = 0;
  for (let i = 0; i < data.length; i++) {
    const date = dates[i] as number;
    if (date < debut || date > fin) nombre++;
  }
  return { lues: data.length, nombre };
}

/** The counts of one side over its lines; `hors`: what was left out. */
export function compter(
  cote: string,
  lignes: readonly (LigneEmargement | LigneCd14)[],
  champ: "viesion" | "feuille",
  lues: number,
  hors: Comptes["hors"],
): Comptes {
  let appariees = 0;
  let seules = 0;
  for (const ligne of lignes) {
    if (ligne[champ] === null) continue;
    if (ligne.passe !== null) appariees++;
    else seules++;
  }
  const laissees = hors.reduce((somme, { nombre }) => somme + nombre, 0);
  return { cote, lues, hors, appariees, seules, perdues: lues - laissees - appariees - seules };
}
