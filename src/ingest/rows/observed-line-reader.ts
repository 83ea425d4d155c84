import type { Source } from "../../tables/extraction.ts";
import type { CsvRecord } from "../csv/record.ts";
import type { MalformedRecord } from "../csv/scanner.ts";
import type { SheetPlan } from "../plan/plan.ts";
import type { RawCell, RawRow } from "../raw.ts";
import type { Findings } from "./findings.ts";
import { type LineContext, LineReader } from "./line-reader.ts";
import type { Part } from "./part.ts";

/** How a line was sorted; `fautive`: rejected for its form (quotes, number of fields), not for what a cell holds. */
export type LineSort = "gardee" | "rejetee" | "fautive" | keyof Source["detailEcartees"];

/** A line below the header, as it was read; its cells may be asked for until the observer returns. */
export interface SeenLine {
  /** Line that a person sees. */
  ligne: number;
  /** Number of cells. */
  n: number;
  sort: LineSort;
  cell(i: number): RawCell;
}

/** Follows a reading: what is about to be read, then every line of it, in order. */
export interface ReadObserver {
  plans(plans: readonly SheetPlan[]): void;
  line(plan: SheetPlan, line: SeenLine): void;
}

/** Sorts lines as `LineReader` does, and tells each of them to an observer. */
export class ObservedLineReader extends LineReader {
  constructor(
    parts: readonly Part[],
    private readonly lines: LineContext,
    private readonly found: Findings,
    private readonly plan: SheetPlan,
    private readonly observer: ReadObserver,
  ) {
    super(parts, lines, found);
  }

  override record(record: CsvRecord): boolean {
    const before = this.counts();
    // a record refused as a wrong merge was told by `malformed`
    if (!super.record(record)) return false;
    this.tell(record.line, record.n, this.sortSince(before), (i) => this.text(record, i));
    return true;
  }

  override row(row: RawRow): void {
    const before = this.counts();
    super.row(row);
    this.tell(row.ligne, row.cells.length, this.sortSince(before), (i) => row.cells[i] ?? null);
  }

  override malformed(malformed: MalformedRecord, why?: string): void {
    super.malformed(malformed, why);
    const { line, before } = malformed;
    this.tell(line, before.n, "fautive", (i) => this.text(before, i));
  }

  private text(record: CsvRecord, i: number): string | null {
    return record.text(i, this.lines.encoding) || null;
  }

  private tell(ligne: number, n: number, sort: LineSort, cell: SeenLine["cell"]): void {
    this.observer.line(this.plan, { ligne, n, sort, cell });
  }

  private counts() {
    return { acceptees: this.acceptees, rejetees: this.rejetees, ecartees: { ...this.ecartees } };
  }

  private sortSince(before: ReturnType<ObservedLineReader["counts"]>): LineSort {
    if (this.acceptees > before.acceptees) return "gardee";
    // a line rejected for its form is listed without a column
    if (this.rejetees > before.rejetees) return this.found.rejets.at(-1)?.colonne === "" ? "fautive" : "rejetee";
    const aside = Object.keys(before.ecartees) as (keyof Source["detailEcartees"])[];
    return aside.find((kind) => this.ecartees[kind] > before.ecartees[kind]) ?? "doublon";
  }
}
