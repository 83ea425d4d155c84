import { frInteger, frNumber } from "../../core/format.ts";
import type { Kind } from "../document/model.ts";

/** Excel codes are written in the English notation; each user's Excel shows them in its own language. */
const TEXT = "@";

/** Number format code of a kind (null: General). Decimals count for decimal, percent and minutes. */
export function formatCode(kind: Kind, decimales?: number): string | null {
  switch (kind) {
    case "text":
      return TEXT;
    case "prose":
      return null;
    case "integer":
      return "#,##0";
    case "decimal":
      return `#,##0${places(decimales ?? 1)}`;
    case "percent":
      return `0${places(decimales ?? 1)}\\ %`;
    case "date":
      return "dd/mm/yyyy";
    case "month":
      return "[$-40C]mmmm\\ yyyy";
    case "minutes":
      return `#,##0${places(decimales ?? 0)}\\ "min"`;
  }
}

function places(decimales: number): string {
  return decimales > 0 ? `.${"0".repeat(decimales)}` : "";
}

/** How a number of that kind will look, about: used to size columns and to print cards. */
export function shownNumber(value: number, kind: Kind, decimales?: number): string {
  switch (kind) {
    case "decimal":
      return fixed(value, decimales ?? 1);
    case "percent":
      return `${fixed(value * 100, decimales ?? 1)} %`;
    case "date":
      return "00/00/0000";
    case "month":
      return "septembre 0000";
    case "minutes":
      return `${fixed(value, decimales ?? 0)} min`;
    default:
      return Number.isInteger(value) ? frInteger(value) : frNumber(value, 2);
  }
}

function fixed(value: number, decimales: number): string {
  const [whole = "0", rest] = Math.abs(value).toFixed(decimales).split(".");
  return (value < 0 ? "-" : "") + frInteger(Number(whole)) + (rest === undefined ? "" : `,${rest}`);
}

/** True for the kinds whose cells hold numbers. */
export function isNumeric(kind: Kind): boolean {
  return kind !== "text" && kind !== "prose";
}

/** Serial number of a day (1 January 1970 is 25569); days before March 1900 carry Excel's missing day. */
export function daySerial(day: number): number {
  const serial = day + 25_569;
  return serial < 61 ? serial - 1 : serial;
}
