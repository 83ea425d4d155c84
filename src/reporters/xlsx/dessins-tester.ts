import type { Workbook } from "../document/model.ts";
import type { GridValue } from "./grid.ts";
import { layWorkbook } from "./layout.ts";
import { valueAt } from "./plain-cells.ts";
import { resolveChart } from "./resolve-charts.ts";

/**
 * What is wrong with the law « the cells that a chart draws hold numbers or nothing » in a workbook, as sentences: a text,
 * which Excel and LibreOffice draw as 0, a formula that gives one, or a chart where nothing is known.
 */
export function ecartsDesDessins(workbook: Workbook): string[] {
  const { grids, context } = layWorkbook(workbook);
  return workbook.feuilles.flatMap((feuille, i) =>
    feuille.blocks.flatMap((bloc) =>
      (bloc.kind === "graphiques" ? bloc.charts : []).flatMap((source) => {
        const chart = resolveChart(source, grids[i]?.name ?? "", workbook.feuilles, grids, context);
        const cells = chart.series.flatMap(({ valuesRef = "" }) => cellsAt(valuesRef, grids));
        const textes = cells.filter((v) => texteDe(v) !== null).map((v) => `« ${texteDe(v)} » dessiné comme 0`);
        const vide = cells.some((v) => typeof v === "number" || (v !== null && typeof v === "object"));
        return [...textes, ...(vide ? [] : ["rien de connu à dessiner"])].map(
          (faute) => `${feuille.nom}, ${source.titre} : ${faute}`,
        );
      }),
    ),
  );
}

/** How many charts the workbooks draw: a law that looks at nothing holds nothing. */
export function nombreDeDessins(workbooks: readonly Workbook[]): number {
  const blocs = workbooks.flatMap((w) => w.feuilles.flatMap((f) => f.blocks));
  return blocs.reduce((n, bloc) => n + (bloc.kind === "graphiques" ? bloc.charts.length : 0), 0);
}

function texteDe(value: GridValue): string | null {
  const held = value !== null && typeof value === "object" ? value.result : value;
  return typeof held === "string" ? held : null;
}

function cellsAt(ref: string, grids: ReturnType<typeof layWorkbook>["grids"]): GridValue[] {
  const [, sheet = "", letters = "", from = "", to = ""] = /^'(.*)'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(ref) ?? [];
  const grid = grids.find((g) => g.name === sheet.replaceAll("''", "'"));
  if (!grid) throw new Error(`plage illisible : ${ref}`);
  const column = [...letters].reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0) - 1;
  return grid.rows.slice(Number(from) - 1, Number(to)).map((row) => valueAt(row, column) ?? null);
}
