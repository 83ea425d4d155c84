import type { Feu } from "../../core/feu.ts";
import { empreinteEcrite } from "../../feux/empreinte.ts";
import type { Extraction } from "../../tables/extraction.ts";

/** manifeste.json: inputs with their hashes and counts, the account of their physical lines, how columns were mapped, settings, what was noticed;
 * `referents`: whose the lines are, when another says it than the parcours. */
export function manifesteJson(
  extraction: Extraction,
  feux: readonly Feu[],
  version: string,
  reglages: unknown,
  referents?: ReadonlyMap<string, string | null>,
): string {
  return `${JSON.stringify(
    {
      outil: { nom: "plie", version },
      feux,
      sources: extraction.sources,
      conservation: extraction.conservation,
      tables: Object.fromEntries(
        Object.entries(extraction.tables).flatMap(([name, data]) => (data ? [[name, { lignes: data.length }]] : [])),
      ),
      empreinte: empreinteEcrite(extraction, referents),
      avis: extraction.avis,
      rejets: extraction.rejets.length,
      reglages,
    },
    null,
    2,
  )}\n`;
}
