import { PlieError } from "../core/plie-error.ts";
import type { Conservation, Ecartees } from "../tables/extraction.ts";
import { placeOf, type SheetPlan } from "./plan/plan.ts";

/** Physical lines that reading a block took, by what they are. */
export type LinesTaken = Pick<Conservation, "entete" | "audessus" | "lignes">;

/** Rows of a sheet without any value: they close the account of its last block. */
function blank({ count, to }: SheetPlan): number {
  return to === Number.POSITIVE_INFINITY ? (count?.skipped ?? 0) : 0;
}

/**
 * Physical lines that a block should hold: of a text, from its survey; of a sheet, the rows that its bytes declare when it is
 * one block, else those that its parser gave, which were compared with the declared ones as they came.
 */
function expected(plan: SheetPlan, rows: number): number {
  const { physiques, from, to, count } = plan;
  if (physiques !== null) return Math.min(to - 1, physiques) - from + 1;
  const whole = from === 1 && to === Number.POSITIVE_INFINITY;
  return (whole ? count?.declared : null) ?? rows + blank(plan);
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
  const sansValeur = blank(plan);
  const comptees = taken.entete + taken.audessus + taken.lignes + sansValeur;
  const { acceptees, rejetees } = reader;
  const ecartees = Object.values(reader.ecartees).reduce((sum, n) => sum + n, 0);
  if (physiques !== comptees || reader.lignes !== acceptees + rejetees + ecartees) {
    throw new PlieError(
      `${placeOf(plan)} : ${physiques} lignes dans le fichier, ${comptees} expliquées par la lecture. Rien n'est compté tant qu'une ligne n'est pas expliquée : ouvrez le fichier dans Excel, enregistrez-le en .xlsx, relancez, et signalez ce fichier.`,
    );
  }
  const suites = taken.lignes - reader.lignes;
  return {
    ...{ fichier: plan.file.name, feuille: plan.feuille, physiques, ...taken, sansValeur },
    ...{ acceptees, rejetees, ecartees, suites },
  };
}
