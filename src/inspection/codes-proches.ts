import { foldWords } from "../core/text.ts";
import { CHAMPS_DEDUITS, deduire } from "../ingest/deduction/deduire.ts";
import { headerSimilarity } from "../ingest/headers/suggest.ts";
import { mappableCodes } from "../ingest/values/mappable-codes.ts";
import type { Column } from "../tables/column.ts";

/** Below this resemblance two labels have nothing in common. */
const RESSEMBLANCE_MIN = 0.6;
/** Score of a code that the label's own words tell. */
const PAR_LES_MOTS = 0.9;

/** The code whose labels resemble a label most, with a score from 0 to 1; null when none does. Never applied by itself. */
export function codeProche(champ: string, column: Column, libelle: string): { code: string; score: number } | null {
  const dit = CHAMPS_DEDUITS.find((c) => c === champ);
  const deduit = dit && dit !== "duree" ? deduire(libelle)[dit] : null;
  if (deduit !== null && deduit !== undefined) return { code: deduit, score: PAR_LES_MOTS };
  let meilleur: { code: string; score: number } | null = null;
  for (const code of mappableCodes(column)) {
    const libelles = [code.replaceAll("_", " "), ...(column.values?.[code] ?? [])];
    const score = Math.max(...libelles.map((l) => ressemblance(libelle, l)));
    if (score >= RESSEMBLANCE_MIN && score > (meilleur?.score ?? 0)) meilleur = { code, score };
  }
  return meilleur;
}

/** Words in common, or one label at the head of the other (« CDI temps plein » for « CDI »). */
function ressemblance(a: string, b: string): number {
  const [x, y] = [foldWords(a), foldWords(b)];
  const enTete = x.startsWith(`${y} `) && y.length >= 3 ? 0.75 : 0;
  return Math.max(enTete, headerSimilarity(a, b));
}
