import { isMissing, isReserved, isToned, numberOf } from "../document/cell.ts";
import type { Block, Cards, Cell, Column, KeyValues, Kind, Table } from "../document/model.ts";
import { isNumeric } from "../document/written.ts";
import { shownNumber } from "./formats.ts";
import { longestWord, textWidth } from "./metrics.ts";
import { ROOMS } from "./page.ts";

/** Indents of a cell, in characters. */
const PADDING = 2.8;

const CAPS: Record<Kind, number> = {
  text: 34,
  prose: 62,
  integer: 14,
  decimal: 14,
  percent: 12,
  date: 12,
  month: 17,
  minutes: 14,
};

/** True where a sentence stands for a table that has no row, as in every other medium; a form keeps the columns to fill. */
export function isSentence({ rows, columns, relue }: Table): boolean {
  return rows.length === 0 && !relue && !columns.some(({ saisie }) => saisie);
}

/** The widths of a sheet, and what they were found from. */
export interface SheetWidths {
  widths: number[];
  contents: ReadonlyMap<Table, readonly Contents[]>;
}

/** Widths of a sheet's columns in characters: each holds every number whole and every header word unbroken. */
export function sheetWidths(all: readonly Block[], portrait: boolean): SheetWidths {
  const blocks = all.filter((block) => block.kind !== "table" || !isSentence(block));
  const widths: number[] = [];
  const page = portrait ? 90 : 138;
  // cards take the columns of the tables; they ask for their own only where there is no table
  const cardsAlone = !blocks.some((block) => block.kind === "table" || block.kind === "valeurs");
  const contents = new Map(blocks.flatMap((block) => (block.kind === "table" ? [[block, contentsOf(block)]] : [])));
  for (const block of blocks)
    blockWidths(block, cardsAlone ? page : null, contents).forEach((width, c) => {
      widths[c] = Math.max(widths[c] ?? 0, width);
    });
  if (widths.length === 0) widths.push(20, 20, 20, 20, 20, 20);
  squeeze(widths, contents, portrait);
  while (widths.length < 4 || page - total(widths) >= 12) widths.push(Math.max(12, Math.min(16, page - total(widths))));
  return { widths: widths.map((width) => Math.round(Math.min(width, 120) * 4) / 4), contents };
}

/** Characters that a column of sentences keeps at least when the paper is short of room, and a column of names on A3. */
const MIN_PROSE = 20;
const MIN_TEXT = 22;

/**
 * Narrows the columns of sentences, which wrap, when that brings the sheet down to a smaller paper, or on to A3 at all; where
 * A3 asks for more, the columns of names too, down to their longest word.
 */
function squeeze(widths: number[], contents: SheetWidths["contents"], portrait: boolean): void {
  const tables = [...contents.keys()];
  const prose = widths.map((width, c) => {
    const columns = tables.flatMap((table) => table.columns[c] ?? []);
    if (columns.length === 0 || columns.some(({ kind }) => kind !== "prose")) return width;
    const words = Math.max(...columns.map(({ titre }) => longestWord(titre, true) + PADDING));
    return Math.min(width, Math.max(MIN_PROSE, words));
  });
  const names = (): number[] =>
    prose.map((width, c) => Math.min(width, Math.max(...[...contents].map(([t, found]) => leastOf(t, c, found[c])))));
  // a column takes five pixels beside its characters
  const edges = (widths.length * 5) / 7;
  const papers = portrait ? [ROOMS.portrait] : [ROOMS.A4, ROOMS.A3];
  const fits = (narrowed: readonly number[]) =>
    papers.map((characters) => characters - edges).find((characters) => total(narrowed) <= characters);
  const narrow = fits(prose) === undefined ? names() : prose;
  const room = fits(narrow);
  if (room === undefined || total(widths) <= room) return;
  const share = (total(widths) - room) / (total(widths) - total(narrow));
  for (const [c, width] of widths.entries())
    widths[c] = Math.floor((width - (width - (narrow[c] ?? width)) * share) * 4) / 4;
}

/** Characters under which a column of names would break a word, and any other a number. */
function leastOf(table: Table, c: number, found: Contents | undefined): number {
  const column = table.columns[c];
  if (column === undefined || found === undefined) return 0;
  if (column.kind !== "text") return columnWidth(table, column, c, found);
  let least = Math.max(MIN_TEXT, headerWidth(table, column));
  for (const cells of table.rows) {
    const cell = cells[c] ?? null;
    const text = typeof cell === "object" && cell !== null && "value" in cell ? cell.value : cell;
    if (typeof text === "string" && text.length * 2 + PADDING > least)
      least = Math.max(least, longestWord(text) + PADDING);
  }
  return least;
}

/** Characters of the longest word of a header, its button included. */
function headerWidth(table: Table, { titre }: Column): number {
  return longestWord(titre, true) + PADDING + (table.filtre ? 2.6 : 0);
}

