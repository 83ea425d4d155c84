import type { Day } from "../core/day.ts";

/**
 * A cell as the file holds it, before its column gives it a meaning. CSV cells are always texts. In a workbook:
 * - a number with a date format is a `date`: whole or fractional days since 1970-01-01, the same in the 1900 and 1904
 *   systems and in every time zone (`Math.floor` gives the day);
 * - a number with a time or duration format (`hh:mm`, `[h]:mm`) is a `time`: a fraction of a day;
 * - an error cell (#N/A) is an `error`; an empty cell is null.
 */
export type RawCell =
  | string
  | number
  | boolean
  | null
  | { readonly type: "date"; readonly days: Day }
  | { readonly type: "time"; readonly fraction: number }
  | { readonly type: "error"; readonly text: string };

/** One physical line; `ligne` is what a person sees in the editor (first physical line of a record) or the sheet's row. */
export interface RawRow {
  ligne: number;
  cells: RawCell[];
}

/** One sheet of a workbook, read row by row; empty rows may be skipped but keep their number. */
export interface RawSheet {
  name: string;
  hidden: boolean;
  rows: AsyncIterable<RawRow> | Iterable<RawRow>;
}
