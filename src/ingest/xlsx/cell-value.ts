import type { RawCell } from "../raw.ts";
import type { NumberFormat } from "./number-format.ts";
import { isoCell, serialDate } from "./serial.ts";
import { decodeXString } from "./xstring.ts";

/** What cells refer to, the same for all the sheets of a workbook. */
export interface CellContext {
  date1904: boolean;
  strings: readonly string[];
  formats: readonly NumberFormat[];
}

/** The text that a cell refers to does not exist. */
export const MISSING_TEXT = Symbol("texte partagé absent");

/** A text of its own: V8 gives a piece of the parsed block, and keeping one label would keep its whole block in memory. */
const text = (value: string): string | null => (value === "" ? null : decodeXString(` ${value}`.slice(1)));

function number(raw: string, style: number, context: CellContext): RawCell {
  const value = Number(raw);
  // a text without its type, `0x10` and the like are kept as texts: nothing is lost
  return !Number.isFinite(value) || /[xob]/i.test(raw) ? text(raw) : ofNumber(value, style, context);
}

function ofNumber(value: number, style: number, context: CellContext): RawCell {
  const kind = context.formats[style]?.kindOf(value) ?? "nombre";
  if (kind === "nombre") return value;
  return kind === "date" ? serialDate(value, context.date1904) : { type: "time", fraction: value };
}

function shared(rank: number, context: CellContext): RawCell | typeof MISSING_TEXT {
  const value = context.strings[rank];
  if (value === undefined) return MISSING_TEXT;
  return value === "" ? null : value;
}

/**
 * Value of a cell from its type `t`, its style `s` and the text of its `<v>` or `<is>` (of a rank or a number, itself), or null
 * when it has none. Empty texts are null.
 */
export function cellValue(
  type: string,
  style: number,
  raw: string | number | null,
  context: CellContext,
): RawCell | typeof MISSING_TEXT {
  if (typeof raw === "number") return type === "s" ? shared(raw, context) : ofNumber(raw, style, context);
  if (raw === null || raw === "") return null;
  switch (type) {
    case "s":
      return shared(Number(raw), context);
    case "str":
    case "inlineStr":
      return text(raw);
    case "b":
      if (raw === "1" || raw === "true") return true;
      return raw === "0" || raw === "false" ? false : text(raw);
    case "e":
      return { type: "error", text: raw };
    case "d":
      return isoCell(raw);
    default:
      return raw.trim() === "" ? null : number(raw, style, context);
  }
}
