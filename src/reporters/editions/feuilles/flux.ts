import type { IndicateurId } from "../../../indicators/index.ts";

/** The flux of the parcours, as it closes: open before, in, out, open after, what is left over. */
export const FLUX = ["stock_debut", "entrees", "sorties", "stock_fin", "flux_ecart"] as const satisfies IndicateurId[];
