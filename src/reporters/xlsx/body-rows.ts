import { obtenir } from "../../core/grouper.ts";
import { columnLetters, xmlText } from "./cell-text.ts";
import type { Grid, GridRow, GridValue } from "./grid.ts";
import { rawValue } from "./plain-cells.ts";
import type { SharedTexts } from "./shared-texts.ts";
import { XmlBytes } from "./xml-bytes.ts";

/** The sheet piece by piece, the stand-in row of each table body replaced by its rows. */
export function* expandBodies(xml: string, grid: Grid, texts: SharedTexts): Generator<Uint8Array> {
  const out = new XmlBytes();
  let from = 0;
  // heights of wrapped rows are left to the spreadsheet, unless charts are placed under them
  const charted = grid.charts.length > 0;
  for (const { from: start, to: end, looks } of grid.bodies) {
    const open = xml.indexOf(`<row r="${start + 1}"`, from);
    const close = xml.indexOf("</row>", open) + "</row>".length;
    if (open < 0 || close < open) throw new Error(`ligne témoin ${start + 1} introuvable`);
    const ids = styleIds(xml.slice(open, close), looks);
    out.text(xml.slice(from, open));
    for (let r = start; r < end; r++) {
      writeRow(out, grid.rows[r], r + 1, ids, texts, charted);
      if (out.full) yield out.take();
    }
    from = close;
  }
  out.text(xml.slice(from));
  yield out.take();
}

/** What a cell of each look says between its place and its value, with exceljs's number of it, read from the stand-in row. */
function styleIds(row: string, looks: readonly number[]): Map<number, string> {
  const found = [...row.matchAll(/<c r="[A-Z]+\d+"(?: s="(\d+)")?/g)].map((m) => m[1] ?? "0");
  if (found.length !== looks.length) throw new Error("ligne témoin incomplète");
  return new Map(looks.map((look, i) => [look, `" s="${found[i] ?? "0"}"`]));
}

function writeRow(
  out: XmlBytes,
  row: GridRow | undefined,
  number: number,
  styles: Map<number, string>,
  texts: SharedTexts,
  charted: boolean,
): void {
  if (!row) return;
  out.row(number);
  out.place('<row r="', '"');
  // LibreOffice places drawings before it settles automatic rows: above them, a row has its height
  const points = row.height ?? (charted ? (row.about ?? 15.75) : undefined);
  if (points !== undefined) out.ascii(heightOf(points));
  if (row.hidden) out.ascii(' hidden="1"');
  out.ascii(">");
  if (row.plain) {
    const { looks, values, kinds } = row.plain;
    for (let c = 0; c < looks.length; c++)
      writeCell(out, c, styles.get(looks[c] as number), rawValue(values[c] ?? null, kinds[c] ?? "text"), texts);
  } else for (const { c, v, s } of row.cells) writeCell(out, c, styles.get(s), v, texts);
  out.ascii("</row>");
}

/** Rows are of few heights. */
const HEIGHTS = new Map<number, string>();

function heightOf(points: number): string {
  return obtenir(HEIGHTS, points, () => ` ht="${points}" customHeight="1"`);
}

function writeCell(out: XmlBytes, c: number, look: string | undefined, v: GridValue, texts: SharedTexts): void {
  out.place(OPENINGS[c] ?? openingOf(c), look ?? '" s="0"');
  if (v === null) out.ascii("/>");
  else if (typeof v === "number") {
    out.ascii("><v>");
    out.number(v);
    out.ascii("</v></c>");
  } else if (typeof v === "string") {
    const id = texts.id(v, c);
    if (id < 0) out.ascii("/>");
    else {
      out.ascii(' t="s"><v>');
      out.number(id);
      out.ascii("</v></c>");
    }
  } else {
    out.ascii(typeof v.result === "number" ? "><f>" : ' t="str"><f>');
    out.text(xmlText(v.formula));
    out.ascii("</f><v>");
    out.text(typeof v.result === "number" ? String(v.result) : xmlText(v.result));
    out.ascii("</v></c>");
  }
}

const openingOf = (c: number) => `<c r="${columnLetters(c)}`;
const OPENINGS = Array.from({ length: 256 }, (_, c) => openingOf(c));
