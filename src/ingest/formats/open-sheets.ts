import { type InputFile, readWhole } from "../../disque/input-file.ts";
import { decodeWindows1252 } from "../bytes/windows-1252.ts";
import type { RawSheet } from "../raw.ts";
import { openArchive } from "../xlsx/archive.ts";
import type { FileKind } from "../xlsx/file-kind.ts";
import { refuseSuspect } from "../xlsx/refusal.ts";

const MOST_TEXT = 256 * 2 ** 20;

/**
 * The sheets of a workbook, whatever its format: .xlsx, .ods, .xls (BIFF, a page of tables, XML 2003). Null for a file of
 * another kind. A reader is loaded with the first file of its format: most extractions are delimited texts. Throws
 * `PlieError` for what is damaged, locked or suspect.
 */
export async function openSheets(file: InputFile, kind: FileKind): Promise<RawSheet[] | null> {
  switch (kind) {
    case "zip": {
      const archive = openArchive(file);
      const { isOds, openOds } = await import("./ods.ts");
      if (isOds(archive)) return openOds(archive);
      return (await import("../xlsx/open-workbook.ts")).openWorkbook(file);
    }
    case "xls":
      return (await import("./xls.ts")).openXls(file);
    case "html":
    case "xml": {
      const text = textOf(file);
      const { isSpreadsheetMl, spreadsheetMlSheets } = await import("./spreadsheetml.ts");
      if (isSpreadsheetMl(text)) return spreadsheetMlSheets(file.name, text);
      if (kind !== "html" || !/<table[\s>]/i.test(text)) return null;
      return (await import("./html-tables.ts")).htmlSheets(file.name, text);
    }
    default:
      return null;
  }
}

/** The text of a page or document: by its mark, the charset that it declares, else UTF-8, else Windows-1252. */
function textOf(file: InputFile): string {
  const bytes = readWhole(file, MOST_TEXT + 1);
  if (bytes.length > MOST_TEXT) throw refuseSuspect(file.name, "est une page d'une taille anormale");
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  const head = decodeWindows1252(bytes, 0, Math.min(bytes.length, 2048));
  const latin =
    /charset=["']?(?:windows-1252|iso-8859-1)/i.test(head) || /encoding=["'](?:windows-1252|iso-8859-1)/i.test(head);
  if (!latin) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      // not UTF-8 after all
    }
  }
  return decodeWindows1252(bytes, 0, bytes.length);
}
