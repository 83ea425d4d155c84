import { obtenir } from "../../core/grouper.ts";
import { type Footnotes, isMissing, isToned, markReasons, numberOf, untoned } from "../document/cell.ts";
import type { Cell, Column, Kind, Table, Tone } from "../document/model.ts";
import { isNumeric, written } from "../document/written.ts";
import { columnLetters, looksLikeFormula } from "./cell-text.ts";
import { formatCode, isFraction } from "./formats.ts";
import type { Grid, Live, PlacedTable } from "./grid.ts";
import { MARGIN, wrappedLines } from "./metrics.ts";
import { MAX_TEXT_FORMAT } from "./place.ts";
import { isLive } from "./plain-cells.ts";
import type { SheetBuilder } from "./sheet-builder.ts";
import { type Look, TONES } from "./style.ts";
import { TableFormulas } from "./table-formulas.ts";
import { linesOf, shapeOf, side, type TableShape } from "./table-shape.ts";

/** Points of a line of text. */
const LINE = 12.75;
/** Points of a row of one line. */
const ONE_LINE = 15.75;
/** Ground of a cell left empty because a chart reads it. */
const VIDE = "E5E7EB";

/** A formula, nothing, a finite number where numbers stand, or a short text that no spreadsheet takes for one; it leads nowhere. */
function isOrdinary(given: Cell | Live, kind: Kind): boolean {
  if (given === null) return true;
  if (typeof given === "string") return !isNumeric(kind) && given.length <= MAX_TEXT_FORMAT && !looksLikeFormula(given);
  if (typeof given === "number") return isNumeric(kind) && Number.isFinite(given);
  if (typeof given === "boolean") return false;
  if (isLive(given)) return typeof given.result === "string" || Number.isFinite(given.result);
  return isToned(given) && !given.vers && isOrdinary(given.value, kind);
}

function toneOf(cell: Cell | Live): Tone | null {
  return !isLive(cell) && isToned(cell) ? (cell.tone ?? null) : null;
}

function numberIn(cell: Cell | Live): number | undefined {
  return isLive(cell) ? undefined : (numberOf(cell) ?? undefined);
}

/** Rank of each tone in the keys of looks; 0: none. */
const RANKS = new Map<Tone | null, number>([null, ...(Object.keys(TONES) as Tone[])].map((tone, i) => [tone, i]));
const RANKED = RANKS.size;

function rankOf(tone: Tone | null): number {
  return RANKS.get(tone) ?? 0;
}

/** Column and text of the rows that a table's filter leaves out when the workbook opens; null: all are shown. */
function foldedBy({ columns, repli, filtre }: Table): Grid["filteredOut"] {
  if (!repli || !filtre) return null;
  const column = columns.findIndex(({ key }) => key === repli.key);
  if (column < 0) throw new Error(`no column ${repli.key} to filter by`);
  return { column, text: repli.texte };
}

