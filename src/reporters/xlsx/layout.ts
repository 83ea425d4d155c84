import type { Sheet, Workbook } from "../document/model.ts";
import { columnLetters, quotedSheet, sheetName } from "./cell-text.ts";
import type { Grid, PlacedTable } from "./grid.ts";
import { resolveHyperlinks } from "./hyperlinks.ts";
import { layBlock } from "./layout-blocks.ts";
import { textWidth, wrappedLines } from "./metrics.ts";
import { emblemHeight, MIN_SCALE, pageHeight, sheetingFor } from "./page.ts";
import { valueAt } from "./plain-cells.ts";
import { chartedKey, type LayoutContext, SheetBuilder } from "./sheet-builder.ts";
import { resolveCurves } from "./sheet-extras.ts";
import { LINK, Looks, TONES } from "./style.ts";
import { DEFAULT_THEME } from "./theme.ts";
import { sheetWidths } from "./widths.ts";

export const COFINANCEMENT = "Cofinancé par l'Union européenne";

/** Widths that the emblem with its text, and a logo, take on the first row. */
const CHARS_OF_EMBLEM = 46;
const CHARS_OF_LOGO = 14;

/** Gives every cell of a workbook its place, and every live link its formula and value. */
export function layWorkbook(workbook: Workbook): { grids: Grid[]; context: LayoutContext } {
  const theme = workbook.theme ?? DEFAULT_THEME;
  const context: LayoutContext = {
    looks: new Looks(),
    theme,
    tables: [],
    links: [],
    sheets: new Set(workbook.feuilles.map(({ nom }) => sheetName(nom))),
    clicks: [],
    columnClicks: [],
    curves: [],
    charted: chartedColumns(workbook),
  };
  // the hidden sheet of the drop-down lists takes this name
  const names = new Set(["listes"]);
  const grids = workbook.feuilles.map((sheet, i) => {
    const grid = layForPaper(sheet, i === 0 ? null : (workbook.feuilles[0]?.nom ?? null), context);
    const folded = grid.name.toLowerCase();
    if (names.has(folded)) throw new Error(`deux feuilles portent le nom ${grid.name}`);
    names.add(folded);
    return grid;
  });
  if (grids.length === 0) throw new Error("un classeur a au moins une feuille");
  resolveLinks(grids, context);
  resolveHyperlinks(grids, context.tables, context.clicks, context.columnClicks);
  resolveCurves(grids, context.tables, context.curves);
  return { grids, context };
}

function chartedColumns({ feuilles }: Workbook): Set<string> {
  const keys = new Set<string>();
  for (const sheet of feuilles) {
    for (const block of sheet.blocks) {
      if (block.kind === "graphiques") {
        for (const { source, series } of block.charts) {
          for (const { column } of series)
            keys.add(chartedKey(sheetName(source.feuille ?? sheet.nom), source.table, column));
        }
      }
      if (block.kind !== "table") continue;
      for (const { visuel } of block.columns) {
        if (visuel?.type !== "courbe") continue;
        const { feuille = sheet.nom, table, de, a } = visuel.source;
        for (const column of columnsBetween(feuilles, feuille, table, de, a))
          keys.add(chartedKey(sheetName(feuille), table, column));
      }
    }
  }
  return keys;
}

function columnsBetween(feuilles: Workbook["feuilles"], nom: string, id: string, de: string, a: string): string[] {
  const blocks = feuilles.find((f) => f.nom === nom)?.blocks ?? [];
  const table = blocks.find((b) => b.kind === "table" && b.id === id);
  const keys = table?.kind === "table" ? table.columns.map((c) => c.key) : [];
  return keys.slice(keys.indexOf(de), keys.indexOf(a) + 1);
}

/** Rows over which a sheet is laid out once: its pages are many whatever is done. */
const LONG_SHEET = 600;
/** What the scale may lose to spare a page. */
const TIGHTER = [1, 0.95, 0.9, 0.85, 0.8];

/** A sheet as it was laid out, with what waits for the other sheets. */
interface Laid {
  grid: Grid;
  context: LayoutContext;
  /** Height in points of each block. */
  heights: number[];
  pages: number;
  /** Pages left half empty. */
  wasted: number;
}

/** Lays a sheet out, then again if it takes several pages: blocks whole, and at the largest scale that spares a page. */
function layForPaper(sheet: Sheet, retour: string | null, context: LayoutContext): Grid {
  const first = laySheet(sheet, retour, context, null, 1);
  const again = first.pages > 1 && first.grid.rows.length <= LONG_SHEET;
  const tries = again ? TIGHTER.map((tighter) => laySheet(sheet, retour, context, first.heights, tighter)) : [first];
  const least = Math.min(...tries.map(paper));
  const best = tries.find((t) => paper(t) === least) ?? first;
  context.tables.push(...best.context.tables.slice(context.tables.length));
  context.links.push(...best.context.links);
  context.clicks.push(...best.context.clicks);
  context.columnClicks.push(...best.context.columnClicks);
  context.curves.push(...best.context.curves);
  return best.grid;
}

/** What a layout costs in paper: a page left half empty is nearly one more. */
function paper({ pages, wasted }: Laid): number {
  return pages + wasted * 0.6;
}

