import { z } from "zod";
import { frPercent } from "../core/format.ts";

/** Thresholds that several signals share in kind, each with its own default. */
export const nombreMin = (defaut: number, quoi: string) => z.int().positive().default(defaut).describe(quoi);
export const partMin = (defaut: number, quoi: string) => z.number().min(0).max(1).default(defaut).describe(quoi);

/** Standing out from the other APAPs. */
export const ecartMin = (defaut: number) =>
  partMin(defaut, "écart avec la médiane des autres APAP à partir duquel la question se pose (part)");

/** « une part d'au moins 5 %, et d'au moins 5 points au-dessus de la médiane des autres APAP ». */
export function partEtEcart(p: { partMin: number; ecartMin: number }): string {
  return `une part d'au moins ${frPercent(p.partMin)}, et d'au moins ${points(p.ecartMin)} au-dessus de la médiane des autres APAP`;
}

function points(ecart: number): string {
  return frPercent(ecart).replace("%", ecart >= 0.02 ? "points" : "point");
}
