import { columnLetters, xmlText } from "./cell-text.ts";
import { bodyLooks } from "./frame-rows.ts";
import type { Grid, GridRow, GridValue } from "./grid.ts";
import { plainValue } from "./plain-cells.ts";

/** Strings added to those of exceljs: each text once, numbered after them. */
export class SharedTexts {
  private readonly ids = new Map<string, number>();
  uses = 0;

  constructor(readonly first: number) {}

  id(text: string): number {
    this.uses++;
    let id = this.ids.get(text);
    if (id === undefined) {
      id = this.first + this.ids.size;
      this.ids.set(text, id);
    }
    return id;
  }

  /** `<si>` elements, in order, piece by piece. */
  *xml(): Generator<string> {
    let out = "";
    for (const text of this.ids.keys()) {
      out += `<si><t xml:space="preserve">${xmlText(text)}</t></si>`;
      if (out.length < PIECE) continue;
      yield out;
      out = "";
    }
    yield out;
  }

  get size(): number {
    return this.ids.size;
  }
}

/** Characters of a sheet given at once. */
const PIECE = 1 << 18;

/** The sheet piece by piece, the stand-in row of each table body replaced by its rows. */
export function* expandBodies(xml: string, grid: Grid, texts: SharedTexts): Generator<string> {
  let from = 0;
  // heights of wrapped rows are left to the spreadsheet, unless charts are placed under them
  const charted = grid.charts.length > 0;
  for (const [start, end] of grid.bodies) {
    const open = xml.indexOf(`<row r="${start + 1}"`, from);
    const close = xml.indexOf("</row>", open) + "</row>".length;
    if (open < 0 || close < open) throw new Error(`ligne témoin ${start + 1} introuvable`);
    const ids = styleIds(xml.slice(open, close), bodyLooks(grid, start, end));
    yield xml.slice(from, open);
    let out = "";
    for (let r = start; r < end; r++) {
      out += rowXml(grid.rows[r], r + 1, ids, texts, charted);
      if (out.length < PIECE) continue;
      yield out;
      out = "";
    }
    yield out;
    from = close;
  }
  yield xml.slice(from);
}

/** exceljs's number of each look, read from the stand-in row. */
function styleIds(row: string, looks: readonly number[]): Map<number, string> {
  const found = [...row.matchAll(/<c r="[A-Z]+\d+"(?: s="(\d+)")?/g)].map((m) => m[1] ?? "0");
  if (found.length !== looks.length) throw new Error("ligne témoin incomplète");
  return new Map(looks.map((look, i) => [look, found[i] ?? "0"]));
}

function rowXml(
  row: GridRow | undefined,
  number: number,
  styles: Map<number, string>,
  texts: SharedTexts,
  charted: boolean,
): string {
  if (!row) return "";
  // LibreOffice places drawings before it settles automatic rows: above them, a row has its height
  const points = row.height ?? (charted ? (row.about ?? 15.75) : undefined);
  const height = points === undefined ? "" : ` ht="${points}" customHeight="1"`;
  let out = `<row r="${number}"${height}${row.hidden ? ' hidden="1"' : ""}>`;
  if (row.plain) {
    const { looks } = row.plain;
    for (let c = 0; c < looks.length; c++) {
      out += cellXml(c, number, styles.get(looks[c] as number), plainValue(row.plain, c), texts);
    }
  } else for (const { c, v, s } of row.cells) out += cellXml(c, number, styles.get(s), v, texts);
  return `${out}</row>`;
}

function cellXml(c: number, row: number, style: string | undefined, v: GridValue, texts: SharedTexts): string {
  const head = `<c r="${letters(c)}${row}" s="${style ?? "0"}"`;
  if (v === null || v === "") return `${head}/>`;
  if (typeof v === "number") return `${head}><v>${v}</v></c>`;
  if (typeof v === "string") return `${head} t="s"><v>${texts.id(v)}</v></c>`;
  if (typeof v.result === "number") return `${head}><f>${xmlText(v.formula)}</f><v>${v.result}</v></c>`;
  return `${head} t="str"><f>${xmlText(v.formula)}</f><v>${xmlText(v.result)}</v></c>`;
}

const LETTERS = Array.from({ length: 256 }, (_, c) => columnLetters(c));

function letters(c: number): string {
  return LETTERS[c] ?? columnLetters(c);
}
