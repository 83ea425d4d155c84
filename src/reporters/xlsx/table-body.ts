import { type Footnotes, isMissing, isToned, numberOf, untoned } from "../document/cell.ts";
import type { Cell, Column, Kind, Table, Tone } from "../document/model.ts";
import { isFigure, isNumeric, written } from "../document/written.ts";
import { columnLetters, looksLikeFormula } from "./cell-text.ts";
import { formatCode, isFraction } from "./formats.ts";
import type { Live, PlacedTable } from "./grid.ts";
import { textWidth, wrappedLines } from "./metrics.ts";
import { MAX_TEXT_FORMAT } from "./place.ts";
import { isLive } from "./plain-cells.ts";
import { chartedKey, type SheetBuilder } from "./sheet-builder.ts";
import { LINK, type Look, TONES } from "./style.ts";
import { TableFormulas } from "./table-formulas.ts";

/** Points of a line of text. */
const LINE = 12.75;
/** Ground of a cell left empty because a chart reads it. */
const VIDE = "E5E7EB";

/** Side of a column's cells: figures at the right, the rest indented at the left (LibreOffice drops right indents). */
export function side(column: Column): Look {
  const align = column.align ?? (isFigure(column.kind) ? "right" : "left");
  return align === "left" ? { align, indent: 1 } : { align };
}

/** A formula, nothing, a finite number where numbers stand, or a short text that no spreadsheet takes for one; it leads nowhere. */
function isOrdinary(given: Cell | Live, kind: Kind): boolean {
  if (isLive(given)) return typeof given.result === "string" || Number.isFinite(given.result);
  if (isToned(given) && given.vers) return false;
  const cell = untoned(given);
  if (cell === null) return true;
  if (typeof cell === "number") return isNumeric(kind) && Number.isFinite(cell);
  return typeof cell === "string" && !isNumeric(kind) && cell.length <= MAX_TEXT_FORMAT && !looksLikeFormula(cell);
}

function toneOf(cell: Cell | Live): Tone | null {
  return !isLive(cell) && isToned(cell) ? (cell.tone ?? null) : null;
}

function numberIn(cell: Cell | Live): number | undefined {
  return isLive(cell) ? undefined : (numberOf(cell) ?? undefined);
}

