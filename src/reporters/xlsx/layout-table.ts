import { obtenir } from "../../core/grouper.ts";
import { Footnotes } from "../document/cell.ts";
import type { Column, Table } from "../document/model.ts";
import { raisonLisible } from "../document/raison.ts";
import { columnLetters } from "./cell-text.ts";
import { excelTable } from "./excel-tables.ts";
import { layFootnotes } from "./layout-line.ts";
import { wrappedLines } from "./metrics.ts";
import type { SheetBuilder } from "./sheet-builder.ts";
import { type Look, TONES } from "./style.ts";
import { TableBody } from "./table-body.ts";
import { side } from "./table-shape.ts";
import { isSentence } from "./widths.ts";

const LINE = 13.5;
/** Rows of a table that no page holds. */
const LONG = 45;
/** Points that may stay frozen on screen: a header further down is not frozen. */
const MAX_FROZEN = 230;
/** Texts of the headers, compared many times while paper is looked for. */
const heads = new WeakMap<Table["columns"], string>();

/** Texts of a table's header. */
export function headOf({ columns }: Table): string {
  let head = heads.get(columns);
  if (head === undefined) {
    head = JSON.stringify(columns.map(({ titre, groupe }) => [titre, groupe]));
    heads.set(columns, head);
  }
  return head;
}

/** Lays out a table: title, band of groups, header, rows, total, reasons of the missing cells. */
export function layTable(sheet: SheetBuilder, table: Table): void {
  if (table.titre) layHeading(sheet, table.titre);
  if (isSentence(table)) {
    layEmpty(sheet, table);
    return;
  }
  const band = layBand(sheet, table.columns);
  const header = layHeader(sheet, table.columns, table.filtre === true);
  const notes = new Footnotes();
  const body = new TableBody(sheet, table, notes);
  const { page } = sheet.pages;
  const placed = body.lay(header);
  sheet.context.tables.push(placed);
  const { grid } = sheet;
  // one header alone can be repeated: that of the last long table that goes on over printed pages, from where it first stands
  const head = headOf(table);
  if (
    sheet.pages.page > page &&
    page < sheet.printedPages &&
    (grid.repeated === null || (placed.to - placed.from > LONG && sheet.repeatedHead !== head))
  ) {
    grid.repeated = `${(band ?? header) + 1}:${header + 1}`;
    sheet.repeatedHead = head;
  }
  if (table.filtre && placed.to > placed.from && !sheet.measuring) {
    const { folded: filteredOut } = body;
    const native = excelTable(table, placed, grid.locked);
    if (native) grid.tables.push({ ...native, filteredOut });
    else {
      grid.filter = `A${header + 1}:${columnLetters(table.columns.length - 1)}${placed.to}`;
      grid.filteredOut = filteredOut;
    }
  }
  const { figer = false, figerColonnes: columns = 0 } = table;
  const high = sheet.heightTo(header + 1) > MAX_FROZEN;
  if (figer && !high) grid.frozen = { rows: header + 1, columns };
  // the pages at the right still say whose rows they go on with
  else if (figer && columns > 0) grid.frozen ??= { rows: 0, columns };
  if (notes.motifs.length > 0 || body.blanks.size > 0) sheet.gap();
  const blanks = [...body.blanks].map(
    ([motif, names]) => `Cases grisées (${names.join(", ")}) : non calculé, ${raisonLisible(motif)}`,
  );
  layFootnotes(sheet, notes.motifs, blanks);
}

function layEmpty(sheet: SheetBuilder, { id, columns, vide = "Aucune ligne." }: Table): void {
  const lines = wrappedLines(vide, sheet.span(0, sheet.lastColumn) - 3);
  const row = sheet.row(lines * LINE + 3 + sheet.more(LINE));
  sheet.text(row, 0, vide, { ...TONES.discret, indent: 1, align: "left", vertical: "top", wrap: true });
  sheet.merge(row, 0, sheet.lastColumn);
  const keys = columns.map(({ key }, c): [string, number] => [key, c]);
  const next = sheet.next;
  const placed = { header: row, from: next, to: next, total: null, columns: new Map(keys) };
  sheet.context.tables.push({ id: id ?? null, sheet: sheet.grid.name, ...placed });
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
  const look: Look = {
    bold: true,
    fill: theme.fond,
    color: theme.principale,
    align: "centerContinuous",
    border: "entete",
  };
  columns.forEach((column, c) => {
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
    return wrappedLines(column.titre, (sheet.grid.widths[c] ?? 10) - (filter ? 4.6 : 2.6), true);
  });
  const row = sheet.row(Math.max(...lines) * LINE + 6 + sheet.more(LINE / 2));
  const base: Look = { bold: true, fill: theme.principale, color: theme.texteEntete, wrap: true, border: "entete" };
  const looks = new Map<string, Look>();
  columns.forEach((column, c) => {
    const align = headerAlign(column, filter);
    const look = obtenir(looks, align.align ?? "", (): Look => ({ ...base, vertical: "middle", ...align }));
    sheet.text(row, c, column.titre, look);
  });
  return row;
}

function headerAlign(column: Column, filter: boolean): Look {
  const look = side(column);
  return filter && look.align === "right" ? { align: "center" } : look;
}
