import type { RecognitionContext } from "../headers/recognise.ts";
import type { RawRow, RawSheet } from "../raw.ts";
import { cellText } from "../values/lecture.ts";
import { type Block, BlockCutter, looksLikeHeader } from "./blocks.ts";
import { SAMPLE_LINES, type SampledLines } from "./sampled-lines.ts";

/** Filled cells of a line whose words are looked at even beside numbers. */
const SHORT_LINE = 4;

type Rows = RawSheet["rows"];

/** The blocks of a sheet, in a pass over its rows; only their first lines are held. */
export async function sheetBlocks(rows: Rows, context: RecognitionContext): Promise<Block[]> {
  const cutter = new BlockCutter(context);
  for await (const row of rows) take(cutter, row);
  return cutter.end();
}

function take(cutter: BlockCutter, { ligne, cells }: RawRow): void {
  let filled = 0;
  let wordy = true;
  for (const cell of cells) {
    if (cell === null || cell === "") continue;
    filled++;
    wordy &&= typeof cell === "string";
  }
  // a short line may be a label and a number: « Dossier », 12
  cutter.push(ligne, filled, wordy || filled <= SHORT_LINE, () => cells.map(cellText));
}

/**
 * True when no row below line `seen` (0: no header was found) can be the header of another block: the sheet need not be read
 * to be cut. The same header once more begins no block.
 */
export function isOneBlock(sheet: RawSheet, context: RecognitionContext, seen: number): boolean {
  const wordy = sheet.wordy?.() ?? null;
  if (wordy === null) return false;
  const headers = wordy.filter(({ texts }) => looksLikeHeader(texts, context));
  const own = headers.find(({ line }) => line === seen);
  const key = own === undefined ? null : keyOf(own.texts);
  return headers.every(({ line, texts }) => line <= seen || keyOf(texts) === key);
}

function keyOf(texts: readonly string[]): string {
  return texts.map((text) => text.trim().toLowerCase()).join("\n");
}

/** The first rows of a sheet, as texts. */
export async function sampleSheet(rows: Rows): Promise<SampledLines> {
  const out: SampledLines = { cells: [], numbers: [], complete: true };
  for await (const row of rows) {
    if (out.cells.length === SAMPLE_LINES) {
      out.complete = false;
      break;
    }
    out.cells.push(row.cells.map(cellText));
    out.numbers.push(row.ligne);
  }
  return out;
}
