import { daySerial } from "../../core/day.ts";
import { isLink, isMissing, isReserved, isToned, numberOf } from "../document/cell.ts";
import type { Cell, Kind, Link } from "../document/model.ts";
import { isNumeric } from "../document/written.ts";
import { cellText, looksLikeFormula } from "./cell-text.ts";
import { formatCode } from "./formats.ts";
import type { GridValue } from "./grid.ts";
import { type Look, TONES } from "./style.ts";

/** Longest text under the text format: older versions of Excel print longer ones as `####`. */
export const MAX_TEXT_FORMAT = 255;

/** A cell ready for the grid; a link still has to find its target. */
export interface Placed {
  value: GridValue;
  look: Look;
  link: Link | null;
}

/**
 * Value and look of a cell. `base` is the look of its column, format excepted; `mark` gives the footnote number of a
 * reason. Throws Error (a programming fault, never the user's) on NaN and infinite numbers: `where` names the place.
 */
export function placeCell(
  cell: Cell,
  kind: Kind,
  decimales: number | undefined,
  base: Look,
  mark: (motif: string) => string,
  where: () => string,
): Placed {
  const code = formatCode(kind, decimales, numberOf(cell) ?? undefined);
  const withFormat: Look = code === null ? base : { ...base, format: code };
  if (cell === null) return { value: null, look: withFormat, link: null };
  if (isMissing(cell)) {
    const shown = cell.texte ?? "n.c.";
    const value = cell.motif === "" ? shown : `${shown} ${mark(cell.motif)}`.trim();
    return { value: cellText(value), look: { ...base, ...TONES.discret }, link: null };
  }
  if (isLink(cell)) return { value: null, look: withFormat, link: cell };
  if (isToned(cell)) {
    const inner = placeCell(cell.value, kind, decimales, base, mark, where);
    const tone = cell.tone === undefined ? {} : TONES[cell.tone];
    return { ...inner, look: { ...inner.look, ...tone } };
  }
  if (isReserved(cell)) {
    const inner = placeCell(cell.value, kind, decimales, base, mark, where);
    return { ...inner, look: { ...inner.look, format: `${code ?? "General"}\\ "${mark(cell.reserve)}"` } };
  }
  if (typeof cell === "boolean") return { value: cell ? "oui" : "non", look: base, link: null };
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) throw new Error(`nombre non fini (${where()})`);
    if (!isNumeric(kind)) return { value: String(cell), look: withFormat, link: null };
    return { value: numberValue(cell, kind), look: withFormat, link: null };
  }
  return { ...placeText(cell, kind === "text" && cell.length <= MAX_TEXT_FORMAT ? withFormat : base), link: null };
}

/** A number as its cell holds it: days become serial numbers. */
export function numberValue(n: number, kind: Kind): number {
  return kind === "date" || kind === "month" ? daySerial(n) : n;
}

/** Text and its look: quoted when a spreadsheet could take it for a formula once edited. */
export function placeText(text: string, look: Look): { value: string; look: Look } {
  const value = cellText(text);
  return { value, look: looksLikeFormula(value) ? { ...look, quoted: true } : look };
}
