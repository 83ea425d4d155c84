import type { Month } from "../core/month.ts";
import type { RisquePrecedent } from "../csf/risque/modele.ts";
import { lireRisquePrecedent } from "../csf/risque/precedent.ts";
import type { Registre } from "./registre.ts";

/** Where a month keeps what was to be mended before the control. */
export const NOM_RISQUE = "risque.json";

/** What the last run sent before a month asked to mend; null when none keeps it (no opération FSE+ declared then). */
export function risqueDuRegistre(registre: Registre, mois: Month): RisquePrecedent | null {
  for (const version of registre.avant(mois).reverse()) {
    const lu = lireRisquePrecedent(registre.donnees(version, NOM_RISQUE), version.nom);
    if (lu !== null) return lu;
  }
  return null;
}