/** Rows and total row of a table. */
export class TableBody {
  private readonly formulas: TableFormulas;
  private readonly looks: Look[];
  /** Columns whose texts wrap. */
  private readonly wrapped: readonly number[];
  private readonly simple = new Map<string, number>();
  /** Looks of the rows whose cells are all ordinary, by height and tone. */
  private readonly rowLooks = new Map<string, readonly number[]>();
  private readonly kinds: readonly Kind[];
  private readonly charted: boolean[];
  /** Cells left empty for a chart: the rows concerned, by reason. */
  readonly blanks = new Map<string, string[]>();

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly table: Table,
    private readonly notes: Footnotes,
  ) {
    this.formulas = new TableFormulas(table, sheet.context.tables);
    this.looks = table.columns.map((column, c) => this.baseLook(column, c));
    this.wrapped = [...this.looks.keys()].filter((c) => this.looks[c]?.wrap === true);
    this.kinds = table.columns.map(({ kind }) => kind);
    const { grid, context } = sheet;
    this.charted = table.columns.map(({ key }) => context.charted.has(chartedKey(grid.name, table.id ?? "", key)));
  }

  lay(header: number): PlacedTable {
    const { sheet, table } = this;
    const from = sheet.next;
    this.formulas.totalRow = table.total === undefined ? null : from + table.rows.length;
    table.rows.forEach((cells, i) => {
      this.layRow(cells, i);
    });
    const to = sheet.next;
    if (to > from) sheet.grid.bodies.push([from, to]);
    else sheet.text(sheet.row(16), 0, table.vide ?? "Aucune ligne.", { ...TONES.discret, indent: 1, align: "left" });
    const total = table.total !== undefined && to > from ? sheet.next : null;
    if (total !== null) this.layTotal(total, from, to);
    this.attach(from, to);
    return { id: table.id ?? null, sheet: sheet.grid.name, header, from, to, total, columns: this.formulas.index };
  }

  private baseLook(column: Column, c: number): Look {
    const { table, sheet } = this;
    const look: Look = { border: table.hauteur === undefined ? "ligne" : "cadre", ...side(column) };
    if (sheet.leads(column.vers)) Object.assign(look, LINK);
    if (column.saisie) Object.assign(look, { unlocked: true, fill: sheet.context.theme.saisie });
    const width = (sheet.grid.widths[c] ?? 10) - 2.6;
    const overflows = (cells: readonly Cell[]): boolean => {
      const cell = untoned(cells[c] ?? null);
      // no sign is wider than two digits
      return typeof cell === "string" && cell.length * 2 > width && textWidth(cell) > width;
    };
    if (column.kind === "prose" || table.rows.some(overflows)) look.wrap = true;
    return look;
  }

  private layRow(cells: readonly Cell[], i: number): void {
    const { sheet, table } = this;
    const tone = table.tones?.[i] ?? null;
    let lines = 1;
    for (const c of this.wrapped) lines = Math.max(lines, this.lines(cells[c], c));
    const row = this.newRow(lines);
    const vertical: "top" | "middle" = lines > 1 ? "top" : "middle";
    const values = this.computed(cells, row);
    const looks = this.plainLooks(values, tone, vertical);
    const placed = sheet.grid.rows[row];
    if (looks !== null && placed) {
      placed.plain = { values, kinds: this.kinds, looks };
      return;
    }
    table.columns.forEach((column, c) => {
      const shown = values[c] ?? null;
      if (!isLive(shown) && isOrdinary(shown, column.kind)) {
        sheet.putPlain(row, c, untoned(shown), column.kind, this.ordinaryLook(shown, column, c, tone, vertical));
        return;
      }
      const look = { ...this.looks[c], vertical, ...(tone === null ? {} : TONES[tone]) };
      if (isLive(shown)) this.putLive(row, c, column, shown, look);
      else if (this.charted[c] && isMissing(shown)) this.putBlank(row, c, cells, shown.motif, look);
      else sheet.cell(row, c, shown, column.kind, column.decimales, look, this.notes.mark);
    });
  }

  /** The cells of a row, those that are computed as their formula, or the reason why they have none. */
  private computed(cells: readonly Cell[], row: number): readonly (Cell | Live)[] {
    const { columns } = this.table;
    if (!columns.some((column) => column.calcul)) return cells;
    return columns.map(({ calcul }, c) => {
      const given = cells[c] ?? null;
      return calcul && !isMissing(given) ? this.formulas.compute(calcul, row, cells) : given;
    });
  }

  /** Looks of a row whose cells are all ordinary, the same list for all that look alike; null for any other row. */
  private plainLooks(
    cells: readonly (Cell | Live)[],
    tone: Tone | null,
    vertical: "top" | "middle",
  ): readonly number[] | null {
    const { columns } = this.table;
    let key = `${vertical}${tone}`;
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c] as Column;
      const cell = cells[c] ?? null;
      if (!isOrdinary(cell, column.kind)) return null;
      const own = toneOf(cell);
      if (own !== null) key += `,${c}${own}`;
      if (column.kind === "integer" && isFraction(numberIn(cell))) key += `,${c}.`;
    }
    let looks = this.rowLooks.get(key);
    if (!looks) {
      looks = columns.map((column, c) => this.ordinaryLook(cells[c] ?? null, column, c, tone, vertical));
      this.rowLooks.set(key, looks);
    }
    return looks;
  }

  private newRow(lines: number): number {
    const { sheet, table } = this;
    if (table.hauteur !== undefined) return sheet.row(Math.max(table.hauteur, lines * LINE + 3));
    return lines > 1 ? sheet.row(undefined, lines * LINE + 0.5) : sheet.row(15.75);
  }

  /** Number of the look of an ordinary cell, found once per column, tones and height. */
  private ordinaryLook(
    cell: Cell | Live,
    column: Column,
    c: number,
    tone: Tone | null,
    vertical: "top" | "middle",
  ): number {
    const own = toneOf(cell);
    const value = column.kind === "integer" ? numberIn(cell) : undefined;
    const key = `${c}${vertical}${tone},${own}${isFraction(value) ? "." : ""}`;
    let id = this.simple.get(key);
    if (id === undefined) {
      const format = formatCode(column.kind, column.decimales, value);
      id = this.sheet.context.looks.id({
        ...this.looks[c],
        vertical,
        ...(tone === null ? {} : TONES[tone]),
        ...(format === null ? {} : { format }),
        ...(own === null ? {} : TONES[own]),
      });
      this.simple.set(key, id);
    }
    return id;
  }

  /** Counted once for the sheets, and the two layouts of a sheet, that write a text in one width. */
  private lines(given: Cell | undefined, c: number): number {
    const cell = untoned(given ?? null);
    if (typeof cell !== "string") return 1;
    const { wraps } = this.sheet.context;
    const width = (this.sheet.grid.widths[c] ?? 10) - 2.6;
    const known = wraps.get(width) ?? new Map<string, number>();
    if (known.size === 0) wraps.set(width, known);
    let lines = known.get(cell);
    if (lines === undefined) {
      lines = !cell.includes("\n") && textWidth(cell) <= width ? 1 : wrappedLines(cell, width);
      known.set(cell, lines);
    }
    return lines;
  }

  /** An empty cell, greyed, whose reason is told under the table with the name of its row. */
  private putBlank(row: number, c: number, cells: readonly Cell[], motif: string, look: Look): void {
    const [{ kind, decimales } = { kind: "text" as const, decimales: undefined }] = this.table.columns;
    const name = written(cells[0] ?? null, kind, decimales, this.notes).text;
    const names = this.blanks.get(motif);
    if (!names) this.blanks.set(motif, [name]);
    else if (!names.includes(name)) names.push(name);
    this.sheet.put(row, c, null, { ...look, fill: VIDE });
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
    sheet.row(17);
    const look: Look = { bold: true, fill: sheet.context.theme.fond, border: "total", vertical: "middle" };
    table.columns.forEach((column, c) => {
      const own: Look = { ...look, ...side(column) };
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
