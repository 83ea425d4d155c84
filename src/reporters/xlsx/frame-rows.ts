import { grouper } from "../../core/grouper.ts";
import { columnLetters, xmlText } from "./cell-text.ts";
import type { Grid, GridCell } from "./grid.ts";
import type { SharedTexts } from "./shared-texts.ts";

/** A row of a frame, its cells by column; `height` in points. */
interface FrameRow {
  number: number;
  height: number | undefined;
  cells: readonly (GridCell | undefined)[];
}

/** The rows of a sheet outside the bodies of its tables, and one for each body, that shows every look of it once. */
export interface Framed {
  rows: readonly FrameRow[];
  /** Distinct looks, in order of appearance: exceljs numbers them. */
  looks: readonly number[];
  merges: Grid["merges"];
}

/** What the frame of a sheet holds. Throws Error on merged cells whose first one is missing, a fault of the program. */
export function framed(grid: Grid): Framed {
  const bodies = new Map(grid.bodies.map((body) => [body.from, body]));
  const merges = grouper(grid.merges, ({ row }) => row);
  const rows: FrameRow[] = [];
  for (let r = 0; r < grid.rows.length; r++) {
    const body = bodies.get(r);
    if (body !== undefined) {
      rows.push({ number: r + 1, height: undefined, cells: body.looks.map((s, c) => ({ c, s, v: null })) });
      r = body.to - 1;
      continue;
    }
    const cells: (GridCell | undefined)[] = [];
    for (const cell of grid.rows[r]?.cells ?? []) cells[cell.c] = cell;
    for (const { from, to } of merges.get(r) ?? []) {
      const s = cells[from]?.s;
      if (s === undefined) throw new Error(`cellules fusionnées sans la première, ligne ${r + 1}`);
      for (let c = from + 1; c <= to; c++) cells[c] = { c, s, v: null };
    }
    rows.push({ number: r + 1, height: grid.rows[r]?.height, cells });
  }
  const looks = new Set<number>();
  for (const { cells } of rows) for (const cell of cells) if (cell) looks.add(cell.s);
  return { rows, looks: [...looks], merges: grid.merges };
}

/** The rows of a frame in XML. `styles`: exceljs's number of each look. */
export function frameXml({ rows }: Framed, styles: ReadonlyMap<number, number>, texts: SharedTexts): string {
  let out = "";
  for (const { number, height, cells } of rows) {
    const first = cells.findIndex((cell) => cell !== undefined);
    if (first < 0 && !height) continue;
    const points = height ? ` ht="${height}" customHeight="1"` : "";
    const spans = first < 0 ? "" : ` spans="${first + 1}:${cells.length}"`;
    out += `<row r="${number}"${points}${spans} x14ac:dyDescent="0.25"${first < 0 ? "/>" : ">"}`;
    for (const cell of cells) if (cell) out += frameCell(cell, number, styles, texts);
    if (first >= 0) out += "</row>";
  }
  return out;
}

/** The looks of each sheet that exceljs was not shown by the sheets before; one at least, for the sheet to have a row. */
export function newLooks(frames: readonly Framed[]): (readonly number[])[] {
  const known = new Set<number>();
  return frames.map(({ looks }) => {
    const fresh = looks.filter((look) => !known.has(look));
    for (const look of fresh) known.add(look);
    return fresh.length > 0 ? fresh : looks.slice(0, 1);
  });
}

/** The sheet that exceljs wrote with these rows, and the merged cells at their place in the schema. */
export function withRows(xml: string, rows: string, merges: Grid["merges"]): string {
  const start = xml.indexOf("<sheetData>") + "<sheetData>".length;
  const end = xml.indexOf("</sheetData>");
  const [after] = /^<\/sheetData>(?:<sheetProtection [^>]*\/>)?(?:<autoFilter [^>]*\/>)?/.exec(xml.slice(end)) ?? [""];
  return xml.slice(0, start) + rows + after + mergesXml(merges) + xml.slice(end + after.length);
}

function frameCell(
  { c, v, s }: GridCell,
  row: number,
  styles: ReadonlyMap<number, number>,
  texts: SharedTexts,
): string {
  const head = `<c r="${columnLetters(c)}${row}" s="${styles.get(s)}"`;
  if (v === null) return `${head}/>`;
  if (typeof v === "number") return `${head}><v>${v}</v></c>`;
  if (typeof v === "string") {
    const id = texts.id(v, c);
    return id < 0 ? `${head}/>` : `${head} t="s"><v>${id}</v></c>`;
  }
  const type = typeof v.result === "number" ? "" : ' t="str"';
  return `${head}${type}><f>${xmlText(v.formula)}</f><v>${xmlText(String(v.result))}</v></c>`;
}

/** Merged cells, from top to bottom. */
function mergesXml(merges: Grid["merges"]): string {
  if (merges.length === 0) return "";
  const sorted = [...merges].sort((a, b) => a.row - b.row || a.from - b.from);
  const refs = sorted.map(({ row, from, to }) => {
    return `<mergeCell ref="${columnLetters(from)}${row + 1}:${columnLetters(to)}${row + 1}"/>`;
  });
  return `<mergeCells count="${refs.length}">${refs.join("")}</mergeCells>`;
}
