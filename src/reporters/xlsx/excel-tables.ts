import { XML_HEAD } from "../charts/escape-xml.ts";
import type { Table } from "../document/model.ts";
import { cellText, columnLetters, xmlText } from "./cell-text.ts";
import type { Grid, PlacedTable } from "./grid.ts";
import { addRelations, addType, type Parts, textOf } from "./zip.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/**
 * The Excel table that a filtered table becomes: named, its header and rows, never its total. Null where Excel could not
 * hold it: no row, two headers of one name, a header without text, a locked sheet.
 */
export function excelTable(table: Table, placed: PlacedTable, locked: boolean): Grid["tables"][number] | null {
  const headers = table.columns.map((column) => cellText(column.titre));
  const folded = new Set(headers.map((h) => h.toLowerCase()));
  if (locked || placed.to === placed.from || folded.size < headers.length || folded.has("")) return null;
  return {
    ref: `A${placed.header + 1}:${columnLetters(headers.length - 1)}${placed.to}`,
    name: `${placed.sheet} ${placed.id ?? ""}`.trim(),
    headers,
    filteredOut: null,
  };
}

/** Adds the part of each Excel table, its relation and its content type; names are made unique in the workbook. */
export function addExcelTables(parts: Parts, grids: readonly Grid[], sheetPath: (index: number) => string): void {
  const names = new Set<string>();
  let number = 0;
  grids.forEach((grid, i) => {
    if (grid.tables.length === 0) return;
    const path = sheetPath(i);
    let list = "";
    for (const table of grid.tables) {
      number++;
      parts.set(`xl/tables/table${number}.xml`, tableXml(table, number, uniqueName(table.name, names)));
      addType(parts, `xl/tables/table${number}.xml`, "spreadsheetml.table");
      addRelations(parts, path, [[`rIdTable${number}`, "table", `../tables/table${number}.xml`]]);
      list += `<tablePart r:id="rIdTable${number}"/>`;
    }
    parts.set(path, withTableParts(textOf(parts, path) ?? "", grid.tables.length, list));
  });
}

/** `<tableParts>` stands last, before the sheet's own extensions alone. */
function withTableParts(xml: string, count: number, list: string): string {
  const element = `<tableParts count="${count}">${list}</tableParts>`;
  const own = xml.endsWith("</extLst></worksheet>") ? xml.lastIndexOf("<extLst>") : -1;
  const at = own >= 0 ? own : xml.length - "</worksheet>".length;
  return xml.slice(0, at) + element + xml.slice(at);
}

/** Letters, digits and `_`, never the name of a cell, unique whatever the case. */
function uniqueName(wanted: string, names: Set<string>): string {
  const base = `T_${wanted
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_|_$/g, "")}`.slice(0, 200);
  let name = base;
  for (let n = 2; names.has(name.toLowerCase()); n++) name = `${base}_${n}`;
  names.add(name.toLowerCase());
  return name;
}

/** A filter, and what it leaves out when the workbook opens. */
export function filterXml(ref: string, out: Grid["filteredOut"]): string {
  if (out === null) return `<autoFilter ref="${ref}"/>`;
  const without = `<customFilters><customFilter operator="notEqual" val="${xmlText(out.text)}"/></customFilters>`;
  return `<autoFilter ref="${ref}"><filterColumn colId="${out.column}">${without}</filterColumn></autoFilter>`;
}

function tableXml({ ref, headers, filteredOut }: Grid["tables"][number], id: number, name: string): string {
  const columns = headers.map((h, c) => `<tableColumn id="${c + 1}" name="${xmlText(h).replace(/\n/g, "_x000a_")}"/>`);
  return `${XML_HEAD}<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">${filterXml(ref, filteredOut)}<tableColumns count="${headers.length}">${columns.join("")}</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
}
