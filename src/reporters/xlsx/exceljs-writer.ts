import type { Workbook as ExcelWorkbook, Style, Worksheet } from "exceljs";
import { isoDay } from "../../core/day.ts";
import type { Workbook } from "../document/model.ts";
import { exceljsParts } from "./exceljs-parts.ts";
import { addValidations, addVisuals, type Lists } from "./exceljs-rules.ts";
import { framed, newLooks } from "./frame-rows.ts";
import type { Grid } from "./grid.ts";
import { setUpPage } from "./page-setup.ts";
import type { SharedTexts } from "./shared-texts.ts";
import type { LayoutContext } from "./sheet-builder.ts";
import type { Look } from "./style.ts";
import type { Theme } from "./theme.ts";
import type { Parts } from "./zip.ts";

/** Format code that marks the quoted looks until styles.xml is finished (see finish.ts). */
export const QUOTED_FORMAT = '"plie-quoted"@';
export const FONT = "Arial";

/**
 * The parts of the grids. exceljs writes them but for their rows, which are written by frame-rows.ts and, in the bodies of
 * tables, body-rows.ts: fifty times cheaper.
 */
export async function writeSkeleton(
  workbook: Workbook,
  grids: readonly Grid[],
  { looks, theme }: Pick<LayoutContext, "looks" | "theme">,
  texts: SharedTexts,
): Promise<Parts> {
  const { default: ExcelJS } = await import("exceljs");
  const book: ExcelWorkbook = new ExcelJS.Workbook();
  const date = new Date(`${workbook.date === undefined ? "2000-01-01" : isoDay(workbook.date)}T00:00:00Z`);
  Object.assign(book, {
    creator: workbook.auteur ?? "plie",
    lastModifiedBy: workbook.auteur ?? "plie",
    created: date,
    modified: date,
  });
  Object.assign(book, { title: workbook.titre, subject: workbook.sujet ?? "", company: theme.nom, keywords: "" });
  book.calcProperties.fullCalcOnLoad = true;
  const styles = looks.list.map(excelStyle);
  const lists: Lists = [];
  const frames = grids.map(framed);
  const shown = newLooks(frames);
  grids.forEach((grid, i) => {
    const sheet = book.addWorksheet(grid.name, { state: grid.hidden ? "hidden" : "visible" });
    // every look once, for exceljs to number them
    shown[i]?.forEach((id, c) => {
      sheet.getCell(1, c + 1).style = styles[id] ?? {};
    });
    writeSheet(sheet, grid, workbook, theme, lists);
  });
  // the first sheet that is seen is the one in front (ECMA-376 18.2.30), and the only one selected (18.3.1.87)
  const front = grids.findIndex((grid) => !grid.hidden);
  const views = book.worksheets[front]?.views[0];
  if (views) Object.assign(views, { tabSelected: true });
  book.views = [
    { x: 0, y: 0, width: 28_800, height: 17_400, firstSheet: 0, activeTab: Math.max(0, front), visibility: "visible" },
  ];
  addLists(book, lists);
  return exceljsParts(book, frames, shown, texts);
}

function writeSheet(sheet: Worksheet, grid: Grid, workbook: Workbook, theme: Theme, lists: Lists): void {
  setUpPage(sheet, grid, workbook, theme);
  sheet.columns = grid.widths.map((width) => ({ width }));
  if (grid.filter) sheet.autoFilter = grid.filter;
  for (const row of grid.breaks) sheet.getRow(row).addPageBreak();
  addVisuals(sheet, grid, theme);
  addValidations(sheet, grid, lists);
  if (grid.locked)
    void sheet.protect("", {
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatColumns: true,
      autoFilter: true,
    });
}

function addLists(book: ExcelWorkbook, lists: Lists): void {
  if (lists.length === 0) return;
  const sheet = book.addWorksheet("Listes", { state: "veryHidden" });
  lists.forEach((values, c) => {
    values.forEach((value, r) => {
      const cell = sheet.getCell(r + 1, c + 1);
      cell.numFmt = "@";
      cell.value = value;
    });
  });
}

/** exceljs's own form of a look. */
function excelStyle(look: Look): Partial<Style> {
  const style: Partial<Style> = {
    font: {
      name: FONT,
      size: look.size ?? 10,
      color: { argb: `FF${look.color ?? "1F2937"}` },
      ...(look.bold ? { bold: true } : {}),
    },
  };
  const format = look.quoted ? QUOTED_FORMAT : look.format;
  if (format) style.numFmt = format;
  if (look.fill) style.fill = { type: "pattern", pattern: "solid", fgColor: { argb: `FF${look.fill}` } };
  style.alignment = {
    vertical: look.vertical ?? "middle",
    ...(look.align ? { horizontal: look.align } : {}),
    ...(look.wrap ? { wrapText: true } : {}),
    ...(look.indent ? { indent: look.indent } : {}),
  };
  if (look.unlocked) style.protection = { locked: false };
  const border = look.border ? BORDERS[look.border] : undefined;
  if (border) style.border = border;
  return style;
}

const edge = (kind: "hair" | "thin" | "medium" | "thick", argb: string) => ({ style: kind, color: { argb } });

const BORDERS: Record<NonNullable<Look["border"]>, NonNullable<Style["border"]>> = {
  ligne: { bottom: edge("thin", "FFDDE2EA") },
  total: { top: edge("thin", "FF6B7280"), bottom: edge("thin", "FF6B7280") },
  entete: { left: edge("thin", "FFFFFFFF"), right: edge("thin", "FFFFFFFF") },
  section: { bottom: edge("medium", "FFB8C4D6") },
  carte: { left: edge("thick", "FFB8C4D6") },
  cadre: {
    top: edge("thin", "FF9AA5B5"),
    bottom: edge("thin", "FF9AA5B5"),
    left: edge("thin", "FF9AA5B5"),
    right: edge("thin", "FF9AA5B5"),
  },
} as Record<NonNullable<Look["border"]>, NonNullable<Style["border"]>>;
