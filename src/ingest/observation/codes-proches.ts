import { foldWords } from "../../core/text.ts";
import type { Column } from "../../tables/column.ts";
import { CHAMPS_DEDUITS, deduire } from "../deduction/deduire.ts";
import { headerSimilarity } from "../headers/suggest.ts";
import { mappableCodes } from "../values/mappable-codes.ts";

/** Below this resemblance two labels have nothing in common. */
const RESSEMBLANCE_MIN = 0.6;
/** Score of a code that the label's own words tell. */
const PAR_LES_MOTS = 0.9;

/** Labels of a column's codes, folded once: the same ones are compared with every label of every file. */
interface Libelles {
  code: string;
  libelles: readonly { texte: string; mots: string }[];
}
const connus = new WeakMap<Column, readonly Libelles[]>();

function libellesDe(column: Column): readonly Libelles[] {
  const deja = connus.get(column);
  if (deja) return deja;
  const faits = mappableCodes(column).map((code) => ({
    code,
    libelles: [code.replaceAll("_", " "), ...(column.values?.[code] ?? [])].map((texte) => ({
      texte,
      mots: foldWords(texte),
    })),
  }));
  connus.set(column, faits);
  return faits;
}

/** What the words of a label tell: it is compared with the codes of several fields. */
const deduits = new Map<string, ReturnType<typeof deduire>>();
const DEDUITS_MAX = 2000;

function deduitDe(libelle: string): ReturnType<typeof deduire> {
  const deja = deduits.get(libelle);
  if (deja) return deja;
  const fait = deduire(libelle);
  if (deduits.size < DEDUITS_MAX) deduits.set(libelle, fait);
  return fait;
}

/** The code whose labels resemble a label most, with a score from 0 to 1; null when none does. Never applied by itself. */
export function codeProche(champ: string, column: Column, libelle: string): { code: string; score: number } | null {
  const dit = CHAMPS_DEDUITS.find((c) => c === champ);
  const deduit = dit && dit !== "duree" ? deduitDe(libelle)[dit] : null;
  if (deduit !== null && deduit !== undefined) return { code: deduit, score: PAR_LES_MOTS };
  const mots = foldWords(libelle);
  let meilleur: { code: string; score: number } | null = null;
  for (const { code, libelles } of libellesDe(column)) {
    for (const connu of libelles) {
      const score = Math.max(ressemblance(mots, connu.mots), headerSimilarity(libelle, connu.texte));
      if (score >= RESSEMBLANCE_MIN && score > (meilleur?.score ?? 0)) meilleur = { code, score };
    }
  }
  return meilleur;
}

/** One label at the head of the other, or within it (« CDI temps plein » for « CDI », « Rendez-vous honoré »). */
function ressemblance(x: string, y: string): number {
  if (x.startsWith(`${y} `) && y.length >= 3) return 0.75;
  // « non honoré » holds « honoré » and says the contrary
  return y.length >= DEDANS_MIN && ` ${x} `.includes(` ${y} `) && !CONTRAIRE.test(x) ? 0.7 : 0;
}

/** Letters of a label from which it is looked for within another one, and words that turn it round. */
const DEDANS_MIN = 5;
const CONTRAIRE = /\b(non|pas|sans|jamais|aucun|aucune|hors)\b/;