/** `page`: the width that cards share where they are alone. */
function blockWidths(block: Block, page: number | null, contents: SheetWidths["contents"]): number[] {
  if (block.kind === "table")
    return (contents.get(block) ?? []).map((found, c) => columnWidth(block, block.columns[c] as Column, c, found));
  if (block.kind === "valeurs") return keyValueWidths(block);
  return block.kind === "cartes" && page !== null ? cardWidths(block, page) : [];
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

function cardWidths(cards: Cards, page: number): number[] {
  const length = Math.min(6, Math.max(4, cards.items.length));
  return Array.from({ length }, () => Math.floor((page * 4) / length) / 4);
}

/** What the cells of a column ask for, its rows seen once. */
export interface Contents {
  /** Widest content, in characters; texts beyond what the column may take are not looked at. */
  content: number;
  /** Widest figure. */
  strict: number;
  sum: number;
  /** No text is wider. */
  texts: number;
}

/** What each column of a table asks for. */
function contentsOf({ columns, rows }: Table): Contents[] {
  const found = columns.map((): Contents => ({ content: 0, strict: 0, sum: 0, texts: Number.POSITIVE_INFINITY }));
  // only figures are wider than a width that was asked for, or than columns of the kind
  const most = columns.map(({ width, kind }) => (width === undefined ? CAPS[kind] : 0));
  // whole numbers up to this one are no wider than what was seen; days and months are all of one width
  const seen = columns.map(() => -1);
  for (const cells of rows) {
    for (let c = 0; c < columns.length; c++) {
      const cell = cells[c] ?? null;
      const column = columns[c] as Column;
      const own = found[c] as Contents;
      if (typeof cell === "string") {
        // no sign is wider than two digits
        if (own.content < (most[c] as number) && cell.length * 2 + PADDING > own.content)
          own.content = Math.max(own.content, textWidth(cell) + PADDING);
      } else if (typeof cell === "number" && Number.isSafeInteger(cell) && cell >= 0) {
        own.sum += cell;
        if (cell <= (seen[c] as number)) continue;
        seen[c] = column.kind === "date" || column.kind === "month" ? Number.POSITIVE_INFINITY : cell;
        widen(own, cell, cell, column);
      } else {
        const n = numberOf(cell);
        if (n !== null) own.sum += n;
        widen(own, cell, n, column);
      }
    }
  }
  found.forEach((own, c) => {
    if (own.content < (most[c] as number)) own.texts = own.content;
  });
  return found;
}

function widen(own: Contents, cell: Cell, n: number | null, column: Column): void {
  const width = cellWidth(cell, column) + PADDING;
  own.content = Math.max(own.content, width);
  if (n !== null && isNumeric(column.kind)) own.strict = Math.max(own.strict, width);
}

function columnWidth(table: Table, column: Column, c: number, found: Contents): number {
  const filter = table.filtre ? 2.6 : 0;
  const word = headerWidth(table, column);
  const header = textWidth(column.titre, true) / 3 + PADDING + 1 + filter;
  let { content, strict } = found;
  if (column.calcul || column.total !== undefined)
    strict = Math.max(strict, numberWidth(found.sum, column, true) + PADDING);
  if (table.total !== undefined && c === 0) content = Math.max(content, textWidth(table.total, true) + PADDING);
  if (column.saisie?.type === "liste")
    content = Math.max(content, ...column.saisie.valeurs.map((v) => textWidth(v) + 3));
  const wanted = column.width ?? Math.min(Math.max(content, header), CAPS[column.kind]);
  return Math.max(wanted, word, strict, column.kind === "prose" && column.width === undefined ? 20 : 7);
}

function cellWidth(cell: Cell, column: Column): number {
  if (cell === null || typeof cell === "boolean") return 3;
  if (isMissing(cell)) return textWidth(cell.texte ?? "n.c.") + (cell.motif === "" ? 0 : 4);
  if (typeof cell === "string") return textWidth(cell);
  if (typeof cell === "number") return numberWidth(cell, column, false);
  if (isReserved(cell)) return numberWidth(cell.value, column, false) + 4;
  if (isToned(cell)) return cellWidth(cell.value, column) * 1.08;
  return 8;
}

function numberWidth(n: number, column: Column, bold: boolean): number {
  const shown = isNumeric(column.kind) ? shownNumber(n, column.kind, column.decimales) : String(n);
  return textWidth(shown, bold);
}

function keyValueWidths(block: KeyValues): number[] {
  let label = 0;
  let value = 0;
  for (const item of block.items) {
    label = Math.max(label, textWidth(item.label) + 2);
    const n = numberOf(item.value);
    if (n !== null) value = Math.max(value, textWidth(shownNumber(n, item.format ?? "integer", item.decimales)) + 2);
  }
  return [Math.min(label, 46), Math.max(value, 8)];
}
