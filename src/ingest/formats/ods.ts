import type { RawCell, RawRow, RawSheet } from "../raw.ts";
import { type Archive, readPart } from "../xlsx/archive.ts";
import { LIMITS } from "../xlsx/limits.ts";
import { refuseMalformed, refuseUncounted } from "../xlsx/refusal.ts";
import { isoCell } from "../xlsx/serial.ts";
import { isNamed, TagScanner } from "../xlsx/tag-scanner.ts";
import { parsePart, type XmlHandlers } from "../xlsx/xml-part.ts";
import type { ZipEntry } from "../xlsx/zip-directory.ts";

/** A filled row or cell declared more often than this is a fault of the file. */
const MOST_REPEATED = 10_000;
const DURATION = /^-?P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/;

type Attributes = Readonly<Record<string, string>>;

/** True for the archive of an OpenDocument spreadsheet, by its content. */
export function isOds({ entries }: Archive): boolean {
  return entries.has("content.xml") && !entries.has("[content_types].xml");
}

/** The sheets of an OpenDocument spreadsheet (.ods), hidden ones too. Throws `PlieError` when it is damaged or suspect. */
export async function openOds(archive: Archive): Promise<RawSheet[]> {
  const content = archive.entries.get("content.xml");
  if (!content) throw refuseMalformed(archive.file, "ne contient pas de feuille de calcul");
  const parser = new OdsParser();
  const handlers = parser.handlers();
  for await (const _ of parsePart(archive, content, handlers, LIMITS.totalBytes));
  if (parser.sheets.length === 0) throw refuseMalformed(archive.file, "ne contient aucune feuille de données");
  const declared = declaredRows(archive, content);
  return parser.sheets.map(({ name, rows, found, skipped }, i) => {
    const elements = declared?.[i] ?? null;
    if (elements !== null && elements !== found) throw refuseUncounted(archive.file, name, elements, found);
    // a filled row declared several times stands for as many
    return { name, hidden: false, rows, count: { declared: rows.length + skipped, skipped } };
  });
}

/** Elements of rows of each sheet, counted in the bytes, apart from the parser; null when they are not in UTF-8. */
function declaredRows(archive: Archive, content: ZipEntry): number[] | null {
  const sheets: number[] = [];
  const scanner = new TagScanner((tag) => {
    if (tag.closing) return;
    if (isNamed(tag, "table")) sheets.push(0);
    else if (sheets.length > 0 && isNamed(tag, "table-row")) sheets.push((sheets.pop() ?? 0) + 1);
  });
  for (const block of readPart(archive, content, LIMITS.totalBytes)) {
    if (sheets.length === 0 && block[1] === 0) return null;
    scanner.push(block);
  }
  return sheets;
}

/** Follows `content.xml`: rows and cells declared several times, values by their type, the texts of a cell by lines. */
class OdsParser {
  /** With the elements of rows found in each, and how many of them hold nothing. */
  readonly sheets: { name: string; rows: RawRow[]; found: number; skipped: number }[] = [];
  private line = 0;
  private cells: RawCell[] = [];
  private rowRepeats = 1;
  private cell: Attributes | null = null;
  private paragraphs: string[] = [];
  /** Depth of comments and drawings in the cell, whose texts are not its own. */
  private apart = 0;

  handlers(): XmlHandlers {
    return {
      open: (local, attributes) => this.open(local, attributes),
      close: (local) => this.close(local),
      text: (piece) => {
        if (this.cell !== null && this.apart === 0 && this.paragraphs.length > 0) {
          this.paragraphs[this.paragraphs.length - 1] += piece;
        }
      },
    };
  }

  private open(local: string, attributes: Attributes): void {
    if (local === "table") {
      this.sheets.push({ name: attributes["table:name"] ?? "", rows: [], found: 0, skipped: 0 });
      this.line = 0;
    } else if (local === "table-row") {
      this.cells = [];
      this.rowRepeats = countOf(attributes["table:number-rows-repeated"]);
    } else if (local === "table-cell" || local === "covered-table-cell") {
      this.cell = attributes;
      this.paragraphs = [];
    } else if (local === "annotation" || local === "frame") this.apart++;
    else if (this.cell !== null && this.apart === 0) this.inCell(local, attributes);
  }

  private inCell(local: string, attributes: Attributes): void {
    if (local === "p") this.paragraphs.push("");
    else if (this.paragraphs.length > 0) {
      const extra =
        local === "s" ? " ".repeat(Math.min(100, countOf(attributes["text:c"]))) : local === "tab" ? "\t" : "";
      this.paragraphs[this.paragraphs.length - 1] += local === "line-break" ? "\n" : extra;
    }
  }

  private close(local: string): void {
    if (local === "annotation" || local === "frame") this.apart--;
    else if (local === "table-cell" || local === "covered-table-cell") this.endCell();
    else if (local === "table-row") this.endRow();
  }

  private endCell(): void {
    const attributes = this.cell ?? {};
    const value = cellOf(attributes, this.paragraphs.join("\n"));
    const repeats = countOf(attributes["table:number-columns-repeated"]);
    const room = LIMITS.columns - this.cells.length;
    for (let k = 0; k < Math.min(repeats, room); k++) this.cells.push(value);
    this.cell = null;
  }

  private endRow(): void {
    while (this.cells.length > 0 && this.cells.at(-1) === null) this.cells.pop();
    const sheet = this.sheets.at(-1);
    if (sheet) sheet.found++;
    if (sheet && this.cells.length === 0) sheet.skipped++;
    else if (sheet) {
      for (let k = 0; k < Math.min(this.rowRepeats, MOST_REPEATED); k++) {
        sheet.rows.push({ ligne: this.line + k + 1, cells: this.cells });
      }
    }
    this.line += this.rowRepeats;
  }
}

function countOf(text: string | undefined): number {
  const count = Number(text ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

function cellOf(attributes: Attributes, text: string): RawCell {
  switch (attributes["office:value-type"]) {
    case "float":
    case "currency":
    case "percentage": {
      const value = Number(attributes["office:value"]);
      return attributes["office:value"] !== undefined && Number.isFinite(value) ? value : text || null;
    }
    case "date":
      return isoCell(attributes["office:date-value"] ?? text);
    case "time":
      return timeOf(attributes["office:time-value"] ?? "") ?? (text || null);
    case "boolean":
      return attributes["office:boolean-value"] === "true";
    case "string":
      return (attributes["office:string-value"] ?? text) || null;
    default:
      return text === "" ? null : /^(#|Err:)/.test(text) ? { type: "error", text } : text;
  }
}

/** `PT08H30M00S` as a fraction of a day. */
function timeOf(duration: string): RawCell {
  const parts = DURATION.exec(duration);
  if (!parts) return null;
  const [days, hours, minutes, seconds] = parts.slice(1).map((part) => Number((part ?? "0").replace(",", ".")));
  const total = (days ?? 0) * 86_400 + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
  return { type: "time", fraction: total / 86_400 };
}
