import { Footnotes, isMissing, numberOf } from "../document/cell.ts";
import { enSignes } from "../document/jauge.ts";
import type { Block, Cards, Charts, Cible, KeyValues, Note } from "../document/model.ts";
import { layFootnotes } from "./layout-line.ts";
import { layHeading, layTable } from "./layout-table.ts";
import { wrappedLines } from "./metrics.ts";
import type { SheetBuilder } from "./sheet-builder.ts";
import { LINK, type Look, TONES } from "./style.ts";

const LINE = 13.5;
/** Characters of « → Chiffres rectifiés ». */
const ARROW = 22;
export const CHART_ROW = 15;
/** Rows under which a chart is not squeezed to stay on its page. */
const MIN_CHART = 7;
/** Points that the title of a section or a table keeps with what it begins, and that of a note with its first lines. */
const HEADED = 90;
const HEADED_NOTE = 56;
/** Points between two rows of cards or charts. */
export const BETWEEN = 6;

/** True when an asked page break is made: paper is not left half empty. */
export function breaksPage(pages: { filled(): number }): boolean {
  return pages.filled() > 0.5;
}

/** Points that the beginning of a block keeps on one page: titles and header, which stay with what they begin; 0: none. */
export function headPoints(block: Block): number {
  if (block.kind === "titre" || block.kind === "table") return HEADED;
  return (block.kind === "note" || block.kind === "valeurs") && block.titre ? HEADED_NOTE : 0;
}

/**
 * Lays out one block under what the sheet already holds; `index` is its rank in the sheet, `head` what its beginning keeps on
 * one page.
 */
export function layBlock(sheet: SheetBuilder, block: Block, index: number, head = headPoints(block)): void {
  if (block.kind === "saut") {
    if (breaksPage(sheet.pages)) sheet.breakPage();
    return;
  }
  sheet.gap();
  sheet.keep(head);
  switch (block.kind) {
    case "table":
      layTable(sheet, block);
      break;
    case "titre":
      layHeading(sheet, block.texte);
      break;
    case "valeurs":
      layKeyValues(sheet, block);
      break;
    case "cartes":
      layCards(sheet, block);
      break;
    case "note":
      layNote(sheet, block);
      break;
    case "graphiques":
      layCharts(sheet, block, index);
      break;
  }
}

function layKeyValues(sheet: SheetBuilder, block: KeyValues): void {
  if (block.titre) {
    layHeading(sheet, block.titre);
    sheet.row(5);
  }
  const notes = new Footnotes();
  const last = Math.max(1, sheet.lastColumn);
  const labelWidth = (sheet.grid.widths[0] ?? 20) - 1;
  const valueWidth = sheet.span(1, last) - 2;
  for (const { label, value, format, decimales } of block.items) {
    const shown = typeof value === "string" ? value : "";
    const lines = Math.max(wrappedLines(label, labelWidth), wrappedLines(shown, valueWidth));
    const row = sheet.row(lines * LINE + 3 + sheet.more(LINE));
    sheet.text(row, 0, label, { color: "4B5563", vertical: "top", wrap: true });
    const isText = numberOf(value) === null;
    const look: Look = { vertical: "top", align: "left", ...(isText ? { wrap: true } : { bold: true }) };
    sheet.cell(row, 1, value, format ?? (isText ? "prose" : "integer"), decimales, look, notes.mark);
    if (isText) sheet.merge(row, 1, last);
  }
  layFootnotes(sheet, notes.motifs);
}

/** Columns of each card: as many as come nearest to an equal share of the width that is left. */
function cardSpans(widths: readonly number[], count: number): [number, number][] {
  let left = widths.reduce((sum, width) => sum + width, 0);
  const spans: [number, number][] = [];
  let start = 0;
  for (let k = count; k > 0; k--) {
    let end = start;
    let width = widths[start] ?? 0;
    const aim = left / k;
    while (end + 1 <= widths.length - k && Math.abs(width + (widths[end + 1] ?? 0) - aim) <= Math.abs(width - aim)) {
      end++;
      width += widths[end] ?? 0;
    }
    if (k === 1) end = widths.length - 1;
    spans.push([start, end]);
    left -= width;
    start = end + 1;
  }
  return spans;
}

