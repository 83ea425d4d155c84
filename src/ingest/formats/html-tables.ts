import { Parser } from "htmlparser2";
import type { RawRow, RawSheet } from "../raw.ts";
import { refuseUncounted } from "../xlsx/refusal.ts";

/** More than any export; a page that declares more is not one. */
const MOST_CELLS = 5_000_000;
const MOST_SPAN = 1000;

/**
 * The rows of a page saved as .xls (many business tools « export to Excel » so): every table, one under the other, with a
 * line between two. A cell merged over several columns or rows holds its text in the first one.
 */
export function htmlSheets(file: string, page: string): RawSheet[] {
  const rows: RawRow[] = [];
  const tables = new TableRows(rows);
  const parser = new Parser(tables.handler(), { decodeEntities: true, lowerCaseTags: true });
  parser.write(page);
  parser.end();
  const declared = page.replace(UNSEEN, "").match(ROW)?.length ?? 0;
  if (declared !== tables.found) throw refuseUncounted(file, PAGE, declared, tables.found);
  const { skipped } = tables;
  return rows.length === 0
    ? []
    : [{ name: PAGE, hidden: false, rows, count: { declared: rows.length + skipped, skipped } }];
}

/** Only sheet of a page. */
const PAGE = "Page";
/** What holds no row, whatever it says. */
const UNSEEN = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi;
const ROW = /<tr(?=[\s/>])/gi;

class TableRows {
  /** Rows opened, and those of them that hold nothing. */
  found = 0;
  skipped = 0;
  private line = 0;
  private cells: (string | null)[] | null = null;
  private text: string | null = null;
  private span = 1;
  private count = 0;
  private depth = 0;
  private hidden = 0;
  /** Columns still covered by a cell of a row above, with the number of rows left. */
  private readonly covered = new Map<number, number>();
  private rowSpan = 1;

  constructor(private readonly rows: RawRow[]) {}

  handler(): NonNullable<ConstructorParameters<typeof Parser>[0]> {
    return {
      onopentag: (name, attributes) => this.open(name, attributes),
      ontext: (text) => {
        if (this.text !== null && this.hidden === 0) this.text += text;
      },
      onclosetag: (name) => this.close(name),
    };
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "style" || name === "script") this.hidden++;
    else if (name === "table") this.depth++;
    else if (name === "tr") {
      this.found++;
      if (this.depth > 0) this.cells = [];
    } else if ((name === "td" || name === "th") && this.cells !== null) {
      this.endCell();
      this.text = "";
      this.span = spanOf(attributes["colspan"]);
      this.rowSpan = spanOf(attributes["rowspan"]);
    } else if (name === "br" && this.text !== null) this.text += "\n";
  }

  private close(name: string): void {
    if (name === "style" || name === "script") this.hidden--;
    else if (name === "td" || name === "th") this.endCell();
    else if (name === "tr") this.endRow();
    else if (name === "table") {
      this.depth--;
      this.line++;
      this.covered.clear();
    }
  }

  private skipCovered(): void {
    const { cells } = this;
    while (cells !== null && (this.covered.get(cells.length) ?? 0) > 0) {
      this.covered.set(cells.length, (this.covered.get(cells.length) ?? 0) - 1);
      cells.push(null);
    }
  }

  private endCell(): void {
    const { cells } = this;
    if (this.text === null || cells === null) return;
    this.skipCovered();
    for (let k = 0; k < this.span && this.count < MOST_CELLS; k++, this.count++) {
      if (this.rowSpan > 1) this.covered.set(cells.length, this.rowSpan - 1);
      const text = this.text.replace(/[\s\u00a0]+/g, " ").trim();
      cells.push(k === 0 && text !== "" ? text : null);
    }
    this.text = null;
  }

  private endRow(): void {
    this.endCell();
    const { cells } = this;
    if (cells === null) return;
    this.skipCovered();
    this.line++;
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length > 0) this.rows.push({ ligne: this.line, cells });
    else this.skipped++;
    this.cells = null;
  }
}

function spanOf(text: string | undefined): number {
  const span = Number(text ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_SPAN) : 1;
}
