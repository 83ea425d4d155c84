import { frDay, SERIE_DE_1970 } from "../../core/day.ts";
import { frMonth, monthOf } from "../../core/month.ts";
import type { Chart, ChartSeries } from "../charts/chart.ts";
import { isMissing } from "../document/cell.ts";
import type { ChartSource, Kind, Sheet, Table } from "../document/model.ts";
import { TableValues } from "../document/table-values.ts";
import { columnLetters, quotedSheet } from "./cell-text.ts";
import type { Grid, GridValue, PlacedTable } from "./grid.ts";
import { findTable } from "./layout.ts";
import { valueAt } from "./plain-cells.ts";
import type { LayoutContext } from "./sheet-builder.ts";

/** The chart of a source: references to the cells of its table, and their values as caches. */
export function resolveChart(
  source: ChartSource,
  sheet: string,
  sheets: readonly Sheet[],
  grids: readonly Grid[],
  context: LayoutContext,
): Chart {
  const { source: place, series, ...rest } = source;
  const table = findTable(context, place.feuille ?? sheet, place.table);
  const grid = grids.find((g) => g.name === table.sheet);
  const declared = declaration(sheets, grids, table);
  if (!grid || !declared) throw new Error(`graphique « ${source.titre} » sans table`);
  const from = table.from + (place.de ?? 0);
  const to = Math.min(table.to, table.from + (place.a ?? table.to - table.from));
  const column = (key: string): number => {
    const c = table.columns.get(key);
    if (c === undefined) throw new Error(`graphique « ${source.titre} » : colonne inconnue ${key}`);
    return c;
  };
  const valuesAt = (c: number): GridValue[] => grid.rows.slice(from, to).map((row) => valueAt(row, c) ?? null);
  const range = (c: number): string =>
    `${quotedSheet(table.sheet)}!$${columnLetters(c)}$${from + 1}:$${columnLetters(c)}$${to}`;
  const labels = column(place.categories);
  const kind = declared.columns[labels]?.kind ?? "text";
  const raw = valuesAt(labels);
  const palette = context.theme.graphiques;
  const cells = declared.rows.slice(place.de ?? 0, place.a ?? declared.rows.length);
  const values = new TableValues(declared);
  const trous = cells.map((row) => series.some(({ column: key }) => isMissing(values.cell(row, values.column(key)))));
  return {
    ...rest,
    categories: raw.map((v) => label(v, kind)),
    categoriesRef: range(labels),
    trous: rest.trous ?? trous,
    ...(raw.every((v) => typeof v === "number") && raw.length > 0
      ? {
          categoriesDates: {
            serials: raw as number[],
            formatCode: kind === "month" ? "[$-40C]mmm\\ yy" : kind === "date" ? "dd/mm/yyyy" : "#,##0",
          },
        }
      : {}),
    series: series.map(({ column: key, nom, ...look }, i): ChartSeries => {
      const c = column(key);
      const title = declared.columns[c]?.titre ?? key;
      const couleur = look.couleur ?? palette?.[i % palette.length];
      return {
        ...look,
        ...(couleur === undefined ? {} : { couleur }),
        nom: nom ?? title,
        ...(nom === undefined
          ? { nomRef: `${quotedSheet(table.sheet)}!$${columnLetters(c)}$${table.header + 1}` }
          : {}),
        values: valuesAt(c).map(numeric),
        valuesRef: range(c),
      };
    }),
  };
}

function declaration(sheets: readonly Sheet[], grids: readonly Grid[], table: PlacedTable): Table | null {
  const sheet = sheets[grids.findIndex((grid) => grid.name === table.sheet)];
  const block = sheet?.blocks.find((b) => b.kind === "table" && b.id === table.id);
  return block?.kind === "table" ? block : null;
}

function numeric(value: GridValue): number | null {
  if (value !== null && typeof value === "object") return typeof value.result === "number" ? value.result : null;
  return typeof value === "number" ? value : null;
}

function label(value: GridValue, kind: Kind): string {
  if (value === null) return "";
  if (typeof value === "object") return String(value.result);
  if (typeof value === "string") return value;
  if (kind === "month") return frMonth(monthOf(value - SERIE_DE_1970));
  return kind === "date" ? frDay(value - SERIE_DE_1970) : String(value);
}
