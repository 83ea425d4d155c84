import { columnLetters } from "./cell-text.ts";
import { isNumeric } from "./formats.ts";
import type { Live, PlacedTable } from "./grid.ts";
import { textWidth, wrappedLines } from "./metrics.ts";
import type { Calcul, Cell, Column, Missing, Table } from "./model.ts";
import { isMissing, numberOf } from "./place.ts";
import { Footnotes, type SheetBuilder } from "./sheet-builder.ts";
import { type Look, TONES } from "./style.ts";

const LINE = 13.5;

/** Lays out a table: title, band of groups, header, rows, total, reasons of the missing cells. */
export function layTable(sheet: SheetBuilder, table: Table): void {
  if (table.titre) layHeading(sheet, table.titre);
  const band = layBand(sheet, table.columns);
  const header = layHeader(sheet, table.columns, table.filtre === true);
  const notes = new Footnotes();
  const body = new TableBody(sheet, table, notes);
  const placed = body.lay(header);
  sheet.context.tables.push(placed);
  const { grid } = sheet;
  if (table.filtre && placed.to > placed.from) {
    grid.filter = `A${header + 1}:${columnLetters(table.columns.length - 1)}${placed.to}`;
  }
  if (table.figer) {
    grid.frozen = { rows: header + 1, columns: table.figerColonnes ?? 0 };
    grid.repeated = `${(band ?? header) + 1}:${header + 1}`;
  }
  if (notes.motifs.length > 0) sheet.gap();
  notes.motifs.forEach((motif, i) => {
    sheet.text(sheet.row(LINE), 0, `(${i + 1}) ${motif}`, { ...TONES.discret, size: 9 });
  });
}

/** Section heading over the whole width. */
export function layHeading(sheet: SheetBuilder, text: string): void {
  const row = sheet.row(19);
  const look: Look = { bold: true, size: 12, color: sheet.context.theme.principale, border: "section" };
  sheet.text(row, 0, text, look);
  for (let c = 1; c <= sheet.lastColumn; c++) sheet.put(row, c, null, look);
}

function layBand(sheet: SheetBuilder, columns: readonly Column[]): number | null {
  if (!columns.some((column) => column.groupe)) return null;
  const { theme } = sheet.context;
  const row = sheet.row(16);
  let previous: string | undefined;
  columns.forEach((column, c) => {
    const look: Look = {
      bold: true,
      fill: theme.fond,
      color: theme.principale,
      align: "centerContinuous",
      border: "entete",
    };
    if (!column.groupe) sheet.put(row, c, null, {});
    else if (column.groupe === previous) sheet.put(row, c, null, look);
    else sheet.text(row, c, column.groupe, look);
    previous = column.groupe;
  });
  return row;
}

function layHeader(sheet: SheetBuilder, columns: readonly Column[], filter: boolean): number {
  const { theme } = sheet.context;
  const lines = columns.map((column, c) => {
    return wrappedLines(column.titre, (sheet.grid.widths[c] ?? 10) - (filter ? 2.6 : 0.8), true);
  });
  const row = sheet.row(Math.max(...lines) * LINE + 6);
  const base: Look = { bold: true, fill: theme.principale, color: theme.texteEntete, wrap: true, border: "entete" };
  columns.forEach((column, c) => {
    sheet.text(row, c, column.titre, { ...base, vertical: "middle", align: headerAlign(column, filter) });
  });
  return row;
}

function headerAlign(column: Column, filter: boolean): "left" | "center" | "right" {
  const align = column.align ?? (isNumeric(column.kind) ? "right" : "left");
  return filter && align === "right" ? "center" : align;
}