/** Rows and total row of a table. */
export class TableBody {
  private readonly shape: TableShape;
  private readonly formulas: TableFormulas;
  /** Looks of ordinary cells, by column, height and tones. */
  private readonly simple = new Map<number, number>();
  /** Looks of the rows whose cells are all ordinary, by height and tone; those with a cell that has its own, apart. */
  private readonly usualLooks: (readonly number[])[] = [];
  private readonly rowLooks = new Map<string, readonly number[]>();
  /** Distinct looks of the rows, in order of appearance. */
  private readonly seen = new Set<number>();
  /** Cells left empty for a chart: the rows concerned, by reason. */
  readonly blanks = new Map<string, string[]>();
  private readonly computes: boolean;
  /** What the filter leaves out when the workbook opens. */
  readonly folded: Grid["filteredOut"];

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly table: Table,
    private readonly notes: Footnotes,
  ) {
    this.shape = shapeOf(sheet, table);
    this.folded = foldedBy(table);
    this.computes = table.columns.some(({ calcul }) => calcul);
    this.formulas = new TableFormulas(table, sheet.context.tables, this.shape.values);
  }

  lay(header: number): PlacedTable {
    const { sheet, table } = this;
    const from = sheet.next;
    this.formulas.totalRow = table.total === undefined ? null : from + table.rows.length;
    table.rows.forEach((cells, i) => {
      if (sheet.measuring) this.measureRow(cells, i);
      else this.layRow(cells, i);
    });
    const to = sheet.next;
    if (to > from) sheet.grid.bodies.push({ from, to, looks: [...this.seen] });
    else sheet.text(sheet.row(16), 0, table.vide ?? "Aucune ligne.", { ...TONES.discret, indent: 1, align: "left" });
    const total = table.total !== undefined && to > from ? sheet.next : null;
    if (total !== null) this.layTotal(total, from, to);
    if (!sheet.measuring) this.attach(from, to);
    return { id: table.id ?? null, sheet: sheet.grid.name, header, from, to, total, columns: this.formulas.index };
  }

  /** The height of a row, and the reasons that its cells refer to. */
  private measureRow(cells: readonly Cell[], i: number): void {
    const { shape, notes } = this;
    this.newRow(cells, linesOf(this.sheet, shape, cells, i));
    for (let c = 0; c < shape.kinds.length; c++) {
      const cell = shape.values.cell(cells, c);
      if (typeof cell !== "object" || cell === null) continue;
      if (shape.charted[c] && isMissing(cell)) this.noteBlank(cells, cell.motif);
      else markReasons(cell, notes.mark);
    }
  }

  private layRow(cells: readonly Cell[], i: number): void {
    const { sheet, table, shape } = this;
    const tone = table.tones?.[i] ?? null;
    const lines = linesOf(sheet, shape, cells, i);
    const row = this.newRow(cells, lines);
    const high = lines > 1;
    const values = this.computed(cells, row);
    const looks = this.plainLooks(values, tone, high);
    const placed = sheet.grid.rows[row];
    if (looks !== null && placed) {
      placed.plain = { values, kinds: shape.kinds, looks };
      return;
    }
    table.columns.forEach((column, c) => {
      const shown = values[c] ?? null;
      if (isOrdinary(shown, column.kind)) {
        const worth = !isLive(shown) ? shown : typeof shown.result === "number" ? shown.result : null;
        sheet.putPlain(row, c, shown, column.kind, this.ordinaryLook(worth, column, c, tone, high));
        return;
      }
      const look = this.lookOf(c, tone, high);
      if (isLive(shown)) this.putLive(row, c, column, shown, look);
      else if (shape.charted[c] && isMissing(shown)) this.putBlank(row, c, cells, shown.motif, look);
      else sheet.cell(row, c, shown, column.kind, column.decimales, look, this.notes.mark);
    });
    for (const { s } of placed?.cells ?? []) this.seen.add(s);
  }

  /** The cells of a row, those that are computed as their formula, or the reason why they have none. */
  private computed(cells: readonly Cell[], row: number): readonly (Cell | Live)[] {
    if (!this.computes) return cells;
    return this.table.columns.map(({ calcul }, c) => {
      const given = cells[c] ?? null;
      return calcul && !isMissing(given) ? this.formulas.compute(calcul, row, cells) : given;
    });
  }

  /** Look of a column's cells in a row of that tone, of several lines or of one. */
  private lookOf(c: number, tone: Tone | null, high: boolean): Look {
    return { ...this.shape.looks[c], vertical: high ? "top" : "middle", ...(tone === null ? {} : TONES[tone]) };
  }

  /** Looks of a row whose cells are all ordinary, the same list for all that look alike; null for any other row. */
  private plainLooks(cells: readonly (Cell | Live)[], tone: Tone | null, high: boolean): readonly number[] | null {
    const { kinds } = this.shape;
    let own = "";
    for (let c = 0; c < kinds.length; c++) {
      const cell = cells[c] ?? null;
      const kind = kinds[c] as Kind;
      if (!isOrdinary(cell, kind)) return null;
      if (cell === null || typeof cell === "string") continue;
      const tinted = toneOf(cell);
      if (tinted !== null) own += `,${c}${tinted}`;
      if (kind === "integer" && isFraction(numberIn(cell))) own += `,${c}.`;
    }
    const rank = rankOf(tone) * 2 + (high ? 1 : 0);
    const known = own === "" ? this.usualLooks[rank] : this.rowLooks.get(`${rank}${own}`);
    if (known) return known;
    const looks = this.table.columns.map((column, c) => this.ordinaryLook(cells[c] ?? null, column, c, tone, high));
    if (own === "") this.usualLooks[rank] = looks;
    else this.rowLooks.set(`${rank}${own}`, looks);
    for (const look of looks) this.seen.add(look);
    return looks;
  }

  private newRow(cells: readonly Cell[], lines: number): number {
    const { sheet, table, folded } = this;
    const hidden = folded !== null && untoned(cells[folded.column] ?? null) === folded.text;
    const more = sheet.more(ONE_LINE);
    if (table.hauteur !== undefined) return sheet.row(Math.max(table.hauteur, lines * LINE + 3) + more, 0, hidden);
    if (lines > 1 && more === 0 && !sheet.firm) return sheet.row(undefined, lines * LINE + 0.5, hidden);
    return sheet.row((lines > 1 ? lines * LINE + 0.5 : ONE_LINE) + more, 0, hidden);
  }

  /** Number of the look of an ordinary cell, found once per column, tones and height. */
  private ordinaryLook(cell: Cell | Live, column: Column, c: number, tone: Tone | null, high: boolean): number {
    const own = toneOf(cell);
    const value = column.kind === "integer" ? numberIn(cell) : undefined;
    const key = ((c * RANKED + rankOf(tone)) * RANKED + rankOf(own)) * 4 + (high ? 2 : 0) + (isFraction(value) ? 1 : 0);
    let id = this.simple.get(key);
    if (id === undefined) {
      const format = formatCode(column.kind, column.decimales, value);
      id = this.sheet.context.looks.id({
        ...this.lookOf(c, tone, high),
        ...(format === null ? {} : { format }),
        ...(own === null ? {} : TONES[own]),
      });
      this.simple.set(key, id);
    }
    return id;
  }

  /** An empty cell, greyed, whose reason is told under the table with the name of its row. */
  private putBlank(row: number, c: number, cells: readonly Cell[], motif: string, look: Look): void {
    this.noteBlank(cells, motif);
    this.sheet.put(row, c, null, { ...look, fill: VIDE });
  }

  private noteBlank(cells: readonly Cell[], motif: string): void {
    const [{ kind, decimales } = { kind: "text" as const, decimales: undefined }] = this.table.columns;
    const name = written(cells[0] ?? null, kind, decimales, this.notes).text;
    const names = obtenir(this.blanks, motif, () => []);
    if (!names.includes(name)) names.push(name);
  }

  private putLive(row: number, c: number, column: Column, live: Live, look: Look, reserve?: string): void {
    if (typeof live.result === "number" && !Number.isFinite(live.result))
      throw new Error(`calcul non fini : ${column.key}`);
    const value = typeof live.result === "number" ? live.result : null;
    this.sheet.cell(
      row,
      c,
      value === null || reserve === undefined ? value : { value, reserve },
      column.kind,
      column.decimales,
      look,
      this.notes.mark,
    );
    const cell = this.sheet.grid.rows[row]?.cells.at(-1);
    if (cell) cell.v = live;
  }

  private layTotal(row: number, from: number, to: number): void {
    const { sheet, table } = this;
    // widths are rounded to a quarter
    const lines = wrappedLines(table.total ?? "", (sheet.grid.widths[0] ?? 10) - MARGIN + 0.25, true);
    sheet.row(17 + (lines - 1) * LINE + sheet.more(ONE_LINE));
    const look: Look = { bold: true, fill: sheet.context.theme.fond, border: "total", vertical: "middle" };
    table.columns.forEach((column, c) => {
      const own: Look = { ...look, ...side(column), ...(c === 0 && lines > 1 ? { wrap: true } : {}) };
      const total = this.formulas.total(column, c, from, to, row);
      if (isLive(total)) {
        const written: Column = column.total === "compte" ? { ...column, kind: "integer" } : column;
        this.putLive(row, c, written, total, own, column.reserve);
        return;
      }
      const label = c === 0 && total === null ? (table.total ?? null) : total;
      const kind = typeof label === "string" ? "prose" : column.kind;
      sheet.cell(row, c, label, kind, column.decimales, own, this.notes.mark);
    });
  }

  private attach(from: number, to: number): void {
    if (to === from) return;
    this.table.columns.forEach((column, c) => {
      const range = `${columnLetters(c)}${from + 1}:${columnLetters(c)}${to}`;
      const { visuel, vers } = column;
      const where = { sheet: this.sheet.grid.name, column: c, from, to };
      if (vers) this.sheet.context.columnClicks.push({ ...where, vers });
      if (visuel?.type === "courbe") this.sheet.context.curves.push({ ...where, courbe: visuel });
      else if (visuel) this.sheet.grid.visuals.push({ range, visuel });
      if (column.saisie && column.saisie.type !== "libre")
        this.sheet.grid.validations.push({ range, saisie: column.saisie });
    });
  }
}
