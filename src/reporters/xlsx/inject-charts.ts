import type { Chart } from "../charts/chart.ts";
import { chartXml } from "../charts/chart-xml.ts";
import { escapeXml } from "../charts/escape-xml.ts";
import { type Anchor, addDrawings, type Drawn } from "./drawings.ts";
import { type Parts, readParts, textOf, writeParts } from "./zip.ts";

/** A chart and its place in a workbook that already exists. */
export interface PlacedChart {
  sheet: string;
  chart: Chart;
  anchor: Anchor;
}

/**
 * Adds native charts to the bytes of any workbook, after the drawings that its sheets already have. Throws Error when a
 * sheet does not exist.
 */
export function injectCharts(bytes: Uint8Array, charts: readonly PlacedChart[]): Uint8Array {
  const parts = readParts(bytes);
  const bySheet = new Map<string, Drawn[]>();
  for (const { sheet, chart, anchor } of charts) {
    const list = bySheet.get(sheet) ?? [];
    list.push({ kind: "chart", xml: chartXml(chart), name: `Graphique ${list.length + 1}`, alt: chart.alt, anchor });
    bySheet.set(sheet, list);
  }
  for (const [sheet, drawn] of bySheet) addDrawings(parts, pathOf(parts, sheet), drawn);
  return writeParts(parts);
}

function pathOf(parts: Parts, sheet: string): string {
  const element = tags(textOf(parts, "xl/workbook.xml"), "sheet").find((tag) =>
    tag.includes(` name="${escapeXml(sheet)}"`),
  );
  const id = /r:id="([^"]+)"/.exec(element ?? "")?.[1];
  const relation = tags(textOf(parts, "xl/_rels/workbook.xml.rels"), "Relationship").find((tag) =>
    tag.includes(` Id="${id}"`),
  );
  const target = /Target="\/?(?:xl\/)?([^"]+)"/.exec(relation ?? "")?.[1];
  if (element === undefined || target === undefined) throw new Error(`aucune feuille ${sheet}`);
  return `xl/${target}`;
}

function tags(xml: string | null, name: string): string[] {
  return [...(xml ?? "").matchAll(new RegExp(`<${name} [^>]*>`, "g"))].map((m) => m[0]);
}
