import { distance } from "fastest-levenshtein";
import { compareText } from "../../core/text.ts";
import { type Column, pairs } from "../../tables/column.ts";
import { TABLES, type TableName } from "../../tables/index.ts";
import { normaliseHeader, withoutSmallWords } from "./normalise.ts";

/** A field that a header may stand for, with a score between 0 and 1. Only ever proposed, never applied. */
export interface Suggestion {
  table: TableName;
  champ: string;
  score: number;
}

/** Below this score two headers have nothing in common: on 32 made-up pairs, no wrong pair reaches it. */
export const SUGGESTION_MIN = 0.66;
const SIMILAR_WORDS = 0.8;

/** Words as they are shortened in headers; only to compare, never to understand. */
const SHORTENED = new Map(
  pairs(`
    tps = temps | mn = min | minutes = min | nb = nombre | dt = date | dte = date | tel = telephone | ref =
    referent | part = participant | benef = beneficiaire | entr = entretien | form = formation | prev =
    prevue
  `),
);

/** No label of the model is longer: a comment is no header, and comparing it with every label would take minutes. */
const LONGEST_HEADER = 120;
/** Words by text as written: the model's labels are compared with each header. */
const known = new Map<string, readonly string[]>();
const CACHE_SIZE = 5000;

function tokens(text: string): readonly string[] {
  const found = known.get(text);
  if (found) return found;
  const kept = text.length > LONGEST_HEADER ? "" : withoutSmallWords(normaliseHeader(text));
  const words = kept.trim() === "" ? [] : kept.split(" ").map((word) => SHORTENED.get(word) ?? word);
  if (known.size < CACHE_SIZE) known.set(text, words);
  return words;
}

function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const longest = Math.max(a.length, b.length);
  const close = Math.abs(a.length - b.length) <= longest * (1 - SIMILAR_WORDS) + 1;
  if (longest > 4 && close && 1 - distance(a, b) / longest >= SIMILAR_WORDS) return true;
  return a.length > 3 && b.startsWith(a);
}

/** Share of the words that two headers have in common, words nearly spelt alike included: 0 to 1. */
export function headerSimilarity(header: string, label: string): number {
  const words = tokens(header);
  const other = tokens(label);
  if (words.length === 0 || other.length === 0) return 0;
  const common = other.filter((word) => words.some((w) => alike(w, word))).length;
  return (2 * Math.min(common, words.length)) / (words.length + other.length);
}

/** How much a header resembles the nearest name of a field: 0 to 1. */
export function bestLabel(header: string, field: string, column: Column): number {
  const labels = [field, column.titre, ...(column.aliases ?? []), ...(column.weakAliases ?? [])];
  return Math.max(...labels.map((label) => headerSimilarity(header, label)));
}

/** Columns of one sheet that are compared with the model's labels: a real export has some dozens. */
export const COLUMNS_COMPARED = 200;

/** Fields of the given tables that a header resembles, best first, at most `limit`. */
export function suggestHeaders(header: string, tables: readonly TableName[], limit = 3): Suggestion[] {
  const found: Suggestion[] = [];
  for (const table of tables) {
    for (const [champ, column] of Object.entries<Column>(TABLES[table].columns)) {
      const score = bestLabel(header, champ, column);
      if (score >= SUGGESTION_MIN) found.push({ table, champ, score });
    }
  }
  found.sort((a, b) => b.score - a.score || compareText(a.table, b.table) || compareText(a.champ, b.champ));
  return found.slice(0, limit);
}

/** The header that resembles a field most, null when none does. */
export function nearestHeader(headers: readonly string[], field: string, column: Column): string | null {
  const scored = headers.map((header) => ({ header, score: bestLabel(header, field, column) }));
  const [nearest] = scored.sort((a, b) => b.score - a.score);
  return nearest !== undefined && nearest.score >= SUGGESTION_MIN ? nearest.header : null;
}

/** The word of a list that was probably meant, null when none is near enough (two letters in five may differ). */
export function nearestWord(word: string, words: readonly string[]): string | null {
  const form = normaliseHeader(word);
  const near = words
    .map((candidate) => ({ candidate, d: distance(form, normaliseHeader(candidate)) }))
    .filter(({ candidate: { length }, d }) => d <= Math.max(1, Math.floor(Math.max(word.length, length) * 0.4)));
  return near.sort((a, b) => a.d - b.d)[0]?.candidate ?? null;
}
