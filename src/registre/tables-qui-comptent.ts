import type { IndicateurId } from "../indicators/index.ts";
import type { Indicateur } from "../indicators/indicator.ts";
import type { Terme } from "../indicators/series.ts";

/** The figure of the months that a threshold says are judged. */
export const SOUMIS: IndicateurId = "conformite";

/** Lines of parcours whose sortie réelle was typed or changed since. */
export const SORTIE = "sortie";

/** Figures of which a month is judged: what judges it comes before what satisfies it. */
const JUGES: ReadonlySet<string> = new Set<IndicateurId>(["conformite", "suivi_emploi", "suivi_emploi_personnes"]);

/** Figures that leave out what is not covered: other participants' lines decide of it. */
export const COUVERTS: ReadonlySet<string> = new Set<IndicateurId>([
  "conformite",
  "suivi_emploi",
  "entretiens_par_participant",
]);

/** Tables whose changes can move a term of an indicator, those that do it most directly first. */
export function groupesDe(indicateur: Indicateur | undefined, terme: Terme): readonly (readonly string[])[] {
  const lues = new Set<string>(indicateur?.reads ?? []);
  const situation = lues.has("etapes") ? [["veilles"], ["etapes"]] : [["veilles"]];
  if (JUGES.has(indicateur?.id ?? "")) {
    const juge = [[SORTIE], ["veilles"], ["etapes"], ["parcours"]];
    return terme === "denominateur" ? [...juge, ["entretiens"]] : [["entretiens"], ...juge];
  }
  for (const table of ["entretiens", "mises_en_relation", "effectifs"]) {
    if (lues.has(table)) return [[table], [SORTIE], ["parcours"], ["veilles"], ["etapes"]];
  }
  if (lues.has("etapes") && indicateur?.groupe === "prescriptions") return [["etapes"], ["parcours"]];
  const personnes = indicateur?.groupe === "public" || indicateur?.groupe === "entrants" ? ["participants"] : [];
  return [[SORTIE], ...situation, ["parcours", ...personnes], ["etapes"]];
}
