import { foldName, foldWords } from "../../core/text.ts";

const STOPWORDS = new Set(["de", "d", "du", "des", "la", "le", "l", "les", "en", "a", "au", "aux"]);
/** Reminders of how to fill a column in. */
const REMINDER = /\((?:oui ?\/ ?non|o ?\/ ?n|j{1,2} ?\/ ?m{1,2} ?\/ ?a{2,4}|obligatoire|facultatif)\)/g;
const CACHE_SIZE = 20_000;
const cache = new Map<string, string>();

/**
 * Form in which two headers are the same: case, accents, spaces, `_`, line breaks, apostrophes and no-break spaces do
 * not count, nor a trailing `*` or `:`, nor a reminder such as `(oui/non)` or `(jj/mm/aaaa)`; `n°`, `nº`, `num.` and a leading `no` are « numero » (domaine.md §3).
 */
export function normaliseHeader(header: string): string {
  const known = cache.get(header);
  if (known !== undefined) return known;
  const folded = foldName(header.replace(/_/g, " "))
    .replace(REMINDER, " ")
    .replace(/(^|[^a-z0-9])(?:n ?[°º]|№|num\b)/g, "$1numero ");
  const form = foldWords(folded).replace(/^no (?=.)/, "numero ");
  if (cache.size < CACHE_SIZE) cache.set(header, form);
  return form;
}

/** The normalised form without its small words: « Date de l'entretien » and « Date entretien » are one header. */
export function withoutSmallWords(form: string): string {
  const words = form.split(" ");
  return words.filter((word, i) => i === words.length - 1 || !STOPWORDS.has(word)).join(" ");
}
