import type { Kind } from "../document/model.ts";
import { writtenNumber } from "../document/written.ts";

/** Excel codes are written in the English notation; each user's Excel shows them in its own language. */
const CODES = { text: "@", prose: null, integer: "#,##0", date: "dd/mm/yyyy", month: "[$-40C]mmmm\\ yyyy" };

/**
 * Number format code of a kind (null: General). Decimals count for decimal, percent and minutes; a number that is not whole,
 * where whole ones stand, has two (`writtenNumber`).
 */
export function formatCode(kind: Kind, decimales?: number, value?: number): string | null {
  if (kind === "integer" && isFraction(value)) return `#,##0${places(2)}`;
  switch (kind) {
    case "decimal":
      return `#,##0${places(decimales ?? 1)}`;
    case "percent":
      return `0${places(decimales ?? 1)}\\ %`;
    case "minutes":
      return `#,##0${places(decimales ?? 0)}\\ "min"`;
    default:
      return CODES[kind];
  }
}

/** True for a number that is not whole. */
export function isFraction(value: unknown): boolean {
  return typeof value === "number" && !Number.isInteger(value);
}

function places(decimales: number): string {
  return decimales > 0 ? `.${"0".repeat(decimales)}` : "";
}

/** How wide a number of that kind will look, about: used to size columns and to print cards. */
export function shownNumber(value: number, kind: Kind, decimales?: number): string {
  // days are as wide as one another, and months as the longest
  if (kind === "date") return "00/00/0000";
  return kind === "month" ? "septembre 0000" : writtenNumber(value, kind, decimales);
}
