import { obtenir } from "../../core/grouper.ts";
import { expandBodies } from "./body-rows.ts";
import { columnLetters } from "./cell-text.ts";
import { addExcelTables, filterXml } from "./excel-tables.ts";
import { sheetPath } from "./exceljs-parts.ts";
import { FONT, QUOTED_FORMAT } from "./exceljs-writer.ts";
import type { Grid } from "./grid.ts";
import type { SharedTexts } from "./shared-texts.ts";
import { withCurves, withHyperlinks } from "./sheet-extras.ts";
import { type Flow, type Parts, packParts, textOf } from "./zip.ts";

/** Completes what exceljs wrote, but for the bodies of the tables: true dimensions, fixed identifiers, quote prefixes. */
export function finishParts(parts: Parts, grids: readonly Grid[], color: string): void {
  let bars = 0;
  grids.forEach((grid, i) => {
    let xml = (textOf(parts, sheetPath(i)) ?? "").replace(
      /<dimension ref="[^"]*"\/>/,
      `<dimension ref="A1:${columnLetters(grid.widths.length - 1)}${grid.rows.length}"/>`,
    );
    xml = fixBarIds(xml, () => ++bars);
    // exceljs writes a filter without what it leaves out
    if (grid.filteredOut)
      xml = xml.replace(/<autoFilter ref="([^"]*)"\/>/, (_, ref: string) => filterXml(ref, grid.filteredOut));
    xml = withCurves(withHyperlinks(xml, grid), grid, color);
    parts.set(sheetPath(i), xml);
  });
  // exceljs writes a print area whose rows are relative
  const book = textOf(parts, "xl/workbook.xml") ?? "";
  parts.set(
    "xl/workbook.xml",
    book.replace(/(Print_Area"[^>]*>[^<]*!)\$([A-Z]+)(\d+):\$([A-Z]+)(\d+)/g, "$1$$$2$$$3:$$$4$$$5"),
  );
  addExcelTables(parts, grids, sheetPath);
  parts.set("xl/styles.xml", finishStyles(textOf(parts, "xl/styles.xml") ?? ""));
}

const STRINGS = "xl/sharedStrings.xml";

/** The package with the bodies of the tables in their places: written as they are made, never whole in memory. */
export function packWithBodies(
  parts: Parts,
  grids: readonly Grid[],
  texts: SharedTexts,
  meanwhile?: () => void,
): Promise<Uint8Array> {
  const flows = new Map<string, Flow>();
  grids.forEach((grid, i) => {
    const path = sheetPath(i);
    const xml = textOf(parts, path) ?? "";
    parts.delete(path);
    flows.set(path, () => expandBodies(xml, grid, texts));
  });
  parts.delete(STRINGS);
  // written last: the bodies give their texts numbers
  flows.set(STRINGS, () => texts.xml());
  return packParts(parts, flows, meanwhile);
}

/** exceljs draws the identifiers of data bars at random; ours count from 1. The rule and its extension share one. */
function fixBarIds(xml: string, next: () => number): string {
  const known = new Map<string, string>();
  return xml.replace(/(<x14:id>|<x14:cfRule [^>]*id=")(\{[0-9A-Fa-f-]{36}\})/g, (_, before: string, id: string) => {
    const key = id.toUpperCase();
    const make = () => `{00000000-0000-4000-8000-${next().toString(16).toUpperCase().padStart(12, "0")}}`;
    return before + obtenir(known, key, make);
  });
}

/** Arial as the default font, and text cells with a quote prefix where the look asks for it. */
function finishStyles(xml: string): string {
  let out = xml.replace(
    /<font>(?:(?!<\/font>).)*<name val="Calibri"\/>(?:(?!<\/font>).)*<\/font>/,
    `<font><sz val="10"/><color rgb="FF1F2937"/><name val="${FONT}"/><family val="2"/></font>`,
  );
  // the order in which Excel itself writes a font: size before colour
  out = out.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, "$2$1");
  const code = QUOTED_FORMAT.replace(/"/g, "&quot;");
  const quoted = new RegExp(
    `<numFmt numFmtId="(\\d+)" formatCode="${code.replace(/[.*+?^${"$"}()|[\]\\]/g, "\\$&")}"/>`,
  ).exec(out);
  if (!quoted) return out;
  out = out
    .replace(quoted[0], "")
    .replace(/<numFmts count="(\d+)"/, (_, n: string) => `<numFmts count="${Number(n) - 1}"`)
    .replace(/<numFmts count="0"><\/numFmts>/, "");
  return out.replace(new RegExp(`<xf numFmtId="${quoted[1]}"`, "g"), '<xf numFmtId="49" quotePrefix="1"');
}
