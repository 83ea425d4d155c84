import { HEADER_WINDOW, knownHeaders } from "../headers/find-header.ts";
import type { RecognitionContext } from "../headers/recognise.ts";
import { headingLine } from "../headers/sheet-heading.ts";
import { SAMPLE_LINES, type SampledLines } from "./sampled-lines.ts";

/** A table in a sheet or a text: its lines from its titles to the line before the next block's. */
export interface Block {
  /** Its first line. */
  from: number;
  /** The line after its last; infinite for the last block. */
  to: number;
  sample: SampledLines;
  /** The line of words that looks like its header; null when none does. */
  header: number | null;
}

const DIGIT = /\d/;
/** Known names among the filled cells of a line from which it is a header, not a row of words. */
const KNOWN_SHARE = 0.5;
const MIN_KNOWN = 2;
/** Titles and empty lines above a table are rarely more than a dozen. */
const MOST_PENDING = 40;

/** True for a line that reads as the header of some table: words only, half of them names of columns. */
export function looksLikeHeader(texts: readonly string[], context: RecognitionContext): boolean {
  const filled = texts.filter((text) => text.trim() !== "").map((label) => ({ label, forms: [label.trim()] }));
  if (filled.length < MIN_KNOWN || filled.some(({ label }) => DIGIT.test(label))) return false;
  const known = knownHeaders(filled, context);
  return known >= MIN_KNOWN && known >= filled.length * KNOWN_SHARE;
}

function keyOf(texts: readonly string[]): string {
  const cells = texts.map((text) => text.trim().toLowerCase());
  while (cells.at(-1) === "") cells.pop();
  return cells.join("\n");
}

/**
 * Cuts lines into blocks: a header that is not the block's own, or the same one under another person's heading, with
 * something between them, begins another one, with the titles and empty lines just above it.
 */
export class BlockCutter {
  private readonly blocks: Block[] = [];
  /** Titles and empty lines seen since the last row: they go with a header that follows. */
  private pending: { line: number; texts: string[] }[] = [];
  private keys = new Set<string>();
  private lastHeader = 0;

  constructor(private readonly context: RecognitionContext) {
    this.begin(1);
  }

  private begin(from: number): Block {
    const last = this.blocks.at(-1);
    if (last) last.to = from;
    const sample = { cells: [], numbers: [], complete: true };
    const block: Block = { from, to: Number.POSITIVE_INFINITY, sample, header: null };
    this.blocks.push(block);
    this.keys = new Set();
    return block;
  }

  /**
   * The next line, numbered as a person sees it, with its number of filled cells. `wordy`: no cell holds anything but
   * words, so that it may be a header; the texts of the others are only asked for while a block's beginning is kept.
   */
  push(line: number, filled: number, wordy: boolean, read: () => string[]): void {
    if (filled <= 1) {
      this.pending.push({ line, texts: read() });
      if (this.pending.length > MOST_PENDING) this.flush();
      return;
    }
    let block = this.blocks.at(-1) as Block;
    const texts = wordy ? read() : null;
    const header = texts !== null && looksLikeHeader(texts, this.context);
    if (texts !== null && !header && headingLine(texts) !== null) {
      this.pending.push({ line, texts });
      return;
    }
    if (texts !== null && header) {
      const key = keyOf(texts);
      const another = !this.keys.has(key) || this.pending.some((above) => headingLine(above.texts) === "participant");
      if (block.header !== null && another && line > this.lastHeader + 1) {
        block = this.begin(this.pending[0]?.line ?? line);
      }
      if (block.header === null) this.atHeader(block, line);
      this.keys.add(key);
      this.lastHeader = line;
    }
    this.flush();
    this.sample(block, line, texts === null ? read : () => texts);
  }

  /** A header that stands far below its block's first line is looked at from its own line on. */
  private atHeader(block: Block, line: number): void {
    block.header = line;
    if (block.sample.cells.length + this.pending.length < HEADER_WINDOW - 1) return;
    block.sample = { cells: [], numbers: [], complete: true };
    this.pending = [];
  }

  private flush(): void {
    const block = this.blocks.at(-1) as Block;
    for (const { line, texts } of this.pending) this.sample(block, line, () => texts);
    this.pending = [];
  }

  private sample({ sample }: Block, line: number, read: () => string[]): void {
    if (sample.cells.length < SAMPLE_LINES) {
      sample.cells.push(read());
      sample.numbers.push(line);
    } else sample.complete = false;
  }

  /** The blocks, once every line is given. */
  end(): Block[] {
    this.flush();
    return this.blocks;
  }
}
