import type { Calcul, Cell, Column, Missing, Table } from "../document/model.ts";
import { columnLetters, quotedSheet, sheetName } from "./cell-text.ts";
import type { Live, PlacedTable } from "./grid.ts";
import { isMissing, numberOf } from "./place.ts";

/** Live formulas of a table, each with the value that it gives today. */
export class TableFormulas {
  readonly index: Map<string, number>;
  /** Row of the totals, from 0; null while unknown or when there is none. */
  totalRow: number | null = null;

  /** `tables`: those placed so far, in this sheet and in those before. */
  constructor(
    private readonly table: Table,
    private readonly tables: readonly PlacedTable[] = [],
  ) {
    this.index = new Map(table.columns.map((column, c) => [column.key, c]));
  }

  /** Number of a row's cell, computed ones included; null when it has none. */
  number(cells: readonly Cell[], key: string): number | null {
    const c = this.index.get(key);
    if (c === undefined) throw new Error(`colonne inconnue : ${key}`);
    const calcul = this.table.columns[c]?.calcul;
    const cell = cells[c] ?? null;
    if (!calcul || isMissing(cell)) return numberOf(cell);
    const live = this.compute(calcul, 0, (inner) => this.number(cells, inner), cells);
    return "formula" in live && typeof live.result === "number" ? live.result : null;
  }

  /** Formula of a computed cell of a row (from 0) with its value, or the reason why it has none. */
  compute(
    calcul: Calcul,
    row: number,
    read: (key: string) => number | null,
    cells: readonly Cell[] = [],
  ): Live | Missing {
    const at = (key: string): string => `${columnLetters(this.index.get(key) ?? 0)}${row + 1}`;
    if (calcul.type === "ratio") {
      const [num, den] = [read(calcul.num), read(calcul.den)];
      if (num === null || den === null || den === 0) return { motif: calcul.motifNul ?? "dénominateur nul ou inconnu" };
      return { formula: `IF(${at(calcul.den)}=0,"",${at(calcul.num)}/${at(calcul.den)})`, result: num / den };
    }
    if (calcul.type === "part") {
      const [n, sum] = [read(calcul.de), this.totalValue(calcul.de)];
      if (n === null || sum === null || sum === 0) return { motif: calcul.motifNul ?? "total nul ou inconnu" };
      const total = `${columnLetters(this.index.get(calcul.de) ?? 0)}$${(this.totalRow ?? 0) + 1}`;
      return { formula: `IF(${total}=0,"",${at(calcul.de)}/${total})`, result: n / sum };
    }
    if (calcul.type === "difference") {
      const [a, b] = [read(calcul.de), read(calcul.moins)];
      if (a === null || b === null) return { motif: "terme inconnu" };
      return { formula: `${at(calcul.de)}-${at(calcul.moins)}`, result: a - b };
    }
    if (calcul.type === "ecart") {
      const [a, b] = [read(calcul.de), read(calcul.moins)];
      const [x, y] = [at(calcul.de), at(calcul.moins)];
      return { formula: `IF(COUNT(${x},${y})<2,"",${x}-${y})`, result: a === null || b === null ? "" : a - b };
    }
    if (calcul.type === "positif") {
      const n = read(calcul.de);
      return n === null ? { motif: "terme inconnu" } : { formula: `IF(${at(calcul.de)}>0,1,0)`, result: n > 0 ? 1 : 0 };
    }
    if (calcul.type === "sinon") {
      const [typed, given] = [calcul.de, calcul.defaut].map((key) => textOf(cells[this.index.get(key) ?? -1] ?? null));
      const formula = `IF(${at(calcul.de)}="",${at(calcul.defaut)},${at(calcul.de)})`;
      return { formula, result: typed || given || "" };
    }
    if (calcul.type === "nombre_si") return this.counted(calcul, row, cells);
    const terms = calcul.de.map(read);
    const result = terms.reduce<number>((sum, n) => sum + (n ?? 0), 0);
    return { formula: `SUM(${calcul.de.map(at).join(",")})`, result };
  }