class TableBody {
  private readonly index: Map<string, number>;
  private readonly looks: Look[];

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly table: Table,
    private readonly notes: Footnotes,
  ) {
    this.index = new Map(table.columns.map((column, c) => [column.key, c]));
    this.looks = table.columns.map((column, c) => this.baseLook(column, c));
  }

  lay(header: number): PlacedTable {
    const { sheet, table } = this;
    const from = sheet.next;
    table.rows.forEach((cells, i) => {
      this.layRow(cells, i);
    });
    const to = sheet.next;
    if (to > from) sheet.grid.bodies.push([from, to]);
    else sheet.text(sheet.row(16), 0, table.vide ?? "Aucune ligne.", TONES.discret);
    const total = table.total !== undefined && to > from ? sheet.next : null;
    if (total !== null) this.layTotal(total, from, to);
    this.attach(from, to);
    return { id: table.id ?? null, sheet: sheet.grid.name, header, from, to, total, columns: this.index };
  }

  private baseLook(column: Column, c: number): Look {
    const { table, sheet } = this;
    const look: Look = {
      border: "ligne",
      vertical: "top",
      align: column.align ?? (isNumeric(column.kind) ? "right" : "left"),
    };
    if (column.saisie) Object.assign(look, { unlocked: true, fill: sheet.context.theme.saisie });
    const width = (sheet.grid.widths[c] ?? 10) - 0.8;
    const overflows = (cells: readonly Cell[]): boolean => {
      const cell = cells[c];
      return typeof cell === "string" && textWidth(cell) > width;
    };
    if (column.kind === "prose" || table.rows.some(overflows)) look.wrap = true;
    return look;
  }

  private layRow(cells: readonly Cell[], i: number): void {
    const { sheet, table } = this;
    const tone = table.tones?.[i] ?? null;
    const wrapped = this.looks.some((look, c) => look.wrap === true && this.wraps(cells[c], c));
    const row = wrapped ? sheet.row() : sheet.row(15.75);
    table.columns.forEach((column, c) => {
      const base = this.looks[c] ?? {};
      const look = tone === null ? base : { ...base, ...TONES[tone] };
      const given = cells[c] ?? null;
      const live =
        column.calcul && !isMissing(given) ? this.compute(column.calcul, row, (key) => this.number(cells, key)) : null;
      if (live && "formula" in live) this.putLive(row, c, column, live, look);
      else sheet.cell(row, c, live ?? given, column.kind, column.decimales, look, this.notes.mark);
    });
  }

  private wraps(cell: Cell | undefined, c: number): boolean {
    const width = (this.sheet.grid.widths[c] ?? 10) - 0.8;
    return typeof cell === "string" && (cell.includes("\n") || textWidth(cell) > width);
  }

  private number(cells: readonly Cell[], key: string): number | null {
    const c = this.index.get(key);
    if (c === undefined) throw new Error(`colonne inconnue : ${key}`);
    const calcul = this.table.columns[c]?.calcul;
    const cell = cells[c] ?? null;
    if (!calcul || isMissing(cell)) return numberOf(cell);
    const live = this.compute(calcul, 0, (inner) => this.number(cells, inner));
    return "formula" in live && typeof live.result === "number" ? live.result : null;
  }

  private compute(calcul: Calcul, row: number, read: (key: string) => number | null): Live | Missing {
    const at = (key: string): string => `${columnLetters(this.index.get(key) ?? 0)}${row + 1}`;
    if (calcul.type === "ratio") {
      const [num, den] = [read(calcul.num), read(calcul.den)];
      if (num === null || den === null || den === 0) return { motif: calcul.motifNul ?? "dénominateur nul ou inconnu" };
      return { formula: `IF(${at(calcul.den)}=0,"",${at(calcul.num)}/${at(calcul.den)})`, result: num / den };
    }
    if (calcul.type === "difference") {
      const [a, b] = [read(calcul.de), read(calcul.moins)];
      if (a === null || b === null) return { motif: "terme inconnu" };
      return { formula: `${at(calcul.de)}-${at(calcul.moins)}`, result: a - b };
    }
    const terms = calcul.de.map(read);
    const result = terms.reduce<number>((sum, n) => sum + (n ?? 0), 0);
    return { formula: `SUM(${calcul.de.map(at).join(",")})`, result };
  }

  private putLive(row: number, c: number, column: Column, live: Live, look: Look): void {
    if (typeof live.result === "number" && !Number.isFinite(live.result))
      throw new Error(`calcul non fini : ${column.key}`);
    this.sheet.cell(
      row,
      c,
      typeof live.result === "number" ? live.result : null,
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
    const totals = new Map<string, number>();
    const look: Look = { bold: true, fill: sheet.context.theme.fond, border: "total", vertical: "middle" };
    table.columns.forEach((column, c) => {
      const own: Look = { ...look, align: column.align ?? (isNumeric(column.kind) ? "right" : "left") };
      const live = this.totalOf(column, c, from, to, row, totals);
      if (live && "formula" in live) {
        this.putLive(row, c, column.total === "compte" ? { ...column, kind: "integer" } : column, live, own);
        if (typeof live.result === "number") totals.set(column.key, live.result);
      } else {
        const given = live ?? (typeof column.total === "string" ? null : (column.total ?? null));
        const n = numberOf(given);
        if (n !== null) totals.set(column.key, n);
        const label = c === 0 && given === null ? (table.total ?? null) : given;
        sheet.cell(
          row,
          c,
          label,
          typeof label === "string" ? "prose" : column.kind,
          column.decimales,
          own,
          this.notes.mark,
        );
      }
    });
  }

  private totalOf(
    column: Column,
    c: number,
    from: number,
    to: number,
    row: number,
    totals: Map<string, number>,
  ): Live | Missing | null {
    const letters = columnLetters(c);
    const range = `${letters}${from + 1}:${letters}${to}`;
    if (column.total === "compte") {
      const result = this.table.rows.filter((cells) => (cells[c] ?? null) !== null).length;
      return { formula: `COUNTA(${range})`, result };
    }
    if (column.total === "somme" || column.total === "visible") {
      const result = this.table.rows.reduce((sum, cells) => sum + (this.number(cells, column.key) ?? 0), 0);
      return { formula: column.total === "somme" ? `SUM(${range})` : `SUBTOTAL(109,${range})`, result };
    }
    if (column.total !== undefined || !column.calcul) return null;
    const keys =
      column.calcul.type === "ratio"
        ? [column.calcul.num, column.calcul.den]
        : column.calcul.type === "difference"
          ? [column.calcul.de, column.calcul.moins]
          : column.calcul.de;
    if (!keys.every((key) => totals.has(key))) return null;
    return this.compute(column.calcul, row, (key) => totals.get(key) ?? null);
  }

  private attach(from: number, to: number): void {
    if (to === from) return;
    this.table.columns.forEach((column, c) => {
      const range = `${columnLetters(c)}${from + 1}:${columnLetters(c)}${to}`;
      if (column.visuel) this.sheet.grid.visuals.push({ range, visuel: column.visuel });
      if (column.saisie && column.saisie.type !== "libre")
        this.sheet.grid.validations.push({ range, saisie: column.saisie });
    });
  }
}
