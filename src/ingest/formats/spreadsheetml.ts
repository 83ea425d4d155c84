import { SaxesParser } from "saxes";
import type { RawCell, RawRow, RawSheet } from "../raw.ts";
import { LIMITS } from "../xlsx/limits.ts";
import { refuseMalformed, refuseSuspect, refuseUncounted } from "../xlsx/refusal.ts";
import { isoCell } from "../xlsx/serial.ts";
import { localName } from "../xlsx/xml-part.ts";

const COMMENT = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g;
const ROW = /<(?:[\w.-]+:)?Row(?=[\s/>])/g;
const EXCEL_NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";

/** True for the text of an « XML spreadsheet 2003 », which Excel and many tools name .xls or .xml. */
export function isSpreadsheetMl(text: string): boolean {
  return text.slice(0, 4096).includes(EXCEL_NAMESPACE);
}

/** The sheets of an XML spreadsheet 2003. Throws `PlieError` when it is malformed or declares a DOCTYPE. */
export function spreadsheetMlSheets(file: string, text: string): RawSheet[] {
  const sheets: { name: string; rows: RawRow[]; skipped: number }[] = [];
  let found = 0;
  let line = 0;
  let cells: RawCell[] = [];
  let at = 0;
  let type = "";
  let data: string | null = null;
  let depth = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("doctype", () => {
    throw refuseSuspect(file, "contient une déclaration DOCTYPE, interdite dans un classeur");
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > LIMITS.xmlDepth) throw refuseSuspect(file, "contient un document XML aux éléments trop imbriqués");
    const index = Number(attributes["ss:Index"] ?? attributes["Index"]);
    switch (localName(name)) {
      case "Worksheet":
        sheets.push({ name: String(attributes["ss:Name"] ?? attributes["Name"] ?? ""), rows: [], skipped: 0 });
        line = 0;
        break;
      case "Row":
        found++;
        line = index > line && index <= LIMITS.rows ? index : line + 1;
        cells = [];
        break;
      case "Cell":
        if (index > cells.length + 1 && index <= LIMITS.columns) {
          while (cells.length < index - 1) cells.push(null);
        }
        at = cells.length;
        cells.push(null);
        for (let k = Number(attributes["ss:MergeAcross"] ?? 0); k > 0 && cells.length < LIMITS.columns; k--) {
          cells.push(null);
        }
        break;
      case "Data":
        type = String(attributes["ss:Type"] ?? attributes["Type"] ?? "String");
        data = "";
        break;
    }
  });
  const add = (piece: string) => {
    if (data !== null) data += piece;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", ({ name }) => {
    depth--;
    const local = localName(name);
    if (local === "Data" && data !== null) {
      cells[at] = typed(type, data);
      data = null;
    } else if (local === "Row") {
      while (cells.length > 0 && cells.at(-1) === null) cells.pop();
      const sheet = sheets.at(-1);
      if (cells.length > 0) sheet?.rows.push({ ligne: line, cells });
      else if (sheet) sheet.skipped++;
    }
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Error && error.name === "PlieError") throw error;
    throw refuseMalformed(file, "contient un document XML mal formé");
  }
  const declared = text.replace(COMMENT, "").match(ROW)?.length ?? 0;
  if (declared !== found) throw refuseUncounted(file, sheets.map(({ name }) => name).join(" », « "), declared, found);
  return sheets.map(({ name, rows, skipped }) => ({
    name,
    hidden: false,
    rows,
    count: { declared: rows.length + skipped, skipped },
  }));
}

function typed(type: string, data: string): RawCell {
  if (data === "") return null;
  switch (type) {
    case "Number":
      return Number.isFinite(Number(data)) ? Number(data) : data;
    case "DateTime":
      // a time alone is written on the day before the calendar begins
      return data.startsWith("1899-12-31T") ? isoCell(data.slice(11)) : isoCell(data);
    case "Boolean":
      return data === "1";
    case "Error":
      return { type: "error", text: data };
    default:
      return data;
  }
}
