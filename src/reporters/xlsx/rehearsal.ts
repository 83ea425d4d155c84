import { somme } from "../../core/grouper.ts";
import type { Block, Charts, Table } from "../document/model.ts";
import { BETWEEN, breaksPage, CHART_ROW, chartRows, chartsAbreast, headPoints } from "./layout-blocks.ts";
import { headOf } from "./layout-table.ts";
import { emblemHeight, pageHeight, type Sheeting } from "./page.ts";
import { type Aired, aired, airOf, FILLED, Pages, type Printing } from "./pages.ts";
import { isSentence } from "./widths.ts";

/** What a laid block takes, whatever the scale; charts alone also depend on the room that they find. */
export interface Measured {
  block: Block;
  /** Points of the narrow row before it; null when there is none. */
  gap: number | null;
  /** Points that each of its rows asks for. */
  rows: readonly number[];
  /** Height in points of all its rows, the narrow one too. */
  height: number;
  /** Its table's rows among `rows`, that a repeated header goes with: first, and the one after the last (the total counts). */
  body: readonly [number, number];
}

/** Points under which paragraphs are not cut. */
const SHORT_NOTE = 240;

/**
 * What the beginning of a block keeps on one page, once its rows are known: a table's header with the first of them; all of a
 * short note.
 */
export function measuredHead({ block, rows, body }: Measured): number {
  const first = block.kind === "table" ? somme(rows.slice(0, body[0] + 1)) : 0;
  const note = block.kind === "note" ? somme(rows) : 0;
  return Math.max(headPoints(block), first, note <= SHORT_NOTE ? note : 0);
}

/** What a layout costs in paper. */
export interface Paper {
  pages: number;
  /** Printed pages left half empty. */
  wasted: number;
  /** Share filled of the printed page that is filled least. */
  least: number;
  /** Blocks that begin on that page; null where it is the first, or where none does. */
  alone: Pick<Aired, "from" | "to"> | null;
  /** Pages down to the last words: drawings may follow. */
  words: number;
}

/** Points that the first row needs: the emblem and its margins. */
export function emblemRow(sheeting: Sheeting): number {
  return emblemHeight(sheeting) + 7;
}

/**
 * What a sheet laid out once would cost at another scale, its tables kept whole. `titles`: points of its first rows, the
 * emblem's first. `same`: no page break moved, so that at the same scale the layout would be the one already made. `air`: as
 * its rows were measured, from a block to another; `printed`: pages beyond are for the screen; `ends`: where its pages end.
 */
export function rehearse(
  sheeting: Sheeting,
  titles: readonly number[],
  blocks: readonly Measured[],
  { printed = Number.POSITIVE_INFINITY, ends = null, ...air }: Partial<Printing> = {},
): Paper & { same: boolean } {
  const pages = new Pages(pageHeight(sheeting), ends);
  titles.forEach((points, i) => {
    pages.row(i === 0 ? emblemRow(sheeting) : points);
  });
  const cut = cuttable(blocks.map(({ block }) => block));
  let repeated: string | null = null;
  let same = true;
  let words = 1;
  /** First block that begins on each page. */
  const begins: number[] = [];
  blocks.forEach((measured, i) => {
    const { block, gap, rows, body } = measured;
    const whole = block.kind === "table" && turnsBefore(pages, measured.height, cut(block, repeated), printed);
    if (whole && pages.breakPage()) same = false;
    if (block.kind === "saut") {
      if (!breaksPage(pages)) return;
      if (worthPage(pages, restAfter(blocks, i))) pages.breakPage();
      else same = false;
      return;
    }
    if (gap !== null) pages.gap(gap);
    if (pages.short(measuredHead(measured))) {
      if (!pages.short(headPoints(block))) same = false;
      pages.breakPage();
    }
    if (block.kind === "graphiques") {
      rehearseCharts(pages, block, airOf({ ...aired(1), ...air }, i));
      begins[pages.page] ??= i;
      return;
    }
    let page = pages.page;
    begins[page] ??= i;
    rows.forEach((points, r) => {
      if (r === body[0]) page = pages.page;
      pages.row(points);
      if (r + 1 === body[1] && pages.page > page && block.kind === "table") repeated ??= headOf(block);
    });
    words = pages.page + 1;
  });
  const fills = pages.fills(printed);
  const wasted = fills.filter((filled) => filled < FILLED).length;
  const least = Math.min(...fills);
  const emptiest = fills.indexOf(least);
  const from = emptiest === 0 ? 0 : (begins[emptiest] ?? 0);
  const to = begins.find((begin, page) => page > emptiest && begin !== undefined) ?? blocks.length;
  return {
    pages: pages.page + 1,
    wasted,
    least,
    alone: from > 0 ? { from, to } : null,
    words,
    same,
  };
}

/** Points of what stands after a page break that is asked for, down to the next one. */
export function restAfter(blocks: readonly Measured[], saut: number): number {
  let points = 0;
  for (let i = saut + 1; i < blocks.length && blocks[i]?.block.kind !== "saut"; i++) points += blocks[i]?.height ?? 0;
  return points;
}

/** True when an asked page break is for more than half a page, or for what the page does not hold anyway. */
export function worthPage(pages: { left(): number; height: number }, rest: number): boolean {
  return rest > pages.left() || rest > pages.height * FILLED;
}

function rehearseCharts(pages: Pages, block: Charts, air: number): void {
  const height = chartRows(block, pages.left(), air);
  const room = (): void => {
    if (pages.short(height * CHART_ROW)) pages.breakPage();
  };
  room();
  const count = chartsAbreast(block);
  for (let i = 0; i < block.charts.length; i += count) {
    if (i > 0) {
      pages.gap(BETWEEN);
      room();
    }
    for (let k = 0; k < height; k++) pages.row(CHART_ROW);
  }
}

/**
 * Which tables go on over pages though one holds them: those with the header of the last, which pages repeat, while no other
 * header is repeated.
 */
export function cuttable(blocks: readonly Block[]): (table: Table, repeated: string | null) => boolean {
  const last = blocks.findLast((block) => block.kind === "table" && !isSentence(block));
  const head = last?.kind === "table" ? headOf(last) : null;
  return (table, repeated) => headOf(table) === head && (repeated === null || repeated === head);
}

/** Where a table would begin: what is left of the page, its rank, and whether it is filled. */
type Begun = Pick<Pages, "left" | "filled" | "page" | "height">;

/**
 * True when a table of that height begins a new page. One that a page holds is not cut unless it may be (`cut`), or unless the
 * next page is for the screen and the last that is printed (`printed`) would be left half empty: then it goes on, unless too
 * little is left to begin it.
 */
export function turnsBefore(pages: Begun, height: number, cut: boolean, printed = Number.POSITIVE_INFINITY): boolean {
  const left = pages.left();
  if (height <= left) return false;
  const spared = cut || (pages.page + 1 === printed && pages.filled() < FILLED);
  return (height <= pages.height && !spared) || left < pages.height / 4;
}
