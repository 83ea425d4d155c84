import { distance } from "fastest-levenshtein";
import { foldWords } from "../core/text.ts";

/** Above this number of names, only those that share a word are compared. */
const NOMS_MAX = 2000;

function memesMots(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 1 && a.length === b.length && [...a].sort().join(" ") === [...b].sort().join(" ");
}

/** « J. D'ANGELO » for « Joël D'ANGELO », in any order: all words equal but one, which is the other's initial. */
function initiale(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || a.length !== b.length) return false;
  const restes = [...b];
  const seuls: string[] = [];
  for (const mot of a) {
    const place = restes.indexOf(mot);
    if (place < 0) seuls.push(mot);
    else restes.splice(place, 1);
  }
  const [mien] = seuls;
  const [autre] = restes;
  if (seuls.length !== 1 || mien === undefined || autre === undefined) return false;
  const [court, long] = mien.length <= autre.length ? [mien, autre] : [autre, mien];
  return /^[a-z]$/.test(court) && long.length > 1 && long.startsWith(court);
}

/** One letter more, less or other, in a word that is more than a letter or a number (« Antenne 1 » is not « Antenne 2 »). */
function uneLettre(a: readonly string[], b: readonly string[], lettresMin: number): boolean {
  const [x, y] = [a.join(""), b.join("")];
  if (Math.min(x.length, y.length) < lettresMin || Math.abs(x.length - y.length) > 1) return false;
  if (x === y) return true;
  if (distance(x, y) !== 1) return false;
  if (a.length !== b.length) return true;
  const autres = a.flatMap((mot, i) => (mot === b[i] ? [] : [[mot, b[i] ?? ""]]));
  return autres.every(([mot = "", autre = ""]) => mot.length > 1 && autre.length > 1 && !/\d/.test(mot + autre));
}

/** Words that a name keeps or drops: « CCAS de Belleville », « CCAS Belleville ». */
const PETITS_MOTS = new Set(["d", "de", "des", "du", "l", "la", "le", "les", "a", "au", "aux", "et", "en"]);

/** The same words once the little ones are dropped; a name made of little words is kept whole. */
function sansPetitsMots(mots: readonly string[]): readonly string[] {
  const grands = mots.filter((mot) => !PETITS_MOTS.has(mot));
  return grands.length > 1 ? grands : mots;
}

/** True when two names are nearly equal: same words in another order (little ones aside), an initial for a first name, one letter apart. */
export function nomsProches(a: string, b: string, lettresMin: number): boolean {
  const [x, y] = [foldWords(a).split(" "), foldWords(b).split(" ")];
  return memesMots(sansPetitsMots(x), sansPetitsMots(y)) || initiale(x, y) || uneLettre(x, y, lettresMin);
}

/** Names that are nearly equal, in groups of two or more, in the order given. */
export function groupesDeNoms(noms: readonly string[], lettresMin: number): string[][] {
  const groupe = noms.map((_, i) => i);
  const chef = (i: number): number => (groupe[i] === i ? i : chef(groupe[i] as number));
  const mots = noms.map((nom) => new Set(foldWords(nom).split(" ")));
  const vaste = noms.length > NOMS_MAX;
  for (const [i, nom] of noms.entries()) {
    for (let j = 0; j < i; j++) {
      if (vaste && ![...(mots[i] ?? [])].some((mot) => mots[j]?.has(mot))) continue;
      if (nomsProches(nom, noms[j] ?? "", lettresMin)) groupe[chef(i)] = chef(j);
    }
  }
  const groupes = new Map<number, string[]>();
  for (const [i, nom] of noms.entries()) groupes.set(chef(i), [...(groupes.get(chef(i)) ?? []), nom]);
  return [...groupes.values()].filter((g) => g.length > 1);
}
