import type { Day } from "../core/day.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL } from "../tables/table-data.ts";

/** Familles whose temps says whether the monthly face-to-face is due (domaine.md §4), as readers call them. */
export const FAMILLES_A_TEMPS = { operation: "opérations", formation: "formations", emploi: "emplois" } as const;

type Famille = keyof typeof FAMILLES_A_TEMPS;

/** From this share of étapes with a temps or hours on, an étape without is an omission (DON-06); below, a habit. */
const PART_SAISIE_MIN = 0.5;

/**
 * The familles for which nobody types temps nor heures_hebdo: fewer than half of their étapes begun up to the arrêté have
 * one of the two. A famille without étapes is not among them. Hours of 0 are missing (precisions.md, General 10).
 */
export function famillesSansTemps(extraction: Extraction, arrete: Day): readonly Famille[] {
  const data = extraction.tables.etapes;
  if (!data) return [];
  const familles = data.cells("famille");
  const debuts = data.cells("date_debut");
  const temps = data.cells("temps");
  const heures = data.cells("heures_hebdo");
  return (Object.keys(FAMILLES_A_TEMPS) as Famille[]).filter((famille) => {
    const code = extraction.pool.intern(famille);
    let etapes = 0;
    let saisies = 0;
    for (let i = 0; i < data.length; i++) {
      const debut = debuts[i] as number;
      if (familles[i] !== code || debut === NULL || debut > arrete) continue;
      etapes++;
      if (temps[i] !== NULL || (heures[i] as number) > 0) saisies++;
    }
    return saisies < etapes * PART_SAISIE_MIN;
  });
}
