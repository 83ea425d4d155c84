import { type Cellule, cellule, cleDe } from "./cellules.ts";
import type { CellulePubliee, EditionPubliee } from "./points.ts";

/**
 * The real counts of an edition, and a 0 for each category and each structure that earlier editions name and that nobody is in
 * any more: a row that is left out of a printed table tells the reader as much. Nothing is added to what cannot be computed.
 */
export function avecAbsents(
  reels: readonly CellulePubliee[],
  avant: readonly EditionPubliee[],
): readonly CellulePubliee[] {
  const [premier] = reels;
  if (!premier) return reels;
  const connus = new Map(reels.map((c) => [cleDe(c.cellule), c.nombre]));
  const calculees = new Set(reels.map((c) => famille(c.cellule)));
  const absents = new Map<string, CellulePubliee>();
  for (const { cellule: c } of avant.flatMap((e) => e.cellules)) {
    const cle = cleDe(c);
    const calculable = calculees.has(famille(c)) || (c.critere !== null && connus.get(cleDe(cellule(c.mesure))) === 0);
    if (!connus.has(cle) && calculable) absents.set(cle, { cellule: c, au: premier.au, nombre: 0 });
  }
  return absents.size === 0 ? reels : [...reels, ...absents.values()];
}

/** What is computed together: the structures of a measure, the categories of a criterion. */
function famille({ mesure, structure, critere }: Cellule): string {
  return JSON.stringify([mesure, structure === null, critere]);
}