  /** SUMPRODUCT over another table, which compares texts exactly (COUNTIFS reads numbers and wildcards in them); its value is the one given. */
  private counted(calcul: Extract<Calcul, { type: "nombre_si" }>, row: number, cells: readonly Cell[]): Live | Missing {
    const other = this.tables.find((t) => t.id === calcul.table && t.sheet === sheetName(calcul.feuille));
    if (!other) throw new Error(`aucune table ${calcul.table} dans les feuilles placées avant`);
    const criteria = calcul.ou.map(({ column, egal }) => {
      const c = other.columns.get(column);
      if (c === undefined) throw new Error(`colonne inconnue : ${column}`);
      const letters = columnLetters(c);
      const range = `${quotedSheet(other.sheet)}!$${letters}$${other.from + 1}:$${letters}$${Math.max(other.to, other.from + 1)}`;
      const wanted =
        typeof egal === "string"
          ? `"${egal.replace(/"/g, '""')}"`
          : `$${columnLetters(this.index.get(egal.cle) ?? 0)}${row + 1}`;
      return `(${range}=${wanted})`;
    });
    const self = this.table.columns.findIndex((column) => column.calcul === calcul);
    const result = numberOf(cells[self] ?? null);
    return result === null ? { motif: "terme inconnu" } : { formula: `SUMPRODUCT(${criteria.join("*")}*1)`, result };
  }

  /**
   * Formula of a column's total with its value; the value given by hand; null when it has none. A ratio or a difference
   * of totals needs the same rows known on both sides, or it would compare different things.
   */
  total(column: Column, c: number, from: number, to: number, row: number): Live | Cell {
    const range = `${columnLetters(c)}${from + 1}:${columnLetters(c)}${to}`;
    if (column.total === "compte") return { formula: `COUNTA(${range})`, result: this.filled(c) };
    if (column.total === "somme") return { formula: `SUM(${range})`, result: this.sum(column.key) };
    if (column.total === "visible") return { formula: `SUBTOTAL(109,${range})`, result: this.sum(column.key) };
    if (column.total !== undefined || !column.calcul) return column.total ?? null;
    const keys = termsOf(column.calcul);
    if (keys.length === 0) return null;
    if (keys.some((key) => this.totalValue(key) === null)) return null;
    if (column.calcul.type !== "somme" && !this.sameRows(keys)) {
      return { motif: "une ligne au moins est inconnue d'un seul côté du calcul" };
    }
    return this.compute(column.calcul, row, (key) => this.totalValue(key));
  }

  private totalValue(key: string): number | null {
    const column = this.table.columns[this.index.get(key) ?? -1];
    if (!column) throw new Error(`colonne inconnue : ${key}`);
    if (column.total === "somme" || column.total === "visible") return this.sum(key);
    if (column.total === "compte") return this.filled(this.index.get(key) ?? 0);
    return column.total === undefined ? null : numberOf(column.total);
  }

  private sum(key: string): number {
    let sum = 0;
    for (const cells of this.table.rows) sum += this.number(cells, key) ?? 0;
    return sum;
  }

  private filled(c: number): number {
    return this.table.rows.filter((cells) => (cells[c] ?? null) !== null && cells[c] !== "").length;
  }

  private sameRows(keys: readonly string[]): boolean {
    return this.table.rows.every((cells) => new Set(keys.map((key) => this.number(cells, key) === null)).size === 1);
  }
}

/** Keys of the columns that a computed column reads. */
function termsOf(calcul: Calcul): readonly string[] {
  if (calcul.type === "ratio") return [calcul.num, calcul.den];
  if (calcul.type === "part") return [calcul.de];
  if (calcul.type === "difference") return [calcul.de, calcul.moins];
  if (calcul.type === "somme") return calcul.de;
  // what is typed, counted elsewhere or only a sign has no total of its own
  return calcul.type === "positif" ? [calcul.de] : [];
}

function textOf(cell: Cell): string {
  const value = typeof cell === "object" && cell !== null && "tone" in cell ? cell.value : cell;
  return typeof value === "string" ? value : "";
}
