import { obtenir, somme } from "../../core/grouper.ts";
import { isMissing, isReserved, isToned, numberOf, untoned } from "../document/cell.ts";
import type { Block, Cards, Cell, Column, KeyValues, Kind, Table } from "../document/model.ts";
import { isNumeric } from "../document/written.ts";
import { shownNumber } from "./formats.ts";
import { longestWord, textWidth } from "./metrics.ts";
import { MIN_SCALE, ROOMS } from "./page.ts";

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

/**
 * Widths of a sheet's columns in characters: each holds every number whole and every header word unbroken. `scale`:
 * narrower, to be printed on A4 at that one if words let it; `printed`: columns that are, at most.
 */
export function sheetWidths(
  all: readonly Block[],
  portrait: boolean,
  scale: number | null = null,
  printed = Number.POSITIVE_INFINITY,
): SheetWidths {
  const blocks = all.filter((block) => block.kind !== "table" || !isSentence(block));
  const widths: number[] = [];
  const page = (portrait ? 90 : 138) / Math.max(1, scale ?? 1);
  // cards take the columns of the tables; they ask for their own only where there is no table
  const cardsAlone = !blocks.some((block) => block.kind === "table" || block.kind === "valeurs");
  const contents = new Map(
    blocks.flatMap((block) =>
      block.kind === "table" ? [[block, obtenir(seenOf, block, () => contentsOf(block))]] : [],
    ),
  );
  for (const block of blocks)
    blockWidths(block, cardsAlone ? page : null, contents).forEach((width, c) => {
      widths[c] = Math.max(widths[c] ?? 0, width);
    });
  if (widths.length === 0) widths.push(20, 20, 20, 20, 20, 20);
  squeeze(widths, blocks, contents, portrait, scale, printed);
  while (widths.length < 4 || page - somme(widths) >= 12) widths.push(Math.max(12, Math.min(16, page - somme(widths))));
  return { widths: widths.map((width) => Math.round(Math.min(width, 120) * 4) / 4), contents };
}

/** Characters that a column of sentences keeps at least when the paper is short of room, and a column of names on A3. */
const MIN_PROSE = 20;
const MIN_TEXT = 22;
/** Characters that both keep on A4, of a list so short that A3 would be left half empty. */
const MIN_SHORT = 12;

/**
 * Narrows the columns of sentences, which wrap, when that brings the sheet down to a smaller paper, or on to A3 at all; where
 * A3 asks for more, the columns of names too, then as a short list does rather than go on over a second sheet. `scale`: on A4
 * at that one or not at all, the columns of names too. Of the first columns alone: those printed.
 */
function squeeze(
  all: number[],
  blocks: readonly Block[],
  contents: SheetWidths["contents"],
  portrait: boolean,
  scale: number | null,
  printed: number,
): void {
  const [widths, tables] = [all.slice(0, printed), [...contents.keys()]];
  const prose = widths.map((width, c) => {
    const columns = tables.flatMap((table) => table.columns[c] ?? []);
    if (columns.length === 0 || columns.some(({ kind }) => kind !== "prose")) return width;
    const words = Math.max(...columns.map(({ titre }) => longestWord(titre, true) + PADDING));
    return Math.min(width, Math.max(scale === null ? MIN_PROSE : MIN_SHORT, words));
  });
  // a label wraps, its figure does not
  const pairs = blocks.flatMap((block) => (block.kind === "valeurs" ? [keyValueWidths(block)] : []));
  const names = (whole: boolean, short = scale !== null): number[] =>
    prose.map((width, c) => {
      if (!tables.some(({ columns }) => columns.length > c)) return width;
      const least = [...contents].map(([t, found]) =>
        Math.max(leastOf(t, c, found[c], short), whole ? (found[c]?.linked ?? 0) : 0),
      );
      const figures = pairs.map((pair) => (c === 0 ? Math.min(MIN_TEXT, pair[0] ?? 0) : (pair[c] ?? 0)));
      return Math.min(width, Math.max(...least, ...figures));
    });
  // a column takes five pixels beside its characters
  const edges = (widths.length * 5) / 7;
  const A4 = portrait ? ROOMS.portrait : ROOMS.A4;
  const papers = scale !== null ? [(A4 * MIN_SCALE) / scale] : portrait ? [A4] : [A4, ROOMS.A3];
  const fits = (narrowed: readonly number[]) =>
    papers.map((characters) => characters - edges).find((characters) => somme(narrowed) <= characters);
  const least = fits(prose) ? prose : ([names(false)].find((narrowed) => fits(narrowed)) ?? names(false, true));
  const room = fits(least);
  if (room === undefined || somme(widths) <= room) return;
  // texts that lead somewhere whole, if the same paper lets them
  const whole = least === prose ? prose : names(true);
  const narrow = somme(whole) <= room ? whole : least;
  const share = (somme(widths) - room) / (somme(widths) - somme(narrow));
  for (const [c, width] of widths.entries())
    all[c] = Math.floor((width - (width - (narrow[c] ?? width)) * share) * 4) / 4;
}

/** Characters under which a column of names would break a word, and any other a number. `short`: of a short list, on A4. */
function leastOf(table: Table, c: number, found: Contents | undefined, short: boolean): number {
  const column = table.columns[c];
  if (column === undefined || found === undefined) return 0;
  const button = short ? BUTTON / 4 : BUTTON;
  if (column.kind !== "text") return columnWidth(table, column, c, found, button);
  // the label of the total is read on one line
  const total = c === 0 && table.total !== undefined ? textWidth(table.total, true) + PADDING : 0;
  const bare = short ? Math.min(MIN_SHORT, column.width ?? MIN_SHORT) : MIN_TEXT;
  const frame = Math.max(bare, headerWidth(table, column, button), total);
  // no text is wider: none of its words is
  if (found.texts <= frame) return frame;
  const list = short ? "short" : "long";
  found.least[list] ??= wordsOf(table, c, short);
  return Math.max(frame, found.least[list]);
}

