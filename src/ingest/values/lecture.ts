import { frDay, partsOf } from "../../core/day.ts";
import { foldWords } from "../../core/text.ts";
import { withoutEntities } from "../formats/html-entities.ts";
import type { RawCell } from "../raw.ts";

/**
 * What reading a cell gives. `avis` says what was repaired or assumed; `defaut` says which part of a list was not
 * understood although the rest was. An impossible value is never turned into an empty one (domaine.md §3).
 */
export type Lecture<T> =
  | { readonly etat: "vide"; readonly avis?: string }
  | { readonly etat: "lu"; readonly valeur: T; readonly avis?: string; readonly defaut?: string }
  | { readonly etat: "illisible"; readonly raison: string };

/** Reads a cell as its column means it. */
export type CellReader<T = unknown> = (cell: RawCell) => Lecture<T>;

export const VIDE = { etat: "vide" } as const;

/** A value read; `avis`: what was repaired or assumed. */
export function lu<T>(valeur: T, avis?: string): Lecture<T> {
  return avis === undefined ? { etat: "lu", valeur } : { etat: "lu", valeur, avis };
}

/** A cell that could not be read, and why. */
export function illisible(raison: string): { readonly etat: "illisible"; readonly raison: string } {
  return { etat: "illisible", raison };
}

const EXCEL_ERROR = /^#(N\/A|REF!|VALEUR!|VALUE!|DIV\/0!|NOM\?|NAME\?|NUL!|NULL!|NOMBRE!|NUM!|SPILL!|PROPAGATION!)$/i;
const EMPTY = /^(|null|n\/a|[-_–—]+)$/i;
/** What databases and scripts write there; as they write it, for « NAN » may be a name. */
const NOTHING = /^(?:\\N|nan|NaN|NaT|<NA>|None)$/;
const UNFILLED = new Set(
  "non renseigne|non renseignee|non communique|non communiquee|nr|nc|vide|neant|sans objet|n d".split("|"),
);
/** A mark that fills a cell with nothing: `/`, `ø`, `\N`. */
const MARK = /^(?:[/ø]+|\\n|\(null\))$/i;
/** Where a date is to come: what lasts has no end yet. */
const LASTING = new Set(
  "en cours|toujours en cours|encore en cours|a ce jour|non sorti|non sortie|non termine|non terminee".split("|"),
);
/** Told of a cell of words that say so. */
const AVIS_DURE = "« en cours » et les mots semblables, où l'on attend une date de fin : lus comme une case vide";

/** A text that a software protects from the spreadsheet: `="00012"`, `'00012`. */
const PROTECTED = /^="([^"]*)"$|^'([\w./:-]+)$/;

/** Text of a cell as a person sees it, without spaces around. */
export function cellText(cell: RawCell): string {
  if (cell === null) return "";
  if (typeof cell === "string") {
    const trimmed = cell.trim();
    const text = trimmed.includes("&") ? withoutEntities(trimmed) : trimmed;
    if (!text.startsWith("=") && !text.startsWith("'")) return text;
    const [, quoted, marked] = PROTECTED.exec(text) ?? [];
    return quoted?.trim() ?? marked ?? text;
  }
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)));
  if (typeof cell === "boolean") return cell ? "VRAI" : "FAUX";
  if (cell.type === "error") return cell.text;
  if (cell.type === "time") return clock(cell.fraction);
  const days = Math.floor(cell.days);
  const { year } = partsOf(days);
  return year >= 1900 && year <= 2199 ? frDay(days) : String(cell.days);
}

function clock(fraction: number): string {
  const seconds = Math.round(fraction * 86400);
  const two = (n: number) => String(n).padStart(2, "0");
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`;
}

/** True for `NULL`, `_`, `-`, `N/A`, `NaN` and no text at all. */
export function isEmptyText(text: string): boolean {
  return text.length <= 12 && (EMPTY.test(text) || NOTHING.test(text));
}

/** In a closed list and among dates and numbers, « non renseigné », « néant », « / » are an empty cell. */
export function isUnfilledLabel(text: string): boolean {
  return UNFILLED.has(foldWords(text)) || MARK.test(text);
}

/** Reads what people write where there is no value as an empty cell; `fin`: a date of end, which « en cours » leaves open. */
export function orUnfilled<T>(read: CellReader<T>, fin = false): CellReader<T> {
  return (cell) => {
    const reading = read(cell);
    if (reading.etat !== "illisible" || typeof cell !== "string") return reading;
    const text = cell.trim();
    if (fin && LASTING.has(foldWords(text))) return { etat: "vide", avis: AVIS_DURE };
    return isUnfilledLabel(text) ? VIDE : reading;
  };
}

/** The cell's text, or the answer that needs no reading: an empty cell, an Excel error. */
export function openCell(cell: RawCell): string | Lecture<never> {
  const text = cellText(cell);
  if (isEmptyText(text)) return VIDE;
  if ((typeof cell === "object" && cell?.type === "error") || EXCEL_ERROR.test(text)) {
    return illisible(text.startsWith("#") ? `erreur Excel ${text.toUpperCase()}` : text);
  }
  return text;
}
