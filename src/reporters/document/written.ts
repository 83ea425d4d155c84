import { frDay } from "../../core/day.ts";
import { frInteger, frNumber } from "../../core/format.ts";
import { frMonth, monthOf } from "../../core/month.ts";
import { type Footnotes, isLink, isMissing, isReserved, isToned, numberOf } from "./cell.ts";
import type { Cards, Cell, KeyValues, Kind, Tone } from "./model.ts";

/** A cell as a page, a terminal or a text shows it. */
export interface Written {
  text: string;
  tone: Tone | null;
}

/** What a cell shows. Reasons and reserves are marked « (1) » by `notes`; a live reference shows nothing outside xlsx. */
export function written(cell: Cell, kind: Kind, decimales: number | undefined, notes: Footnotes): Written {
  if (cell === null || isLink(cell)) return { text: "", tone: null };
  if (isMissing(cell)) {
    const shown = cell.texte ?? "n.c.";
    return { text: cell.motif === "" ? shown : `${shown} ${notes.mark(cell.motif)}`.trim(), tone: "discret" };
  }
  if (isToned(cell)) return { ...written(cell.value, kind, decimales, notes), tone: cell.tone ?? null };
  if (isReserved(cell)) {
    const { text } = written(cell.value, kind, decimales, notes);
    return { text: `${text} ${notes.mark(cell.reserve)}`, tone: null };
  }
  if (typeof cell === "boolean") return { text: cell ? "oui" : "non", tone: null };
  return { text: typeof cell === "number" ? writtenNumber(cell, kind, decimales) : cell, tone: null };
}

/** The same of a labelled value or a card, whose kind may be left to what it holds. */
export function writtenItem({ value, format, decimales }: KeyValues["items"][number], notes: Footnotes): string {
  return written(value, format ?? (numberOf(value) === null ? "prose" : "integer"), decimales, notes).text;
}

/** « Label : value (detail) », as a terminal or a text lists it. */
export function writtenLine(item: KeyValues["items"][number] | Cards["items"][number], notes: Footnotes): string {
  const detail = "detail" in item && item.detail !== undefined && item.detail !== "" ? ` (${item.detail})` : "";
  return `${item.label} : ${writtenItem(item, notes)}${detail}`;
}

/** A number of that kind: days and months in words, shares in percent. */
export function writtenNumber(value: number, kind: Kind, decimales?: number): string {
  switch (kind) {
    case "decimal":
      return fixed(value, decimales ?? 1);
    case "percent":
      return `${fixed(value * 100, decimales ?? 1)}\u00a0%`;
    case "date":
      return frDay(value);
    case "month":
      return frMonth(monthOf(value));
    case "minutes":
      return `${fixed(value, decimales ?? 0)}\u00a0min`;
    default:
      return Number.isInteger(value) ? frInteger(value) : frNumber(value, 2);
  }
}

function fixed(value: number, decimales: number): string {
  const [whole = "0", rest] = Math.abs(value).toFixed(decimales).split(".");
  const negative = value < 0 && /[1-9]/.test(`${whole}${rest ?? ""}`);
  return (negative ? "-" : "") + frInteger(Number(whole)) + (rest === undefined ? "" : `,${rest}`);
}

/** True for the kinds whose cells hold numbers. */
export function isNumeric(kind: Kind): boolean {
  return kind !== "text" && kind !== "prose";
}

/** True for what reads at the right of its column: figures, not days nor texts. */
export function isFigure(kind: Kind): boolean {
  return isNumeric(kind) && kind !== "date" && kind !== "month";
}
