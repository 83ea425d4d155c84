import type { Chart } from "../charts/chart.ts";
import { Footnotes, isMissing, numberOf } from "./cell.ts";
import type { Block, ChartSource, Table } from "./model.ts";
import { TableValues } from "./table-values.ts";
import { written } from "./written.ts";

/** The chart of a table of the same document; a missing value is a gap. */
export function chartOf({ source, series, ...chart }: ChartSource, blocs: readonly Block[]): Chart {
  const table = blocs.find((b): b is Table => b.kind === "table" && b.id === source.table);
  if (!table) throw new Error(`graphique « ${chart.titre} » sans table`);
  const valeurs = new TableValues(table);
  const rows = table.rows.slice(source.de ?? 0, source.a ?? table.rows.length);
  const categories = valeurs.column(source.categories);
  const { kind = "text", decimales } = table.columns[categories] ?? {};
  return {
    ...chart,
    trous: rows.map((row) => series.some(({ column }) => isMissing(valeurs.cell(row, valeurs.column(column))))),
    categories: rows.map((row) => written(valeurs.cell(row, categories), kind, decimales, new Footnotes()).text),
    series: series.map(({ column, nom, ...reste }) => {
      const c = valeurs.column(column);
      return {
        ...reste,
        nom: nom ?? table.columns[c]?.titre ?? column,
        values: rows.map((row) => {
          const cell = valeurs.cell(row, c);
          return isMissing(cell) ? null : numberOf(cell);
        }),
      };
    }),
  };
}
