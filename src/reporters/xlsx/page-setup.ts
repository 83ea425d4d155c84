import type { Worksheet } from "exceljs";
import type { Workbook } from "../document/model.ts";
import { columnLetters } from "./cell-text.ts";
import { footer } from "./footer.ts";
import type { Grid } from "./grid.ts";
import { MARGINS } from "./page.ts";
import type { Theme } from "./theme.ts";

/** Paper sizes as ECMA-376 numbers them (18.3.1.63). */
const PAPER_CODES = { A4: 9, A3: 8 } as const;

/** How a sheet is seen and printed: panes, paper, scale, repeated headers, printed area, footer. */
export function setUpPage(sheet: Worksheet, grid: Grid, workbook: Workbook, theme: Theme): void {
  const { frozen, printed } = grid;
  const part = printed.rows !== null || printed.columns < grid.widths.length;
  sheet.views = [
    frozen
      ? {
          state: "frozen",
          xSplit: frozen.columns,
          ySplit: frozen.rows,
          topLeftCell: `${columnLetters(frozen.columns)}${frozen.rows + 1}`,
          showGridLines: false,
        }
      : { state: "normal", showGridLines: false },
  ];
  Object.assign(sheet.properties, { tabColor: { argb: `FF${theme.principale}` } });
  Object.assign(sheet.pageSetup, {
    paperSize: PAPER_CODES[grid.paper],
    orientation: grid.portrait ? "portrait" : "landscape",
    // one page is fitted whole, which never enlarges it; where pages follow each other, Excel would not heed their breaks
    ...(printed.pages === 1 && !grid.spills && grid.scale <= 1
      ? { fitToPage: true, fitToWidth: 1, fitToHeight: 1 }
      : {
          fitToPage: false,
          scale: Math.floor(grid.scale * 100),
          pageOrder: grid.spills ? "overThenDown" : "downThenOver",
        }),
    horizontalCentered: false,
    ...(grid.repeated === null ? {} : { printTitlesRow: grid.repeated }),
    ...(grid.spills && frozen && frozen.columns > 0
      ? { printTitlesColumn: `A:${columnLetters(frozen.columns - 1)}` }
      : {}),
    ...(part ? { printArea: `A1:${columnLetters(printed.columns - 1)}${printed.rows ?? grid.rows.length}` } : {}),
    margins: { ...MARGINS },
  });
  sheet.headerFooter.oddFooter = footer(grid, workbook, theme);
}
