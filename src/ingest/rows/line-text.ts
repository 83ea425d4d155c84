/** The texts of one line, for what is not a plain row. */
export interface LineText {
  ligne: number;
  /** Number of fields or cells. */
  n: number;
  /** Text of a cell without spaces around, empty beyond the last. */
  text(i: number): string;
  /** Quotes that are not doubled were read as text. */
  stray: boolean;
  /** Cells of a sheet keep their column whatever their number; fields of a text do not. */
  fixed: boolean;
}