function laySheet(
  sheet: Sheet,
  retour: string | null,
  shared: LayoutContext,
  heights: readonly number[] | null,
  tighter: number,
): Laid {
  // live formulas read the tables of the sheets before
  const context: LayoutContext = {
    ...shared,
    tables: [...shared.tables],
    links: [],
    clicks: [],
    columnClicks: [],
    curves: [],
  };
  const portrait = sheet.portrait === true;
  const widths = sheetWidths(sheet.blocks, portrait);
  const sheeting = sheetingFor(widths, portrait);
  const scale = Math.max(MIN_SCALE, sheeting.scale * tighter);
  const grid: Grid = {
    name: sheetName(sheet.nom),
    title: sheet.titre,
    widths,
    rows: [],
    bodies: [],
    merges: [],
    ...sheeting,
    scale,
    fits: true,
    printedTo: null,
    reserved: sheet.mention !== undefined,
    locked: sheet.protege === true,
    hidden: sheet.masquee === true,
    filter: null,
    filteredOut: null,
    frozen: null,
    repeated: null,
    breaks: [],
    links: [],
    tables: [],
    curves: [],
    validations: [],
    visuals: [],
    charts: [],
  };
  const builder = new SheetBuilder(grid, context);
  layTitles(builder, sheet, retour);
  const lastTable = sheet.blocks.findLastIndex((block) => block.kind === "table");
  const laid = sheet.blocks.map((block, i) => {
    if (heights !== null && block.kind === "table") keepWhole(builder, heights[i] ?? 0, i === lastTable);
    const from = builder.next;
    layBlock(builder, block, i);
    return grid.rows.slice(from).reduce((sum, { height, about = 15.75 }) => sum + (height ?? about), 0);
  });
  const pages = builder.page + 1;
  grid.fits = scale > sheeting.scale * 0.97 && !grid.spills;
  if (sheet.impression === "premiere page" && pages > 1) grid.printedTo = builder.firstPage;
  return { grid, context, heights: laid, pages, wasted: builder.wasted };
}

/**
 * A table that one page holds is not cut, but for the last: its header is the one that pages repeat, and it goes on unless
 * too little is left to begin it.
 */
function keepWhole(builder: SheetBuilder, height: number, last: boolean): void {
  const page = pageHeight(builder.grid);
  const left = builder.left();
  if (height <= left) return;
  // where another table already repeats its header, even the last is not cut
  const whole = height <= page && (!last || builder.grid.repeated !== null);
  if (whole || left < page / 4) builder.breakPage();
}

function layTitles(builder: SheetBuilder, sheet: Sheet, retour: string | null): void {
  const { theme } = builder.context;
  const emblem = emblemHeight(builder.grid);
  builder.text(builder.row(emblem + 7), 0, COFINANCEMENT, {
    color: "003399",
    size: 11,
    vertical: "middle",
    align: "left",
    indent: Math.ceil((emblem * 1.5) / 7.2),
  });
  if (retour !== null) layReturn(builder, retour);
  builder.text(builder.row(25), 0, sheet.titre, { bold: true, size: 16, color: theme.principale, vertical: "middle" });
  for (const line of sheet.sousTitres ?? []) laySubtitle(builder, line);
  if (sheet.mention === undefined) return;
  const last = builder.lastColumn;
  const width = builder.span(0, last) - 2;
  const lines = textWidth(sheet.mention) <= width ? 1 : wrappedLines(sheet.mention, width);
  const row = builder.row(lines * 13.5 + 3);
  builder.text(row, 0, sheet.mention, {
    color: TONES.bloquant.color ?? "8F1D14",
    bold: true,
    size: 9,
    wrap: true,
    vertical: "middle",
    align: "left",
  });
  builder.merge(row, 0, last);
}

/** One line; on several where it would run past the last column, and widen what is printed. */
function laySubtitle(builder: SheetBuilder, line: string): void {
  const last = builder.lastColumn;
  const width = builder.span(0, last) - 2;
  const lines = textWidth(line) <= width ? 1 : wrappedLines(line, width);
  const row = builder.row(14.5 + (lines - 1) * 13);
  builder.text(row, 0, line, { color: "4B5563", ...(lines > 1 ? { wrap: true, vertical: "top", align: "left" } : {}) });
  if (lines > 1) builder.merge(row, 0, last);
}

/** « ← L'essentiel », beside the emblem, its text and the logo. */
function layReturn(builder: SheetBuilder, retour: string): void {
  const taken = builder.context.theme.logo ? CHARS_OF_EMBLEM + CHARS_OF_LOGO : CHARS_OF_EMBLEM;
  let column = 1;
  while (column < builder.lastColumn && builder.span(0, column - 1) < taken) column++;
  builder.text(0, column, `← ${retour}`, { ...LINK, vertical: "middle", align: "left" });
  builder.click(0, column, { feuille: retour });
}

/** Table of an id, in the named sheet or in the sheet that asks. Throws when there is none. */
export function findTable(context: LayoutContext, sheet: string, id: string): PlacedTable {
  const name = sheetName(sheet);
  const found = context.tables.find((table) => table.id === id && table.sheet === name);
  if (!found) throw new Error(`aucune table ${id} dans la feuille ${name}`);
  return found;
}

function resolveLinks(grids: readonly Grid[], context: LayoutContext): void {
  const byName = new Map(grids.map((grid) => [grid.name, grid]));
  for (const { sheet, row, cell, link } of context.links) {
    const table = findTable(context, link.feuille ?? sheet, link.table);
    const c = table.columns.get(link.column);
    const at = link.row === "total" ? table.total : table.from + link.row;
    const line = at === null ? undefined : byName.get(table.sheet)?.rows[at];
    const source = c === undefined || line === undefined ? undefined : valueAt(line, c);
    const target = byName.get(sheet)?.rows[row]?.cells[cell];
    if (source === undefined || !target || c === undefined || at === null || (link.row !== "total" && at >= table.to)) {
      throw new Error(`lien sans cible : ${link.table}.${link.column}`);
    }
    if (source === null) continue;
    const formula = `${table.sheet === sheet ? "" : `${quotedSheet(table.sheet)}!`}${columnLetters(c)}${at + 1}`;
    target.v = { formula, result: typeof source === "object" ? source.result : source };
  }
}
