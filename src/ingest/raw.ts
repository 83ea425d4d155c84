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

/** Rows of a sheet counted apart from what reads them (domaine.md §3). */
export interface RowCount {
  /** Rows that the file declares, those without any value included; null when its bytes do not tell, or were not gone through. */
  declared: number | null;
  /** Rows without any value that `rows` does not give; known once they were read to their end. */
  skipped: number;
}

/** One sheet of a workbook, read row by row; empty rows may be skipped but keep their number. */
export interface RawSheet {
  name: string;
  hidden: boolean;
  rows: AsyncIterable<RawRow> | Iterable<RawRow>;
  count: RowCount;
  /** Finds the rows of words that may be headers without reading the sheet; null, or absent, when reading it alone tells. */
  wordy?: () => readonly WordyRow[] | null;
}

/** A row of words: its number, and its texts without the empty cells between. */
export interface WordyRow {
  line: number;
  texts: readonly string[];
}
