import { PlieError } from "../core/plie-error.ts";
import type { Conservation, Ecartees } from "../tables/extraction.ts";
import { placeOf, type SheetPlan } from "./plan/plan.ts";

/** Physical lines that reading a block took, by what they are. */
export interface LinesTaken {
  /** Lines of the header. */
  entete: number;
  /** Titles and empty lines above it. */
  audessus: number;
  /** Lines of the records below (and above, when they are rows), whatever became of them. */
  lignes: number;
}

/** Physical lines that a block should hold; for a sheet, the rows that its parser gave. */
function expected({ physiques, from, to }: SheetPlan, rows: number): number {
  return physiques === null ? rows : Math.min(to - 1, physiques) - from + 1;
}

/**
 * Closes the account of one block: physical lines, from a count made apart, = header + titles above + lines accepted,
 * rejected and set aside. Throws `PlieError` on any difference: a line that nothing explains stops the job (domaine.md §3).
 */
export function closeAccount(
  plan: SheetPlan,
  taken: LinesTaken,
  rows: number,
  reader: { lignes: number; acceptees: number; rejetees: number; ecartees: Ecartees },
): Conservation {
  const physiques = expected(plan, rows);
  const comptees = taken.entete + taken.audessus + taken.lignes;
  const ecartees = Object.values(reader.ecartees).reduce((sum, n) => sum + n, 0);
  if (physiques !== comptees || reader.lignes !== reader.acceptees + reader.rejetees + ecartees) {
    throw new PlieError(
      `${placeOf(plan)} : ${physiques} lignes dans le fichier, ${comptees} expliquées par la lecture. Rien n'est compté tant qu'une ligne n'est pas expliquée : ouvrez le fichier dans Excel, enregistrez-le en .xlsx, relancez, et signalez ce fichier.`,
    );
  }
  return { fichier: plan.file.name, feuille: plan.feuille, physiques, ...taken };
}
