import { foldWords } from "../../core/text.ts";
import { type Level, labels, pairs } from "../../tables/column.ts";
import type { RawCell } from "../raw.ts";
import type { CodeIndex } from "./code.ts";
import { illisible, isUnfilledLabel, type Lecture, lu, openCell, VIDE } from "./lecture.ts";

/** Scale of a bare digit, when the profile gives it: before or since 2019. */
export type EchelleNiveaux = "ancienne" | "nouvelle" | null;

/** Diplomas, the most particular first: what a pattern finds is taken out before the next looks (domaine.md §7.3). */
const DIPLOMAS: readonly (readonly [RegExp, Level])[] = [
  [/\b(sans|aucun|pas de|non) diplomes?\b|\bnon diplomee?s?\b|^(aucun|sans|neant)$|\bsans qualification\b/g, "1-2"],
  [
    /\bbac ?(\+|plus) ?[5-8]\b|\b(master|mastere|masters|dea|dess|ingenieure?|doctorat|doctorante?|phd)( [12])?\b/g,
    "7-8",
  ],
  [/\bbac ?(\+|plus) ?[34]\b|\b(licences?( pro(fessionnelle)?)?|but|maitrise|bachelor)\b/g, "6"],
  [/\bbac ?(\+|plus) ?2\b|\b(brevet de technicien superieur|btsa?|dut|deug|deust)\b/g, "5"],
  [/\bbac ?(\+|plus) ?1\b|\b(brevet de technicien|brevet professionnel|bp|bt|daeu|bac|baccalaureat)\b/g, "4"],
  [/\b(capa?|bepa?)\b/g, "3"],
  [/\b(brevet|brevet des colleges|bepc|dnb|cfg|certificat d etudes primaires)\b/g, "1-2"],
];
/** Words that turn a diploma into something else. */
const DENIED = /\b(infra|inferieure?|moins|sans|non|echec|avant|abandon)\b/;

const OLD = new Map<string, Level>(
  Object.entries({ vi: "1-2", vbis: "1-2", v: "3_V", iv: "4", iii: "5", ii: "6", i: "7-8" } as const),
);
const OLD_DIGITS = new Map(pairs("6 = vi | 5bis = vbis | 5 = v | 4 = iv | 3 = iii | 2 = ii | 1 = i"));
/** Of the digits from 1 to 8. */
const NEW: readonly Level[] = ["1-2", "1-2", "3", "4", "5", "6", "7-8", "7-8"];
const FILLER = new Set(
  labels(`
    niveau | niveaux | niv | de | formation | qualification | et | ou | n | ancien | ancienne | nomenclature |
    nouveau | nouvelle | echelle | cec
  `),
);

const CODES = new Map<string, Level>(
  Object.entries({ "1-2": "1-2", "7-8": "7-8", "3_V": "3_V", A_PRECISER: "A_PRECISER" } as const),
);

function single(levels: ReadonlySet<Level>): Lecture<Level> {
  const [level, ...others] = levels;
  if (level === undefined) return illisible("niveau non compris (attendu : un diplôme, ou un niveau)");
  return others.length > 0 ? illisible("plusieurs niveaux différents dans une cellule") : lu(level);
}

function byDiploma(words: string): Lecture<Level> | null {
  const levels = new Set<Level>();
  let rest = words;
  for (const [pattern, level] of DIPLOMAS) {
    const without = rest.replace(pattern, " ");
    if (without !== rest) levels.add(level);
    rest = without;
  }
  if (levels.size === 0) return null;
  return DENIED.test(rest) ? illisible("diplôme nié ou non obtenu : niveau à préciser") : single(levels);
}

/** Roman numerals and `NVn` are the old scale, a bare digit is ambiguous without a scale. */
function byNumber(words: string, echelle: EchelleNiveaux): Lecture<Level> {
  const tokens = words
    .replace(/\b(v|5) bis\b/g, "$1bis")
    .split(" ")
    .flatMap((token) => (/^(niv|n)\d/.test(token) ? [token.replace(/^\D+/, "")] : [token]))
    .filter((token) => token !== "nv");
  const old = new Set<Level>();
  const digits: string[] = [];
  for (const token of tokens) {
    const roman = OLD.get(/^nv/.test(token) ? (OLD_DIGITS.get(token.slice(2)) ?? token.slice(2)) : token);
    if (roman !== undefined) old.add(roman);
    else if (/^[1-8]$|^5bis$/.test(token)) digits.push(token);
    else if (!FILLER.has(token)) return single(new Set());
  }
  if (old.size > 0) return single(old);
  if (digits.length === 0) return single(new Set());
  if (/\bnv [1-6]/.test(words)) return byScale(digits, "ancienne");
  const told = /\bancien/.test(words) ? "ancienne" : /\b(nouve|cec)/.test(words) ? "nouvelle" : echelle;
  return byScale(digits, told);
}

function byScale(digits: readonly string[], echelle: EchelleNiveaux): Lecture<Level> {
  if (digits.every((digit) => digit === "7" || digit === "8")) return lu("7-8");
  if (digits.includes("5bis") && digits.length === 1) return lu("1-2");
  if (echelle === null) return lu("A_PRECISER");
  const levels = digits.map((digit) =>
    echelle === "ancienne" ? OLD.get(OLD_DIGITS.get(digit) ?? "") : NEW[Number(digit) - 1],
  );
  const known = levels.filter((level) => level !== undefined);
  return single(known.length === levels.length ? new Set(known) : new Set());
}

/**
 * Level of education (domaine.md §7.3): a diploma's name decides; Roman numerals and `NVn` are the old scale, where a
 * bare V is `3_V`; a bare digit is `A_PRECISER` unless the scale is known. `labels` are the profile's own.
 */
export function readLevel(
  cell: RawCell,
  echelle: EchelleNiveaux = null,
  labels: CodeIndex | null = null,
): Lecture<Level> {
  const text = openCell(cell);
  if (typeof text !== "string") return text;
  const words = foldWords(text);
  const known = labels?.get(words);
  if (known !== undefined) return lu(known as Level);
  const code = CODES.get(text);
  if (code !== undefined) return lu(code);
  if (isUnfilledLabel(text)) return VIDE;
  return byDiploma(words) ?? byNumber(words, echelle);
}
