import type { CellObject, WorkBook, WorkSheet } from "xlsx";
import { type InputFile, readWhole } from "../../disque/input-file.ts";
import { decodeC1 } from "../bytes/windows-1252.ts";
import type { RawCell, RawRow, RawSheet } from "../raw.ts";
import { parseNumberFormat } from "../xlsx/number-format.ts";
import { refuse, refuseDamaged, refuseSuspect, refuseUncounted } from "../xlsx/refusal.ts";
import { serialDate } from "../xlsx/serial.ts";

/** Excel's own limit for this format is 65 536 rows of 256 columns: an honest file is far smaller. */
const MOST_BYTES = 128 * 2 ** 20;

/**
 * The sheets of an old Excel workbook (.xls: BIFF 2 to 8), read by SheetJS, which is loaded for such files only and is
 * given no other (docs/decisions/0024-autres-classeurs.md): values, number formats, the 1904 system. Dates are ours.
 */
export async function openXls(file: InputFile): Promise<RawSheet[]> {
  const bytes = readWhole(file, MOST_BYTES + 1);
  if (bytes.length > MOST_BYTES) throw refuseSuspect(file.name, "est un classeur .xls d'une taille anormale");
  const { read } = await import("xlsx");
  let book: WorkBook;
  try {
    book = read(bytes, {
      type: "array",
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
    });
  } catch (error) {
    if (error instanceof Error && /password/i.test(error.message)) {
      throw refuse(
        file.name,
        "est protégé par un mot de passe",
        "ouvrez-le dans Excel, retirez le mot de passe, puis relancez",
      );
    }
    throw refuseDamaged(file.name, "est abîmé, ou n'est pas un classeur .xls");
  }
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.map((name, i) => {
    const sheet = book.Sheets[name];
    const rows = rowsOf(sheet, date1904);
    const declared = filledRows(sheet);
    if (declared !== rows.length) throw refuseUncounted(file.name, decodeC1(name), declared, rows.length);
    return {
      name: decodeC1(name),
      hidden: (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0,
      rows,
      count: { declared, skipped: 0 },
    };
  });
}

/** Rows in which the library found a value, whatever its kind: counted apart from how cells are read here. */
function filledRows(sheet: WorkSheet | undefined): number {
  const lines: unknown = sheet;
  if (!Array.isArray(lines)) return 0;
  let filled = 0;
  for (const line of lines) {
    if (Array.isArray(line) && line.some((cell: CellObject | undefined) => (cell?.v ?? "") !== "")) filled++;
  }
  return filled;
}

function rowsOf(sheet: WorkSheet | undefined, date1904: boolean): RawRow[] {
  const rows: RawRow[] = [];
  // a dense sheet is an array of arrays of cells
  const lines: unknown = sheet;
  if (!Array.isArray(lines)) return rows;
  for (const [r, line] of lines.entries()) {
    if (!Array.isArray(line)) continue;
    const cells = Array.from(line, (cell: CellObject | undefined) => cellOf(cell, date1904));
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length > 0) rows.push({ ligne: r + 1, cells });
  }
  return rows;
}

function cellOf(cell: CellObject | undefined, date1904: boolean): RawCell {
  if (cell === undefined || cell.v === undefined) return null;
  switch (cell.t) {
    case "s":
      return cell.v === "" ? null : decodeC1(String(cell.v));
    case "b":
      return cell.v === true;
    case "e":
      return { type: "error", text: cell.w ?? "#N/A" };
    case "n": {
      const value = Number(cell.v);
      if (!Number.isFinite(value)) return null;
      const kind = parseNumberFormat(String(cell.z ?? "")).kindOf(value);
      if (kind === "nombre") return value;
      return kind === "date" ? serialDate(value, date1904) : { type: "time", fraction: value };
    }
    default:
      return null;
  }
}
