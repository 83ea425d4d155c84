import type { Day } from "../../core/day.ts";
import { foldName, foldWords } from "../../core/text.ts";
import { labels } from "../../tables/column.ts";
import type { OrdreDates } from "../profile-shapes.ts";
import type { RawCell } from "../raw.ts";
import type { CodeIndex } from "./code.ts";
import { readDay } from "./day.ts";
import { illisible, isUnfilledLabel, type Lecture, lu, openCell, VIDE } from "./lecture.ts";

const YES = new Set(["oui", "o", "x", "vrai", "1", "true", "yes", "y"]);
const NO = new Set(["non", "n", "faux", "0", "false", "no"]);
/** « Oui », then anything behind a sign or a space: `OUI-attestation`, `oui (partielle)`. */
const YES_AND_MORE = /^oui(?![a-z0-9])/;
/** « Non », then a sign; `non concerné` is no answer. */
const NO_AND_MORE = /^non ?[-–(,:;/]/;
const NO_ANSWER = /^non (concerne|renseigne|communique|connu|precise|applicable|demande)/;

const NOT_YES_NO = "réponse non comprise (attendu : oui ou non)";

/** True for oui, false for non, null when the text says neither. `labels` adds the column's own words. */
function answer(text: string, labels: CodeIndex | null): boolean | null {
  const words = foldWords(text);
  const known = labels?.get(words);
  if (known !== undefined) return known === "oui";
  if (YES.has(words)) return true;
  if (NO.has(words)) return false;
  const folded = foldName(text);
  if (YES_AND_MORE.test(folded)) return true;
  return NO_AND_MORE.test(folded) && !NO_ANSWER.test(words) ? false : null;
}

/** oui/non, O/N, X, vrai/faux, 1/0, and `OUI-…`; the column's or the profile's own labels. */
export function readYesNo(cell: RawCell, labels: CodeIndex | null = null): Lecture<boolean> {
  const text = openCell(cell);
  if (typeof text !== "string") return text;
  const yes = typeof cell === "object" ? null : answer(text, labels);
  if (yes !== null) return lu(yes);
  return isUnfilledLabel(text) ? VIDE : illisible(NOT_YES_NO);
}

/** A date, or oui/non (inscription_ft). */
export function readDateOrYesNo(
  cell: RawCell,
  labels: CodeIndex | null = null,
  ordre: OrdreDates = "jjm",
): Lecture<Day | "oui" | "non"> {
  const yes = readYesNo(cell, labels);
  if (yes.etat === "lu") return lu(yes.valeur ? "oui" : "non");
  if (yes.etat === "vide") return yes;
  const day = readDay(cell, undefined, ordre);
  return day.etat === "illisible" ? illisible("ni une date (jj/mm/aaaa), ni oui ou non") : day;
}

/** Two to four capitals, with or without dots, spaces or hyphens: `ZM`, `Z.M.`, `J-P D`. */
const INITIALS = /^\p{Lu}(?:[. -]{0,2}\p{Lu}){1,3}\.?$/u;
/** What the same letters mean otherwise: not signed, absent, not known… */
const NO_INITIALS = new Set(
  labels(`
    ns | na | nr | nc | nd | np | ras | abs | abe | exc | ann | ko | ok | non | oui | pas
  `),
);
export const AVIS_INITIALES = "initiales lues comme une signature";

/** A signature of an émargement sheet: oui/non, X, and initials, which are told. */
export function readSignature(cell: RawCell, labels: CodeIndex | null = null): Lecture<boolean> {
  const yes = readYesNo(cell, labels);
  if (yes.etat !== "illisible" || typeof cell !== "string") return yes;
  const text = cell.trim();
  const letters = foldName(text).replace(/[^a-z]/g, "");
  return INITIALS.test(text) && !NO_INITIALS.has(letters) ? lu(true, AVIS_INITIALES) : yes;
}
