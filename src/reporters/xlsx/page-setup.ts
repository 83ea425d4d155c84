import type { Worksheet } from "exceljs";
import { frDay } from "../../core/day.ts";
import type { Workbook } from "../document/model.ts";
import { columnLetters } from "./cell-text.ts";
import type { Grid } from "./grid.ts";
import { MARGINS } from "./page.ts";
import type { Theme } from "./theme.ts";

/** Paper sizes as ECMA-376 numbers them (18.3.1.63). */
const PAPER_CODES = { A4: 9, A3: 8 } as const;
/** Characters that both sides of a footer hold without meeting, at the size of the smallest text; the left one at most. */
const SIDES = { portrait: { left: 55, both: 101 }, landscape: { left: 76, both: 150 } } as const;

/** Characters under which the owner's name is left out. */
const MIN_OWNER = 20;
/** Characters of « page 123/456 », and between the two sides. */
const PAGE = 18;

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

/** A loose page is still filed: its document, the month and the day it speaks of, who may read it, its number. */
function footer(grid: Grid, workbook: Workbook, theme: Theme): string {
  const sides = SIDES[grid.portrait ? "portrait" : "landscape"];
  const subject = subjectOf(grid.title, workbook.titre, sides.left);
  const owner = theme.contact ? `${theme.nom} – ${theme.contact}` : theme.nom;
  const facts = [
    ...(workbook.date === undefined
      ? []
      : [`${workbook.mois ?? ""}${workbook.dateDite ?? "au"} ${frDay(workbook.date)}`]),
    ...(grid.reserved ? ["confidentiel"] : []),
    "",
  ].join(" · ");
  // what the left side leaves, with « page 123/456 » and some air
  const room = sides.both - [...subject].length - facts.length - PAGE;
  const whose = room < MIN_OWNER ? "" : `${cut(owner, room)} · `;
  return `&L&9${doubled(subject)}&R&9${doubled(whose)}${doubled(facts)}page &P/&N`;
}

/**
 * The sheet and its document, whose name is not said twice: « Synthèse — Écluse » of « Tableau de bord d'Écluse »; the sheet's
 * first where both are longer than `length`.
 */
function subjectOf(sheet: string, document: string, length: number): string {
  const [title = sheet, edition] = sheet.split(" — ");
  if (sheet.includes(document)) return cut(sheet, length);
  if (edition !== undefined && document.endsWith(edition)) return cut(`${title} — ${document}`, length);
  const both = `${document} – ${sheet}`;
  return both.length <= length ? both : cut(`${sheet} – ${document}`, length);
}

/** At most that many characters, the last word whole where that leaves most of them. */
function cut(text: string, length: number): string {
  const signs = [...text];
  if (signs.length <= length) return text;
  const kept = signs.slice(0, length - 1).join("");
  const words = signs[length - 1] === " " ? kept : kept.replace(/\s+\S*$/, "");
  return `${words.length * 2 > length ? words : kept}…`;
}

/** « & » is written twice in a footer. */
function doubled(text: string): string {
  return text.replace(/&/g, "&&");
}
