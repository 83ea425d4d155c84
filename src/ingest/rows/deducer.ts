import type { Column } from "../../tables/column.ts";
import type { Deductions } from "../../tables/deductions.ts";
import { columnsOf } from "../../tables/index.ts";
import { encodeCell, type TableData } from "../../tables/table-data.ts";
import { CHAMPS_DEDUITS, type ChampDeduit, type Deduction, deduire } from "../deduction/deduire.ts";
import { motsDits, type Vocabulaire } from "../deduction/vocabulaire.ts";
import { FILLED } from "./cell-memo.ts";
import type { PartColumn } from "./part.ts";

/** Distinct texts whose deduction is remembered: « RDV physique 45 min » is typed a thousand times. */
const REMEMBERED = 20_000;

interface Target {
  field: ChampDeduit;
  column: Column;
  /** Position of the field among the part's columns; -1 when no column holds it. */
  at: number;
}

/** Fills the empty fields of a contact from its text, one line at a time; a cell that is filled is never replaced. */
export class Deducer {
  /** The modality is neither typed nor deduced: the line cannot be a row. */
  undecided = false;
  /** Number of values deduced in the lines stored. */
  nombre = 0;
  /** Header of the column of texts. */
  readonly header: string;
  private bits = 0;
  private text = "";
  private deduction: Deduction | null = null;
  private readonly targets: readonly Target[];
  private readonly known = new Map<string, Deduction>();

  constructor(
    private readonly table: TableData,
    private readonly deductions: Deductions,
    private readonly columns: readonly PartColumn[],
    private readonly textAt: number,
    private readonly vocabulaire: Vocabulaire,
  ) {
    this.header = columns[textAt]?.header ?? "";
    this.targets = CHAMPS_DEDUITS.flatMap((field) => {
      const column = columnsOf(table.name).get(field);
      return column ? [{ field, column, at: columns.findIndex((c) => c.field === field) }] : [];
    });
  }

  /** Looks at a line that was read: the numbers of its values (see `Part.codes`), and its texts. */
  read(codes: Int32Array, texts: readonly (string | null)[]): void {
    this.bits = 0;
    this.undecided = false;
    this.text = codes[this.textAt] === 1 ? (texts[this.textAt] ?? "") : "";
    this.deduction = this.text === "" ? null : this.deduced(this.text);
    for (const [k, { field, at }] of this.targets.entries()) {
      const memo = this.columns[at]?.memo;
      const typed = memo != null && ((memo.flags[codes[at] ?? 0] ?? 0) & FILLED) !== 0;
      if (typed) continue;
      if (this.deduction !== null && this.deduction[field] !== null) this.bits |= 1 << k;
      else if (field === "modalite") this.undecided = true;
    }
  }

  /** Writes the deduced values in the row. */
  write(row: number): void {
    if (this.bits === 0 || this.deduction === null) return;
    for (const [k, { field, column }] of this.targets.entries()) {
      if ((this.bits & (1 << k)) === 0) continue;
      this.table.cells(field)[row] = encodeCell(column, this.deduction[field], this.table.pool);
    }
  }

  /** Marks the row, once it is sure to stay. */
  mark(row: number): void {
    if (this.bits === 0) return;
    const before = this.deductions.nombre;
    this.deductions.mark(row, this.bits, this.text);
    this.nombre += this.deductions.nombre - before;
    for (const [k, { field }] of this.targets.entries()) {
      if ((this.bits & (1 << k)) !== 0) this.table.mapped.add(field);
    }
  }

  private deduced(text: string): Deduction {
    const known = this.known.get(text);
    if (known) return known;
    const deduction = { ...deduire(text), ...motsDits(text, this.vocabulaire) };
    if (this.known.size < REMEMBERED) this.known.set(text, deduction);
    return deduction;
  }
}
