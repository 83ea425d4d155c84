import { PlieError } from "../../core/plie-error.ts";
import type { InputFile } from "../../disque/input-file.ts";
import type { RawRow, RawSheet, RowCount } from "../raw.ts";
import { type Archive, openArchive, readPart } from "./archive.ts";
import type { CellContext } from "./cell-value.ts";
import { LIMITS } from "./limits.ts";
import { refuseSuspect, refuseUncounted } from "./refusal.ts";
import { SharedBytes } from "./shared-bytes.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { type SheetSurvey, SheetSurveyor } from "./sheet-survey.ts";
import { SimpleRows } from "./simple-rows.ts";
import { readFormats } from "./styles-part.ts";
import { readWorkbookPart, type WorkbookPart } from "./workbook-part.ts";
import { WorksheetParser } from "./worksheet-parser.ts";
import { xmlFeeder } from "./xml-part.ts";

type Sheet = WorkbookPart["sheets"][number];

/** What the bytes of a sheet show, in a pass of their own; null for the rare sheet that is not in UTF-8. */
function survey(archive: Archive, { entry }: Sheet, strings: readonly string[]): SheetSurvey | null {
  const surveyor = new SheetSurveyor(strings);
  try {
    for (const block of readPart(archive, entry, LIMITS.totalBytes)) surveyor.push(block);
  } catch (error) {
    // reading the sheet refuses by its name what is wrong with it
    if (error instanceof PlieError || error instanceof RangeError) return null;
    throw error;
  }
  return surveyor.end();
}

async function* readRows(
  archive: Archive,
  sheet: Sheet,
  context: CellContext,
  count: RowCount,
): AsyncGenerator<RawRow> {
  const parser = new WorksheetParser(archive.file, sheet.name, context);
  const counter = count.declared === null ? new SheetSurveyor(null) : null;
  let given = 0;
  const bytes = new SharedBytes(
    "<sheetData>",
    "</row>",
    new SimpleRows(parser),
    () => parser.between,
    xmlFeeder(archive.file, sheet.entry.name, parser),
  );
  for (const block of readPart(archive, sheet.entry, LIMITS.totalBytes)) {
    counter?.push(block);
    bytes.push(block);
    const rows = parser.rows;
    parser.rows = [];
    given += rows.length;
    yield* rows;
  }
  bytes.end();
  given += parser.rows.length;
  yield* parser.rows;
  count.skipped = parser.skipped;
  count.declared ??= counter?.end()?.rows ?? null;
  if (count.declared !== null && count.declared !== given + parser.skipped) {
    throw refuseUncounted(archive.file, sheet.name, count.declared, given + parser.skipped);
  }
}

function checkTotal(file: string, { sheets, sharedStrings, styles }: WorkbookPart): void {
  const entries = [...sheets.map(({ entry }) => entry), sharedStrings, styles];
  const total = entries.reduce((sum, entry) => sum + (entry?.inflatedBytes ?? 0), 0);
  if (total > LIMITS.totalBytes)
    throw refuseSuspect(file, `dépasse ${LIMITS.totalBytes / 2 ** 20} Mo une fois décompressé`);
}

/**
 * Opens an .xlsx (or .xlsm) workbook behind a gate and gives all its sheets of rows, hidden ones too, in the workbook's
 * order. Rows are parsed while they are asked for, in bounded memory; asking a sheet again reads it again. Rows without any
 * value are skipped, those that follow keep their number; cells stop at the last filled one. Merged cells hold their value
 * in the top left one only, formulas their last computed value. (domaine.md §3)
 *
 * Throws `PlieError` for what is not such a workbook, is damaged, locked or suspect; sheets throw it while they are read.
 */
export async function openWorkbook(file: InputFile): Promise<RawSheet[]> {
  const archive = openArchive(file);
  const workbook = await readWorkbookPart(archive);
  checkTotal(file.name, workbook);
  const context: CellContext = {
    date1904: workbook.date1904,
    formats: workbook.styles ? await readFormats(archive, workbook.styles) : [],
    strings: workbook.sharedStrings ? await readSharedStrings(archive, workbook.sharedStrings) : [],
  };
  return workbook.sheets.map((sheet) => {
    const count: RowCount = { declared: null, skipped: 0 };
    return {
      name: sheet.name,
      hidden: sheet.hidden,
      rows: { [Symbol.asyncIterator]: () => readRows(archive, sheet, context, count) },
      count,
      wordy: () => {
        const surveyed = survey(archive, sheet, context.strings);
        count.declared = surveyed?.rows ?? null;
        return surveyed?.wordy ?? null;
      },
    };
  });
}
