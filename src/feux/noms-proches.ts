import { obtenir } from "../core/grouper.ts";
import { foldWords } from "../core/text.ts";

/** Above this number of names, only those that share a word are compared. */
const NOMS_MAX = 2000;

/** Words that a name keeps or drops: « CCAS de Belleville », « CCAS Belleville ». */
const PETITS_MOTS = new Set(["d", "de", "des", "du", "l", "la", "le", "les", "a", "au", "aux", "et", "en"]);

/** A name as it is compared, prepared once: each is compared with each. */
interface Nom {
  mots: readonly string[];
  /** The words, little ones aside, in alphabetical order; null for a name of one word. */
  tries: string | null;
  /** The words without spaces. */
  lettres: string;
  /** A word of one letter is among them. */
  abrege: boolean;
  /** Words that a letter makes other words: a letter alone, a number. */
  fixes: readonly boolean[];
}

function preparer(nom: string): Nom {
  const mots = foldWords(nom).split(" ");
  const grands = mots.filter((mot) => !PETITS_MOTS.has(mot));
  // a name made of little words is kept whole
  const retenus = grands.length > 1 ? grands : mots;
  return {
    mots,
    tries: retenus.length > 1 ? [...retenus].sort().join(" ") : null,
    lettres: mots.join(""),
    abrege: mots.some((mot) => mot.length === 1),
    fixes: mots.map((mot) => mot.length <= 1 || /\d/.test(mot)),
  };
}

/** « J. D'ANGELO » for « Joël D'ANGELO », in any order: all words equal but one, which is the other's initial. */
function initiale({ mots: a, abrege }: Nom, { mots: b, abrege: autreAbrege }: Nom): boolean {
  if (a.length < 2 || a.length !== b.length || !(abrege || autreAbrege)) return false;
  const restes = [...b];
  const seuls: string[] = [];
  for (const mot of a) {
    const place = restes.indexOf(mot);
    if (place < 0) seuls.push(mot);
    else restes.splice(place, 1);
    if (seuls.length > 1) return false;
  }
  const [mien] = seuls;
  const [autre] = restes;
  if (mien === undefined || autre === undefined) return false;
  const [court, long] = mien.length <= autre.length ? [mien, autre] : [autre, mien];
  return /^[a-z]$/.test(court) && long.length > 1 && long.startsWith(court);
}

/** One letter more, less or other: what the two begin and end with leaves one letter at most of the longer. */
function aUneLettre(x: string, y: string): boolean {
  const [court, long] = x.length <= y.length ? [x, y] : [y, x];
  let debut = 0;
  while (debut < court.length && court.charCodeAt(debut) === long.charCodeAt(debut)) debut++;
  let fin = 0;
  while (
    fin < court.length - debut &&
    court.charCodeAt(court.length - 1 - fin) === long.charCodeAt(long.length - 1 - fin)
  ) {
    fin++;
  }
  return debut + fin >= long.length - 1;
}

/** One letter more, less or other, in a word that is more than a letter or a number (« Antenne 2 » is neither « Antenne 1 » nor « Antenne »). */
function uneLettre(a: Nom, b: Nom, lettresMin: number): boolean {
  const [x, y] = [a.lettres, b.lettres];
  if (Math.min(x.length, y.length) < lettresMin || Math.abs(x.length - y.length) > 1) return false;
  if (x === y) return true;
  if (a.mots.length === b.mots.length) {
    for (let i = 0; i < a.mots.length; i++) {
      if (a.mots[i] !== b.mots[i] && (a.fixes[i] || b.fixes[i])) return false;
    }
  }
  if (!aUneLettre(x, y)) return false;
  const [court, long] = a.mots.length <= b.mots.length ? [a, b] : [b, a];
  return court.mots.length === long.mots.length || !long.mots.some((m) => /^\d+$/.test(m) && !court.mots.includes(m));
}

function proches(a: Nom, b: Nom, lettresMin: number): boolean {
  return (a.tries !== null && a.tries === b.tries) || initiale(a, b) || uneLettre(a, b, lettresMin);
}

/** True when two names are nearly equal: same words in another order (little ones aside), an initial for a first name, one letter apart. */
export function nomsProches(a: string, b: string, lettresMin: number): boolean {
  return proches(preparer(a), preparer(b), lettresMin);
}

/** Names that are nearly equal, in groups of two or more, in the order given. */
export function groupesDeNoms(noms: readonly string[], lettresMin: number): string[][] {
  const groupe = noms.map((_, i) => i);
  const chef = (i: number): number => (groupe[i] === i ? i : chef(groupe[i] as number));
  const prepares = noms.map(preparer);
  const vaste = noms.length > NOMS_MAX;
  for (const [i, nom] of prepares.entries()) {
    for (let j = 0; j < i; j++) {
      const autre = prepares[j] as Nom;
      if (vaste && !nom.mots.some((mot) => autre.mots.includes(mot))) continue;
      if (proches(nom, autre, lettresMin)) groupe[chef(i)] = chef(j);
    }
  }
  const groupes = new Map<number, string[]>();
  for (const [i, nom] of noms.entries()) obtenir(groupes, chef(i), () => []).push(nom);
  return [...groupes.values()].filter((g) => g.length > 1);
}
