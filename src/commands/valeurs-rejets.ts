import { masked } from "../core/text.ts";
import type { Extraction, Rejet } from "../tables/extraction.ts";

/** The rejets as rejets.csv shows them: personal values masked unless they are asked for (interface.md, `--valeurs`). */
export function valeursRejets(extraction: Extraction, valeurs: boolean): Rejet[] {
  return extraction.rejets.map((r) => ({ ...r, valeur: r.personnelle && !valeurs ? masked(r.valeur) : r.valeur }));
}