/** Characters that the words of a column's texts ask for; 0 where none asks for more than a column of names has at least. */
function wordsOf({ rows }: Table, c: number, short: boolean): number {
  let least = short ? 0 : MIN_TEXT;
  // long lists are sorted: most rows say what the one before says
  let before: Cell = null;
  for (const cells of rows) {
    const cell = cells[c] ?? null;
    if (cell === before) continue;
    before = cell;
    const text = typeof cell === "object" && cell !== null && "value" in cell ? cell.value : cell;
    if (typeof text === "string" && text.length * 2 + PADDING > least)
      least = Math.max(
        least,
        short ? uncut(text) : Math.min(longestWord(text, false, least - PADDING) + PADDING, MAX_WORD),
      );
  }
  return least;
}

/** Characters of a filter's button. */
const BUTTON = 2.6;
/** Characters of what a short list may cut: a file's name, never a word. */
const LONG_WORD = 14;
const MAX_WORD = 120;
const WORD = /^[\p{L}'’()«».,;:-]+$/u;
/** Characters of the longest word of a language, nearly. */
const LONGEST = 30;

/** Characters that a text of a short list takes without a word of it being cut. */
function uncut(text: string): number {
  let least = 0;
  for (const word of text.split(/\s+/))
    least = Math.max(least, Math.min(textWidth(word) + PADDING, WORD.test(word) ? LONGEST : LONG_WORD));
  return least;
}

/** Characters of the longest word of a header, its button included. */
function headerWidth(table: Table, { titre }: Column, button: number): number {
  return longestWord(titre, true) + PADDING + (table.filtre ? button : 0);
}

/** `page`: the width that cards share where they are alone. */
function blockWidths(block: Block, page: number | null, contents: SheetWidths["contents"]): number[] {
  if (block.kind === "table")
    return (contents.get(block) ?? []).map((found, c) => columnWidth(block, block.columns[c] as Column, c, found));
  if (block.kind === "valeurs") return keyValueWidths(block);
  return block.kind === "cartes" && page !== null ? cardWidths(block, page) : [];
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
  /** Of the most signs. */
  longest: string;
  /** What the longest asks for where it leads somewhere: LibreOffice does not break it over lines. */
  linked: number;
  /** What its texts ask for at least, once asked: of a short list, of another. */
  least: { short?: number; long?: number };
}

const NOTHING = { content: 0, strict: 0, sum: 0, texts: Number.POSITIVE_INFINITY, longest: "", linked: 0 };

/** What was seen of the rows of a table: a sheet tries many papers. */
const seenOf = new WeakMap<Table, Contents[]>();

/** What each column of a table asks for. */
function contentsOf({ columns, rows }: Table): Contents[] {
  const found = columns.map((): Contents => ({ ...NOTHING, least: {} }));
  // only figures are wider than a width that was asked for, or than columns of the kind
  const most = columns.map(({ width, kind }) => (width === undefined ? CAPS[kind] : 0));
  // whole numbers up to this one are no wider than what was seen; days and months are all of one width
  const seen = columns.map(() => -1);
  // long lists are sorted: most rows say what the one before says
  let before: readonly Cell[] = [];
  for (const cells of rows) {
    for (let c = 0; c < columns.length; c++) {
      const cell = cells[c] ?? null;
      if (typeof cell === "string" && cell === before[c]) continue;
      const column = columns[c] as Column;
      const own = found[c] as Contents;
      if (typeof cell === "string") {
        if (cell.length > own.longest.length) own.longest = cell;
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
        const text = untoned(cell);
        if (typeof text === "string" && text.length > own.longest.length) {
          own.longest = text;
          if (isToned(cell) && cell.vers) own.linked = 1;
        }
        widen(own, cell, n, column);
      }
    }
    before = cells;
  }
  found.forEach((own, c) => {
    if (own.content < (most[c] as number)) own.texts = own.content;
    if (columns[c]?.vers || own.linked > 0) own.linked = Math.min(textWidth(own.longest) + PADDING, CAPS.prose);
  });
  return found;
}

function widen(own: Contents, cell: Cell, n: number | null, column: Column): void {
  const width = cellWidth(cell, column) + PADDING;
  own.content = Math.max(own.content, width);
  if (n !== null && isNumeric(column.kind)) own.strict = Math.max(own.strict, width);
}

function columnWidth(table: Table, column: Column, c: number, found: Contents, button = BUTTON): number {
  const filter = table.filtre ? button : 0;
  const word = headerWidth(table, column, button);
  const header = textWidth(column.titre, true) / 3 + PADDING + 1 + filter;
  let { content, strict } = found;
  if (column.calcul || column.total !== undefined)
    strict = Math.max(strict, numberWidth(found.sum, column, true) + PADDING);
  if (table.total !== undefined && c === 0) content = Math.max(content, textWidth(table.total, true) + PADDING);
  if (column.saisie?.type === "liste")
    content = Math.max(content, ...column.saisie.valeurs.map((v) => textWidth(v) + 3));
  const wanted = column.width ?? Math.max(Math.min(Math.max(content, header), CAPS[column.kind]), found.linked);
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
