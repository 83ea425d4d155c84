import { isLink, isMissing, isToned, markReasons } from "../document/cell.ts";
import type { Cell, Cible, Courbe, Kind, Link, Table } from "../document/model.ts";
import { columnLetters } from "./cell-text.ts";
import type { Grid, GridRow, Live, PlacedTable } from "./grid.ts";
import type { PendingClick, PendingColumn } from "./hyperlinks.ts";
import { isWhole } from "./metrics.ts";
import { pageHeight } from "./page.ts";
import { airOf, Pages, type Printing } from "./pages.ts";
import { placeCell, placeText } from "./place.ts";
import type { Places } from "./places.ts";
import { ordinaryValue } from "./plain-cells.ts";
import { LINK, type Look, type Looks } from "./style.ts";
import type { TableShape } from "./table-shape.ts";
import type { Theme } from "./theme.ts";
import type { SheetWidths } from "./widths.ts";

/** A link that waits for every sheet to be laid out. */
export interface PendingLink {
  sheet: string;
  row: number;
  cell: number;
  link: Link;
}

/** A column of a placed table whose cells each draw a row of another. */
export interface PendingCurves extends Omit<PendingColumn, "vers"> {
  courbe: Courbe;
}

/** What the layout of all the sheets shares. */
export interface LayoutContext {
  looks: Looks;
  theme: Theme;
  tables: PlacedTable[];
  links: PendingLink[];
  /** What the workbook has to lead to. */
  places: Places;
  /** Clicks, texts of columns and drawings in cells, to settle once every sheet is laid out. */
  clicks: PendingClick[];
  columnClicks: PendingColumn[];
  curves: PendingCurves[];
  /** Columns that charts read, by `chartedKey`: what is missing there is left empty, since a text is drawn as 0. */
  charted: ReadonlySet<string>;
}

/** Key of a column that a chart reads. */
export function chartedKey(sheet: string, table: string, column: string): string {
  return JSON.stringify([sheet, table, column]);
}

/** Tallest row that Excel opens, in points. */
const MAX_HEIGHT = 409;

/** Height in points of the narrow row between two blocks, usually. */
const GAP = 9;

/** Of the tables of a sheet: what their cells ask for, and how their rows look, once found. */
export interface KnownTables {
  contents: SheetWidths["contents"];
  shapes: Map<Table, TableShape>;
}

/** Rows of one sheet, added from top to bottom. Widths are settled before the first row. */
export class SheetBuilder {
  /** The printed pages that the rows fill. */
  readonly pages: Pages;
  /** Height in points that each row asks for. */
  readonly points: number[] = [];

  /** Pages beyond are for the screen alone. */
  readonly printedPages: number;
  /** How much taller than usual the next rows are. */
  air = 1;
  readonly firm: boolean;

  /** `measuring`: only the heights are wanted, rows hold no cell. */
  constructor(
    readonly grid: Grid,
    readonly context: LayoutContext,
    readonly tables: KnownTables,
    private readonly printing: Printing,
    readonly measuring = false,
  ) {
    this.pages = new Pages(pageHeight(grid), printing.ends);
    this.printedPages = printing.printed;
    this.firm = printing.firm;
    this.begin(0);
  }

  /** The next rows are those of the block of that rank. */
  begin(block: number): void {
    this.air = airOf(this.printing, block);
  }

  /** Points added to a row that usually has that many. */
  more(points: number): number {
    return this.air === 1 ? 0 : Math.round(points * (this.air - 1) * 4) / 4;
  }

  /** Height in points of the narrow row between two blocks. */
  get gapHeight(): number {
    // no other row is as high: that is how it is told from them
    return this.air === 1 ? GAP : Math.round(GAP * this.air) + 0.1;
  }

  /** Rows down to the end of each printed page. */
  readonly pageEnds: number[] = [];

  /** Texts of the header that pages repeat. */
  repeatedHead: string | null = null;

  /** Number of the next row, from 0. */
  get next(): number {
    return this.grid.rows.length;
  }

  /** Last printed column, from 0: what spans the sheet goes no further. */
  get lastColumn(): number {
    return this.grid.printed.columns - 1;
  }

