import { frPercent, frPoints } from "../core/format.ts";
import { proportion } from "../core/seuil.ts";

/** Standing out from the other APAPs. */
export const ecartMin = (defaut: number) =>
  proportion(defaut, "écart avec la médiane des autres APAP à partir duquel la question se pose (part)");

/** « une part d'au moins 5 %, et d'au moins 5 points au-dessus de la médiane des autres APAP ». */
export function partEtEcart(p: { partMin: number; ecartMin: number }): string {
  return `une part d'au moins ${frPercent(p.partMin)}, et d'au moins ${frPoints(p.ecartMin)} au-dessus de la médiane des autres APAP`;
}
