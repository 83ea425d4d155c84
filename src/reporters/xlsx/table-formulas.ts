import { EFFECTIF_MIN_TAUX } from "../../core/format.ts";
import { isReserved } from "../document/cell.ts";
import type { Calcul, Cell, Column, Missing, Table } from "../document/model.ts";
import { TableValues } from "../document/table-values.ts";
import { columnLetters, quotedSheet, sheetName } from "./cell-text.ts";
import type { Live, PlacedTable } from "./grid.ts";

/** Live formulas of a table, each with the value that it gives today (`TableValues`). */
export class TableFormulas {
  /** Row of the totals, from 0; null while unknown or when there is none. */
  totalRow: number | null = null;

  /** `tables`: those placed so far, in this sheet and in those before. */
  constructor(
    table: Table,
    private readonly tables: readonly PlacedTable[] = [],
    private readonly values = new TableValues(table),
  ) {}

  get index(): ReadonlyMap<string, number> {
    return this.values.index;
  }

  /** Formula of a computed cell of a row (from 0) with its value, or the reason why it has none. */
  compute(calcul: Calcul, row: number, cells: readonly Cell[]): Live | Missing {
    const read = (key: string) => this.values.number(cells, key);
    return this.live(calcul, row, this.values.computed(calcul, read, cells));
  }

  private live(calcul: Calcul, row: number, result: number | string | Missing): Live | Missing {
    return typeof result === "object" ? result : { formula: this.formula(calcul, row), result };
  }

  private formula(calcul: Calcul, row: number): string {
    const at = (key: string): string => `${columnLetters(this.values.column(key))}${row + 1}`;
    switch (calcul.type) {
      case "ratio":
        return this.ratio(at(calcul.num), at(calcul.den), this.values.isRate(calcul));
      case "part": {
        const total = `${columnLetters(this.values.column(calcul.de))}$${(this.totalRow ?? 0) + 1}`;
        return this.ratio(at(calcul.de), total, true);
      }
      case "difference":
        return `${at(calcul.de)}-${at(calcul.moins)}`;
      case "ecart": {
        const [x, y] = [at(calcul.de), at(calcul.moins)];
        return `IF(COUNT(${x},${y})<2,"",${x}-${y})`;
      }
      case "positif":
        return `IF(${at(calcul.de)}>0,1,0)`;
      case "sinon":
        return `IF(${at(calcul.de)}="",${at(calcul.defaut)},${at(calcul.de)})`;
      case "nombre_si":
        return this.counted(calcul, row);
      case "somme":
        return `SUM(${calcul.de.map(at).join(",")})`;
    }
  }

  /** A rate on few is its two terms, as a text. */
  private ratio(num: string, den: string, rate: boolean): string {
    const value = rate
      ? `IF(ABS(${den})<${EFFECTIF_MIN_TAUX},${num}&"\u00a0sur\u00a0"&${den},${num}/${den})`
      : `${num}/${den}`;
    return `IF(${den}=0,"",${value})`;
  }

  /** SUMPRODUCT over another table, which compares texts exactly (COUNTIFS reads numbers and wildcards in them). */
  private counted(calcul: Extract<Calcul, { type: "nombre_si" }>, row: number): string {
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
          : `$${columnLetters(this.values.column(egal.cle))}${row + 1}`;
      return `(${range}=${wanted})`;
    });
    return `SUMPRODUCT(${criteria.join("*")}*1)`;
  }

  /** Formula of a column's total with its value; the value given by hand; null when it has none. */
  total(column: Column, c: number, from: number, to: number, row: number): Live | Cell {
    const total = this.values.total(c);
    const value = column.total === "somme" && isReserved(total) ? total.value : total;
    if (typeof value !== "number" && typeof value !== "string") return value;
    const range = `${columnLetters(c)}${from + 1}:${columnLetters(c)}${to}`;
    if (column.total === "compte") return { formula: `COUNTA(${range})`, result: value };
    if (column.total === "somme") return { formula: `SUM(${range})`, result: value };
    if (column.total === "visible") return { formula: `SUBTOTAL(109,${range})`, result: value };
    return column.total === undefined && column.calcul ? this.live(column.calcul, row, value) : value;
  }
}
