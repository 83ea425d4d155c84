import { columnLetters, quotedSheet, sheetName, xmlText } from "./cell-text.ts";
import type { Grid, PlacedTable } from "./grid.ts";
import type { PendingCurves } from "./sheet-builder.ts";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

/** The sheet with its clicks, at their place in the schema: before the setting of the page. */
export function withHyperlinks(xml: string, { links }: Grid): string {
  if (links.length === 0) return xml;
  const all = links.map(({ ref, location }) => {
    const place = xmlText(location);
    return `<hyperlink ref="${ref}" location="${place}" display="${place}"/>`;
  });
  const at = Math.min(...["<printOptions", "<pageMargins"].map((tag) => xml.lastIndexOf(tag)).filter((i) => i >= 0));
  return `${xml.slice(0, at)}<hyperlinks>${all.join("")}</hyperlinks>${xml.slice(at)}`;
}

/** Gives each cell of a curve the cells that it draws, once every table has its place. */
export function resolveCurves(
  grids: readonly Grid[],
  tables: readonly PlacedTable[],
  pending: readonly PendingCurves[],
): void {
  for (const { sheet, column, from, to, courbe } of pending) {
    const { feuille = sheet, table: id, de, a } = courbe.source;
    const table = tables.find((t) => t.id === id && t.sheet === sheetName(feuille));
    const first = table?.columns.get(de);
    const last = table?.columns.get(a);
    if (!table || first === undefined || last === undefined) throw new Error(`courbe sans table : ${id}`);
    const cells = Array.from({ length: Math.min(to - from, table.to - table.from) }, (_, i) => {
      const row = table.from + i + 1;
      return {
        ref: `${columnLetters(column)}${from + i + 1}`,
        range: `${quotedSheet(table.sheet)}!${columnLetters(first)}${row}:${columnLetters(last)}${row}`,
      };
    });
    grids.find((grid) => grid.name === sheet)?.curves.push({ trait: courbe.trait, cells });
  }
}

/** The sheet with its native sparklines, in its own list of extensions; an empty cell is a gap. */
export function withCurves(xml: string, { curves }: Grid, color: string): string {
  if (curves.length === 0) return xml;
  const rgb = (tag: string, value: string) => `<x14:${tag} rgb="FF${value}"/>`;
  const groups = curves.map(({ trait, cells }) => {
    const type = trait === "colonnes" ? ' type="column"' : ' lineWeight="1.5"';
    const lines = cells.map(
      ({ ref, range }) => `<x14:sparkline><xm:f>${xmlText(range)}</xm:f><xm:sqref>${ref}</xm:sqref></x14:sparkline>`,
    );
    const colors = `${rgb("colorSeries", color)}${rgb("colorNegative", color)}${rgb("colorAxis", "9AA3AF")}${rgb("colorMarkers", color)}${rgb("colorFirst", color)}${rgb("colorLast", color)}${rgb("colorHigh", color)}${rgb("colorLow", color)}`;
    return `<x14:sparklineGroup manualMin="0"${type} displayEmptyCellsAs="gap" displayXAxis="1" minAxisType="custom" maxAxisType="group">${colors}<x14:sparklines>${lines.join("")}</x14:sparklines></x14:sparklineGroup>`;
  });
  const ext = `<ext xmlns:x14="${X14}" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="${XM}">${groups.join("")}</x14:sparklineGroups></ext>`;
  return xml.endsWith("</extLst></worksheet>")
    ? xml.replace(/<\/extLst><\/worksheet>$/, `${ext}</extLst></worksheet>`)
    : xml.replace(/<\/worksheet>$/, `<extLst>${ext}</extLst></worksheet>`);
}