function layCards(sheet: SheetBuilder, block: Cards): void {
  const { theme } = sheet.context;
  const notes = new Footnotes();
  const spans = cardSpans(sheet.grid.widths, Math.min(block.items.length, sheet.grid.widths.length, 6));
  for (let at = 0; at < block.items.length; at += spans.length) {
    if (at > 0) sheet.gap(BETWEEN);
    const items = block.items.slice(at, at + spans.length);
    const lines = items.map((item, k) => wrappedLines(item.label, sheet.span(...(spans[k] ?? [0, 0])) - 2));
    const details = items.map((item, k) => wrappedLines(item.detail ?? "", sheet.span(...(spans[k] ?? [0, 0])) - 1));
    const jauges = items.map(({ jauge }) => (jauge === undefined ? null : enSignes(jauge)));
    const heights = [Math.max(...lines) * 12.5 + 6, 30, Math.max(...details) * 12.5 + 4];
    if (jauges.some((jauge) => jauge !== null)) heights.splice(2, 0, 13);
    const rows = heights.map((height) => sheet.row(height));
    items.forEach((item, k) => {
      const [from, to] = spans[k] ?? [0, 0];
      const ground: Look = { fill: theme.fond, border: "carte", align: "left", indent: 1 };
      const tone = item.tone ? (TONES[item.tone].color ?? theme.principale) : theme.principale;
      // LibreOffice does not wrap the text of a link: under a long label, the figure is the link
      const vers = item.vers && sheet.leads(item.vers) ? item.vers : null;
      const onLabel = vers !== null && lines[k] === 1;
      const figure: Look = {
        ...ground,
        bold: true,
        size: isMissing(item.value) ? 12 : 20,
        color: tone,
        vertical: "middle",
        ...(vers !== null && !onLabel && item.tone === undefined ? LINK : {}),
      };
      const small: Look = { ...ground, size: 9, color: "4B5563", wrap: true };
      sheet.text(rows[0] ?? 0, from, item.label, { ...small, vertical: "middle", ...(onLabel ? LINK : {}) });
      if (vers) sheet.click(rows[onLabel ? 0 : 1] ?? 0, from, vers);
      sheet.cell(
        rows[1] ?? 0,
        from,
        item.value,
        item.format ?? (typeof item.value === "string" ? "prose" : "integer"),
        item.decimales,
        figure,
        notes.mark,
      );
      if (rows.length > 3) sheet.text(rows[2] ?? 0, from, jauges[k] ?? "", { ...small, color: tone, wrap: false });
      sheet.text(rows.at(-1) ?? 0, from, item.detail ?? "", { ...small, vertical: "top" });
      for (const row of rows) {
        for (let c = from + 1; c <= to; c++) sheet.put(row, c, null, { fill: theme.fond });
        sheet.merge(row, from, to);
      }
    });
  }
  layFootnotes(sheet, notes.motifs);
}

function layNote(sheet: SheetBuilder, block: Note): void {
  if (block.titre) {
    layHeading(sheet, block.titre);
    sheet.row(5);
  }
  let last = 0;
  let room = sheet.span(0, 0);
  while (last < sheet.lastColumn) {
    room += sheet.span(last + 1, last + 1);
    if (room > 170) break;
    last++;
  }
  const tone: Look =
    block.tone === "alerte" ? TONES.majeur : block.tone === "discret" ? { ...TONES.discret, size: 9 } : {};
  const texts = typeof block.texte === "string" ? [block.texte] : block.texte;
  // a link stands at the end of its line, in a cell of its own: LibreOffice does not wrap the text of one
  const arrows = texts.map((_, i) => (sheet.leads(block.liens?.[i]) ? (block.liens?.[i] ?? null) : null));
  let end = last;
  if (arrows.some((vers) => vers !== null)) while (end > 1 && sheet.span(end, last) < ARROW) end--;
  const textEnd = end === last && arrows.every((vers) => vers === null) ? last : end - 1;
  const width = sheet.span(0, textEnd) - 2;
  for (const [i, paragraph] of texts.entries()) {
    const lines = wrappedLines(paragraph, width);
    const row = sheet.row(lines * LINE + 3 + sheet.more(LINE));
    sheet.text(row, 0, paragraph, { ...tone, wrap: true, vertical: "top", align: "left" });
    for (let c = 1; c <= last; c++) {
      if (c === textEnd + 1 && arrows[i]) layArrow(sheet, row, c, arrows[i], tone);
      else sheet.put(row, c, null, tone);
    }
    sheet.merge(row, 0, textEnd);
  }
}

function layArrow(sheet: SheetBuilder, row: number, column: number, vers: Cible, tone: Look): void {
  sheet.text(row, column, `→ ${vers.feuille}`, { ...tone, ...LINK, vertical: "top", align: "left" });
  sheet.click(row, column, vers);
}

/** How much taller than asked a chart may be, on a page that it would leave half empty. */
const TALLEST = 1.5;

/** Rows that the charts of a block take, squeezed to stay on the page when little is missing. */
export function chartRows({ hauteur = 17 }: Charts, left: number, air = 1): number {
  const wanted = Math.round(hauteur * Math.min(air, TALLEST));
  const room = Math.floor((left - 6) / CHART_ROW);
  return room < wanted && room >= MIN_CHART && room >= wanted * 0.65 ? room : wanted;
}

/** Charts side by side. */
export function chartsAbreast({ charts }: Charts): number {
  return Math.min(3, charts.length);
}

function layCharts(sheet: SheetBuilder, block: Charts, index: number): void {
  const height = chartRows(block, sheet.pages.left(), sheet.air);
  sheet.keep(height * CHART_ROW);
  const count = chartsAbreast(block);
  for (let i = 0; i < block.charts.length; i++) {
    if (i % count === 0) {
      if (i > 0) {
        sheet.gap(BETWEEN);
        sheet.keep(height * CHART_ROW);
      }
      const row = sheet.next;
      for (let k = 0; k < height; k++) sheet.row(CHART_ROW);
      for (let k = i; k < Math.min(i + count, block.charts.length); k++) {
        sheet.grid.charts.push({ row, height: height * CHART_ROW, index: k - i, count, block: index, chart: k });
      }
    }
  }
}