  /**
   * Adds a row and gives its number. Without height it is automatic; `about` is then its likely height. `hidden`: a filter
   * leaves it out when the workbook opens, it takes no paper.
   */
  row(height?: number, about = 15.75, hidden = false): number {
    const row: GridRow =
      height === undefined
        ? { about: Math.min(about, MAX_HEIGHT), cells: [] }
        : { height: Math.min(height, MAX_HEIGHT), cells: [] };
    if (hidden) row.hidden = true;
    const points = hidden ? 0 : (height ?? about);
    if (this.pages.row(points)) this.grid.breaks.push(this.next);
    this.points.push(points);
    this.grid.rows.push(row);
    this.pageEnds[this.pages.page] = this.grid.rows.length;
    return this.grid.rows.length - 1;
  }

  /** Height in points of the rows above a row. */
  heightTo(row: number): number {
    return this.grid.rows.slice(0, row).reduce((sum, { height }) => sum + (height ?? 15.75), 0);
  }

  /** Starts a new printed page when that many points do not fit on the current one. */
  keep(points: number): void {
    if (this.pages.short(points)) this.breakPage();
  }

  /** The next row starts a new printed page. */
  breakPage(): void {
    if (!this.pages.breakPage()) return;
    // the narrow row before goes on the new page: alone at the foot of a full one, it would make a blank page
    const last = this.grid.rows.at(-1);
    const empty = last?.cells.length === 0 && last.plain === undefined;
    const gap = empty && !this.grid.charts.some((c) => c.row >= this.next - 30);
    this.grid.breaks.push(gap ? this.next - 1 : this.next);
  }

  /** Adds a narrow empty row, unless the sheet already ends with one. */
  gap(height = this.gapHeight): void {
    const last = this.grid.rows.at(-1);
    if (last && last.cells.length === 0 && last.height === height) return;
    // as `Pages.gap`, with the break in the sheet
    if (this.pages.left() < height) this.breakPage();
    this.row(height);
  }

  /** Puts a text of ours or of the data; never a formula. */
  text(row: number, column: number, text: string, look: Look): void {
    if (this.measuring) return;
    const placed = placeText(text, look);
    this.put(row, column, placed.value, placed.look);
  }

  /** Puts any cell. Reasons of missing values are marked by `mark`. */
  cell(
    row: number,
    column: number,
    cell: Cell,
    kind: Kind,
    decimales: number | undefined,
    look: Look,
    mark: (motif: string) => string,
  ): void {
    if (this.measuring) {
      markReasons(cell, mark);
      return;
    }
    const where = () => `feuille ${this.grid.name}, ligne ${row + 1}, colonne ${columnLetters(column)}`;
    const leads = isToned(cell) && this.leads(cell.vers) && isWhole(cell.value, this.grid.widths[column]);
    const base = leads ? { ...look, ...LINK } : look;
    const placed = placeCell(cell, kind, decimales, base, mark, where);
    if (isLink(cell)) this.link(row, cell);
    if (leads && cell.vers) this.click(row, column, cell.vers);
    this.put(
      row,
      column,
      placed.value,
      isMissing(cell) && !look.align ? { ...placed.look, align: "right" } : placed.look,
    );
  }

  /** True when the workbook has what a link leads to (a theme may choose its sheets). */
  leads(vers: Cible | null | undefined): vers is Cible {
    return vers != null && this.context.places.find(vers) !== null;
  }

  /** Makes a cell lead somewhere, where the workbook has it. */
  click(row: number, column: number, vers: Cible): void {
    const place = this.context.places.find(vers);
    if (place !== null)
      this.context.clicks.push({ sheet: this.grid.name, ref: `${columnLetters(column)}${row + 1}`, place });
  }

  /** Puts an ordinary cell whose look is already known: nothing, a finite number, a text or a formula. */
  putPlain(row: number, column: number, value: Cell | Live, kind: Kind, look: number): void {
    this.grid.rows[row]?.cells.push({ c: column, v: ordinaryValue(value, kind), s: look });
  }

  put(row: number, column: number, value: GridRow["cells"][number]["v"], look: Look): void {
    if (this.measuring) return;
    this.grid.rows[row]?.cells.push({ c: column, v: value, s: this.context.looks.id(look) });
  }

  /** Merges the cells of one row, both columns included (never inside a table). */
  merge(row: number, from: number, to: number): void {
    if (to > from) this.grid.merges.push({ row, from, to });
  }

  /** Width in characters of the columns from `from` to `to`, both included. */
  span(from: number, to: number): number {
    let width = 0;
    for (let c = from; c <= to; c++) width += this.grid.widths[c] ?? 0;
    return width;
  }

  private link(row: number, link: Link): void {
    const cells = this.grid.rows[row]?.cells ?? [];
    this.context.links.push({ sheet: this.grid.name, row, cell: cells.length, link });
  }
}
