import { columnLetters } from "./cell-text.ts";
import type { Live } from "./grid.ts";
import type { Calcul, Cell, Column, Missing, Table } from "./model.ts";
import { isMissing, numberOf } from "./place.ts";

/** Live formulas of a table, each with the value that it gives today. */
export class TableFormulas {
  readonly index: Map<string, number>;

  constructor(private readonly table: Table) {
    this.index = new Map(table.columns.map((column, c) => [column.key, c]));
  }

  /** Number of a row's cell, computed ones included; null when it has none. */
  number(cells: readonly Cell[], key: string): number | null {
    const c = this.index.get(key);
    if (c === undefined) throw new Error(`colonne inconnue : ${key}`);
    const calcul = this.table.columns[c]?.calcul;
    const cell = cells[c] ?? null;
    if (!calcul || isMissing(cell)) return numberOf(cell);
    const live = this.compute(calcul, 0, (inner) => this.number(cells, inner));
    return "formula" in live && typeof live.result === "number" ? live.result : null;
  }

  /** Formula of a computed cell of a row (from 0) with its value, or the reason why it has none. */
  compute(calcul: Calcul, row: number, read: (key: string) => number | null): Live | Missing {
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

  /** Formula of a column's total, null when it has none or one given by hand. `known`: known already written. */
  total(
    column: Column,
    c: number,
    from: number,
    to: number,
    row: number,
    known: Map<string, number>,
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
    if (!keys.every((key) => known.has(key))) return null;
    return this.compute(column.calcul, row, (key) => known.get(key) ?? null);
  }
}
