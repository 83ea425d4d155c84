import type { IndicateurId } from "../../../indicators/index.ts";

/** The flux of the parcours, as it closes: open before, in, received, out, ceded, open after, what is left over. */
export const FLUX = [
  "stock_debut",
  "entrees",
  "recus",
  "sorties",
  "cedes",
  "stock_fin",
  "flux_reste",
] as const satisfies IndicateurId[];
