import type { Block, Sheet, Workbook } from "../document/model.ts";
import { columnLetters, quotedSheet, sheetName } from "./cell-text.ts";
import type { Grid, PlacedTable } from "./grid.ts";
import { resolveHyperlinks } from "./hyperlinks.ts";
import { layBlock } from "./layout-blocks.ts";
import { layTitles } from "./layout-titles.ts";
import { sheetingFor } from "./page.ts";
import { aired, FILLED } from "./pages.ts";
import { choose, DOUBTFUL, fuller, type Laid, MANY_ROWS, type Measures, type Plan } from "./paper.ts";
import { Places } from "./places.ts";
import { valueAt } from "./plain-cells.ts";
import { cuttable, type Measured, measuredHead, restAfter, turnsBefore, worthPage } from "./rehearsal.ts";
import { chartedKey, type LayoutContext, SheetBuilder } from "./sheet-builder.ts";
import { resolveCurves } from "./sheet-extras.ts";
import { Looks } from "./style.ts";
import { DEFAULT_THEME } from "./theme.ts";
import { sheetWidths } from "./widths.ts";

/** Gives every cell of a workbook its place, and every live link its formula and value. */
export function layWorkbook(workbook: Workbook): { grids: Grid[]; context: LayoutContext } {
  const theme = workbook.theme ?? DEFAULT_THEME;
  const context: LayoutContext = {
    looks: new Looks(),
    theme,
    tables: [],
    links: [],
    places: new Places(workbook.feuilles),
    clicks: [],
    columnClicks: [],
    curves: [],
    charted: chartedColumns(workbook),
  };
  // the hidden sheet of the drop-down lists takes this name
  const names = new Set(["listes"]);
  const grids = workbook.feuilles.map((sheet, i) => {
    const retour = i === 0 || workbook.sansRetour ? null : (workbook.feuilles[0]?.nom ?? null);
    const grid = layForPaper(sheet, retour, context);
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
      for (const { source, series } of block.kind === "graphiques" ? block.charts : []) {
        for (const { column } of series)
          keys.add(chartedKey(sheetName(source.feuille ?? sheet.nom), source.table, column));
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

/** Rows that a screen shows: beyond, a sheet of several tables keeps the link back and its title in view. */
const ON_SCREEN = 40;
const TITLE_ROWS = 2;

/** Measures a sheet, and lays it out as costs least in paper; what would leave its last page half empty, in another way. */
function layForPaper(sheet: Sheet, retour: string | null, context: LayoutContext): Grid {
  const tried = (plan: Plan): Laid => {
    const measures = measureSheet(sheet, retour, context, plan);
    return { plan, measures, ...choose(sheet, plan, measures) };
  };
  const usual = tried(planOf(sheet, null));
  const laid = usual.least < FILLED ? fuller(usual, (scale, fewer) => planOf(sheet, scale, fewer), tried) : usual;
  return laySheet(sheet, retour, context, laid);
}

/**
 * The widths of a sheet and the paper that they ask for. `scale`: narrower, to be printed on A4 at that one if words let it;
 * `fewer`: without what is typed in a list read back (from the column `typed` on), nor what the A4 page of a working sheet
 * does not hold.
 */
function planOf(
  sheet: Sheet,
  scale: number | null,
  fewer = false,
  typed = fewer ? typedFrom(sheet) : Number.POSITIVE_INFINITY,
): Plan {
  const portrait = sheet.portrait === true;
  const { widths, contents } = sheetWidths(sheet.blocks, portrait, scale, typed);
  const columns = Math.min(typed, printedColumns(sheet, widths, fewer ? "A4" : "A3"));
  const natural = sheetingFor(widths.slice(0, columns), portrait, Math.max(1, scale ?? 1));
  // what is typed is for the screen: its words do not send the rest over two sheets
  if (natural.spills && typed > typedFrom(sheet)) return planOf(sheet, scale, fewer, typedFrom(sheet));
  return { widths, columns, natural, tables: { contents, shapes: new Map() }, aired: aired(1) };
}

/**
 * How many columns are printed: all that go on one sheet of paper. Of those that do not, what is typed in a list that plie
 * reads back stays on screen, with what follows it; and of a working sheet, what the page (`most`) does not hold.
 */
function printedColumns(sheet: Sheet, widths: readonly number[], most: Grid["paper"]): number {
  const { pagesAuPlus, portrait = false } = sheet;
  const spills = (columns: number) => {
    const { spills: over, paper } = sheetingFor(widths.slice(0, columns), portrait);
    return over || (pagesAuPlus === 1 && paper === "A3" && most === "A4");
  };
  if (!spills(widths.length)) return widths.length;
  let columns = Math.min(widths.length, typedFrom(sheet));
  while (pagesAuPlus === 1 && columns > 1 && spills(columns)) columns--;
  return columns;
}

/** First column that is typed in a list that plie reads back. */
function typedFrom({ blocks }: Sheet): number {
  const typed = blocks.flatMap((block) =>
    block.kind === "table" && block.relue ? block.columns.findIndex(({ saisie }) => saisie !== undefined) : [],
  );
  return Math.min(Number.POSITIVE_INFINITY, ...typed.filter((column) => column > 0));
}

/** Heights of a sheet's rows; null of one whose pages are many whatever is done. */
function measureSheet(sheet: Sheet, retour: string | null, shared: LayoutContext, plan: Plan): Measures | null {
  const listed = sheet.blocks.reduce((sum, block) => sum + (block.kind === "table" ? block.rows.length : 0), 0);
  if (listed > MANY_ROWS) return null;
  // what is placed here is not where it will be
  const context = { ...shared, tables: [], links: [], clicks: [], columnClicks: [], curves: [] };
  const grid = gridOf(sheet, plan, plan.natural.scale);
  const printed = sheet.pagesAuPlus ?? Number.POSITIVE_INFINITY;
  const builder = new SheetBuilder(
    grid,
    context,
    plan.tables,
    { ...plan.aired, printed, firm: false, ends: null },
    true,
  );
  layTitles(builder, sheet, retour);
  const titles = builder.points.slice();
  const blocks = sheet.blocks.map((block, i) => {
    const from = builder.next;
    builder.begin(i);
    layBlock(builder, block, i);
    return measured(block, builder, from);
  });
  const least = Math.min(...builder.pages.fills(printed));
  return { titles, blocks, pages: builder.pages.page + 1, least, rows: builder.next };
}

function laySheet(sheet: Sheet, retour: string | null, context: LayoutContext, laid: Laid): Grid {
  const { plan, scale, ends, whole } = laid;
  const measures = whole ? laid.measures : null;
  const grid = gridOf(sheet, plan, scale);
  const printed = sheet.pagesAuPlus ?? Number.POSITIVE_INFINITY;
  const builder = new SheetBuilder(grid, context, plan.tables, {
    printed,
    ...plan.aired,
    firm: laid.least < DOUBTFUL,
    ends,
  });
  layTitles(builder, sheet, retour);
  const cut = cuttable(sheet.blocks);
  sheet.blocks.forEach((block, i) => {
    const before = measures?.blocks[i];
    builder.begin(i);
    if (measures && block.kind === "saut" && !worthPage(builder.pages, restAfter(measures.blocks, i))) return;
    if (
      before &&
      block.kind === "table" &&
      turnsBefore(builder.pages, before.height, cut(block, builder.repeatedHead), printed)
    )
      builder.breakPage();
    layBlock(builder, block, i, before && measuredHead(before));
  });
  const pages = builder.pages.page + 1;
  const { rows, columns } = grid.frozen ?? { rows: 0, columns: 0 };
  if (rows === 0 && grid.rows.length > ON_SCREEN) grid.frozen = { rows: TITLE_ROWS, columns };
  const { pagesAuPlus = pages } = sheet;
  if (pages > pagesAuPlus)
    grid.printed = { columns: plan.columns, rows: builder.pageEnds[pagesAuPlus - 1] ?? null, pages: pagesAuPlus };
  else if (pages === 1) grid.printed.pages = 1;
  return grid;
}

/** The sheet before its first row. */
function gridOf(sheet: Sheet, { widths, columns, natural }: Plan, scale: number): Grid {
  return {
    name: sheetName(sheet.nom),
    title: sheet.titre,
    widths,
    rows: [],
    bodies: [],
    merges: [],
    ...natural,
    scale,
    printed: { columns, rows: null, pages: null },
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
}

/** What a block took, from that row to the last. */
function measured(block: Block, { grid, context, points, gapHeight }: SheetBuilder, from: number): Measured {
  const [before] = grid.rows.slice(from, from + 1);
  const narrow = before?.height === gapHeight && before.cells.length === 0 && before.plain === undefined;
  const gap = narrow ? gapHeight : null;
  const start = gap === null ? from : from + 1;
  const table = block.kind === "table" ? context.tables.at(-1) : undefined;
  const end = table === undefined ? start : Math.max(table.from + 1, table.to, (table.total ?? 0) + 1);
  return {
    block,
    gap,
    rows: points.slice(start),
    height: grid.rows
      .slice(from)
      .reduce((sum, { height, about = 15.75, hidden }) => (hidden ? sum : sum + (height ?? about)), 0),
    body: table === undefined ? [-1, -1] : [table.from - start, end - start],
  };
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
