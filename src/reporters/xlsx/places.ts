import { obtenir } from "../../core/grouper.ts";
import { untoned } from "../document/cell.ts";
import type { Cell, CelluleDite, Cible, Column, Sheet, Table } from "../document/model.ts";
import { sheetName } from "./cell-text.ts";

/** What a click leads to: a sheet, and in it a table, one of its columns or rows. */
export interface Place {
  sheet: string;
  table: string | null;
  column: string | null;
  row: number | null;
}

/** First rows of a table by what a column of it says. */
type FirstRows = ReadonlyMap<string | null, number>;

/** What a workbook has that a click may lead to, known before anything is laid out: a link that leads nowhere is never drawn. */
export class Places {
  private readonly tables = new Map<string, ReadonlyMap<string, Table>>();
  private readonly known = new Map<Table, Map<number, FirstRows>>();

  constructor(sheets: readonly Sheet[]) {
    for (const { nom, blocks } of sheets) {
      const siennes = new Map<string, Table>();
      for (const block of blocks) if (block.kind === "table" && block.id !== undefined) siennes.set(block.id, block);
      this.tables.set(sheetName(nom), siennes);
    }
  }

  /** The place of a click; null when the workbook has none: no such sheet or table, no row of it that says so. */
  find({ feuille, table, colonne, ligne }: Cible): Place | null {
    const sheet = sheetName(feuille);
    const siennes = this.tables.get(sheet);
    if (siennes === undefined) return null;
    if (table === undefined) return { sheet, table: null, column: null, row: null };
    const trouvee = siennes.get(table);
    if (trouvee === undefined || trouvee.rows.length === 0) return null;
    if (colonne !== undefined && !trouvee.columns.some(({ key }) => key === colonne)) return null;
    const row = ligne === undefined ? null : this.rowOf(trouvee, ligne);
    return row === undefined ? null : { sheet, table, column: colonne ?? null, row };
  }

  /** True when the texts of a column may lead to the rows of a table that the workbook has. */
  holds({ feuille, table, cle }: NonNullable<Column["vers"]>): boolean {
    const trouvee = this.tables.get(sheetName(feuille))?.get(table);
    return trouvee?.columns.some(({ key }) => key === cle) === true;
  }

  private rowOf(table: Table, [premiere, ...autres]: readonly CelluleDite[]): number | undefined {
    const rang = (cle: string) => table.columns.findIndex(({ key }) => key === cle);
    if (premiere === undefined) return undefined;
    const first = rang(premiere.cle);
    const from = this.firstRows(table, first).get(premiere.texte);
    if (from === undefined) return undefined;
    const conditions = [
      [first, premiere.texte] as const,
      ...autres.map(({ cle, texte }) => [rang(cle), texte] as const),
    ];
    for (let r = from; r < table.rows.length; r++)
      if (conditions.every(([c, texte]) => textOf(table.rows[r]?.[c]) === texte)) return r;
    return undefined;
  }

  private firstRows(table: Table, column: number): FirstRows {
    const siennes = obtenir(this.known, table, () => new Map<number, FirstRows>());
    return obtenir(siennes, column, () => {
      const rows = new Map<string | null, number>();
      for (let r = 0; r < table.rows.length; r++) {
        const text = textOf(table.rows[r]?.[column]);
        if (text !== undefined && !rows.has(text)) rows.set(text, r);
      }
      return rows;
    });
  }
}

/** The text of a cell, null of an empty one; undefined of what is no text. */
function textOf(cell: Cell | undefined): string | null | undefined {
  if (cell === undefined) return undefined;
  const value = untoned(cell);
  if (value === null || value === "") return null;
  return typeof value === "string" ? value : undefined;
}
