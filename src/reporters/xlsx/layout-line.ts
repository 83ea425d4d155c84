import { wrappedLines } from "./metrics.ts";
import type { SheetBuilder } from "./sheet-builder.ts";
import { type Look, TONES } from "./style.ts";

/** Points of a line of usual text. */
const USUAL = 10;
const FOOTNOTE = 13.5;

/**
 * A text across the sheet: one row of `height` points; higher, and wrapped, where the text would run past the last column, and
 * widen what is printed.
 */
export function layLine(builder: SheetBuilder, text: string, height: number, look: Look): void {
  const last = builder.lastColumn;
  const { size = USUAL } = look;
  const larger = Math.max(1, size / USUAL);
  const width = (builder.span(0, last) - 2) / larger;
  const lines = wrappedLines(text, width, look.bold);
  const row = builder.row(height + (lines - 1) * 13 * larger + builder.more(height / 4));
  builder.text(row, 0, text, { ...look, ...(lines > 1 ? { wrap: true, vertical: "top", align: "left" } : {}) });
  if (lines > 1) builder.merge(row, 0, last);
}

/** The reasons that cells refer to, « (1) … », and what else stands under them. */
export function layFootnotes(builder: SheetBuilder, motifs: readonly string[], avant: readonly string[] = []): void {
  for (const text of [...avant, ...motifs.map((motif, i) => `(${i + 1}) ${motif}`)])
    layLine(builder, text, FOOTNOTE, { ...TONES.discret, size: 9 });
}
