import { EFFECTIF_MIN_TAUX, frSur } from "../../core/format.ts";
import { isMissing, isToned, numberOf } from "./cell.ts";
import type { Calcul, Cell, Column, Missing, Reserved, Table } from "./model.ts";

/** What each computed cell and each total of a table is worth today: every renderer shows it, xlsx beside its formula. */
export class TableValues {
  readonly index: ReadonlyMap<string, number>;
  /** Totals already asked for: ratios read those of their terms. */
  private readonly totals: (Cell | undefined)[] = [];

  constructor(private readonly table: Table) {
    this.index = new Map(table.columns.map((column, c) => [column.key, c]));
  }

  /** Place of a column. Throws Error (a programming fault) when the table has none of that key. */
  column(key: string): number {
    const c = this.index.get(key);
    if (c === undefined) throw new Error(`colonne inconnue : ${key}`);
    return c;
  }

  /** Number of a row's cell, computed ones included; null when it has none. */
  number(cells: readonly Cell[], key: string): number | null {
    const c = this.column(key);
    const calcul = this.table.columns[c]?.calcul;
    const cell = cells[c] ?? null;
    if (!calcul || isMissing(cell)) return numberOf(cell);
    const value = this.computed(calcul, (inner) => this.number(cells, inner), cells);
    return typeof value === "number" ? value : null;
  }

  /** A cell as it reads: what its column computes, else what it holds. */
  cell(cells: readonly Cell[], c: number): Cell {
    const given = cells[c] ?? null;
    const calcul = this.table.columns[c]?.calcul;
    if (!calcul || isMissing(given)) return given;
    return this.computed(calcul, (key) => this.number(cells, key), cells);
  }

  /** Value of a computed cell, or the reason why it has none. */
  computed(calcul: Calcul, read: (key: string) => number | null, cells: readonly Cell[]): number | string | Missing {
    switch (calcul.type) {
      case "ratio":
        return this.ratio(calcul, read(calcul.num), read(calcul.den), cells);
      case "part":
        return this.part(
          read(calcul.de),
          this.totalNumber(calcul.de),
          this.raison(calcul.de, cells) ?? calcul.motifNul ?? "total nul ou inconnu",
        );
      case "difference":
        return difference(read(calcul.de), read(calcul.moins)) ?? INCONNU;
      case "ecart":
        return difference(read(calcul.de), read(calcul.moins)) ?? "";
      case "positif": {
        const n = read(calcul.de);
        return n === null ? INCONNU : n > 0 ? 1 : 0;
      }
      case "sinon":
        return textOf(cells[this.column(calcul.de)]) || textOf(cells[this.column(calcul.defaut)]);
      case "nombre_si":
        return numberOf(cells[this.table.columns.findIndex((column) => column.calcul === calcul)] ?? null) ?? INCONNU;
      case "somme":
        return calcul.de.reduce((sum, key) => sum + (read(key) ?? 0), 0);
    }
  }

  /** Why a row's cell, or the total of its column, has no number; null when nothing says it. */
  private raison(key: string, cells: readonly Cell[]): string | null {
    const c = this.column(key);
    const manque = [cells[c] ?? null, this.table.columns[c]?.total ?? null].find(isMissing);
    return manque === undefined ? null : manque.motif;
  }

  /** A part of few is told by its two terms alone, as a rate. */
  private part(num: number | null, total: number | null, motif: string): number | string | Missing {
    const value = quotient(num, total, motif);
    return typeof value === "number" && num !== null && total !== null && Math.abs(total) < EFFECTIF_MIN_TAUX
      ? frSur(num, total)
      : value;
  }

  /** `motifNul` is the reason of a denominator of 0; without one of its terms, the reason is the term's. */
  private ratio(
    calcul: Extract<Calcul, { type: "ratio" }>,
    num: number | null,
    den: number | null,
    cells: readonly Cell[],
  ) {
    const motif = den === 0 ? null : this.raison(den === null ? calcul.den : calcul.num, cells);
    const value = quotient(num, den, motif ?? calcul.motifNul ?? "dénominateur nul ou inconnu");
    if (typeof value !== "number" || num === null || den === null || !this.isRate(calcul)) return value;
    return Math.abs(den) < EFFECTIF_MIN_TAUX ? frSur(num, den) : value;
  }

  /** A share of whole numbers, told by its terms alone when they are few; a mean or a share of shares is not one. */
  isRate(calcul: Extract<Calcul, { type: "ratio" }>): boolean {
    const kind = (key: string) => this.table.columns[this.column(key)]?.kind;
    const own = this.table.columns.find((column) => column.calcul === calcul);
    return own?.kind === "percent" && kind(calcul.num) === "integer" && kind(calcul.den) === "integer";
  }

  /**
   * Value of a column's total; null when it has none. A ratio or a difference of totals needs the same rows known on both
   * sides, or it would compare different things.
   */
  total(c: number): Cell {
    let total = this.totals[c];
    if (total === undefined) {
      total = this.totalOf(c);
      this.totals[c] = total;
    }
    return total;
  }

  private totalOf(c: number): Cell {
    const column = this.table.columns[c];
    if (column === undefined) return null;
    if (column.total === "compte") return this.filled(c);
    if (column.total === "somme" || column.total === "visible") return this.unknown(c) ?? this.summed(column);
    if (column.total !== undefined || !column.calcul) return column.total ?? null;
    const keys = termsOf(column.calcul);
    if (keys.length === 0 || keys.some((key) => this.totalNumber(key) === null)) return null;
    if (column.calcul.type !== "somme" && !this.sameRows(keys)) {
      return { motif: "une ligne au moins est inconnue d'un seul côté du calcul" };
    }
    return this.computed(column.calcul, (key) => this.totalNumber(key), []);
  }

  /** The number of a column's total row; null when it has none. */
  totalNumber(key: string): number | null {
    const c = this.column(key);
    const total = this.table.columns[c]?.total;
    if (total === undefined) return null;
    return typeof total === "string" ? numberOf(this.total(c)) : numberOf(total);
  }

  /** Why a column whose cells all say that they are not known has no sum: it would be 0. */
  private unknown(c: number): Missing | null {
    let first: Missing | null = null;
    for (const row of this.table.rows) {
      const cell = row[c] ?? null;
      if (!isMissing(cell)) return null;
      first ??= cell;
    }
    return first;
  }

  private summed({ key, reserve }: Column): number | Reserved {
    const value = this.sum(key);
    return reserve === undefined ? value : { value, reserve };
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
    const [first, ...others] = keys;
    return (
      first === undefined ||
      this.table.rows.every((cells) => {
        const known = this.number(cells, first) !== null;
        return others.every((key) => (this.number(cells, key) !== null) === known);
      })
    );
  }
}

const INCONNU: Missing = { motif: "terme inconnu" };

function quotient(num: number | null, den: number | null, motif: string): number | Missing {
  return num === null || den === null || den === 0 ? { motif } : num / den;
}

function difference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

/** Keys of the columns that a computed column reads: what is typed, counted elsewhere or only a sign has no total. */
function termsOf(calcul: Calcul): readonly string[] {
  if (calcul.type === "ratio") return [calcul.num, calcul.den];
  if (calcul.type === "difference") return [calcul.de, calcul.moins];
  if (calcul.type === "part" || calcul.type === "positif") return [calcul.de];
  return calcul.type === "somme" ? calcul.de : [];
}

function textOf(cell: Cell | undefined): string {
  const value = cell !== undefined && isToned(cell) ? cell.value : cell;
  return typeof value === "string" ? value : "";
}
