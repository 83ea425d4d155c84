import type { InputFile } from "../../disque/input-file.ts";
import type { TableName } from "../../tables/index.ts";
import type { FileExamination } from "../bytes/examine-file.ts";
import type { HeaderFound } from "../headers/find-header.ts";
import type { TableMatch } from "../headers/match-table.ts";
import type { SheetHeading } from "../headers/sheet-heading.ts";
import type { RawRow, RowCount } from "../raw.ts";
import type { SampledLines } from "./sampled-lines.ts";

/** One file, or one sheet of a workbook, about to be read. */
export interface SheetPlan {
  file: InputFile;
  feuille: string | null;
  examination: FileExamination;
  header: HeaderFound;
  /** First lines, header included. */
  sample: SampledLines;
  /** First line of the header, and last. */
  headerFirst: number;
  headerLine: number;
  /** Texts of the header's lines and of the lines above. */
  headerLines: string[][];
  titles: string[];
  /** Number of columns of the header. */
  width: number;
  /** Tables to read; may lose or gain some once all files are known. */
  matches: TableMatch[];
  /** No line below the header. */
  empty: boolean;
  /** Estimated number of lines. */
  lines: number;
  /** Separator of a delimited text. */
  separator: string | null;
  /** Rows of a sheet, from its first. */
  rows: AsyncIterable<RawRow> | Iterable<RawRow> | null;
  /** Rows of the whole sheet, counted apart; null for a text. */
  count: RowCount | null;
  /** Columns without a header that hold something, numbered from 1. */
  unnamed: number[];
  /** Lines of its block: the first, and the one after the last. */
  from: number;
  to: number;
  /** Lines above the header that are no rows: titles, empty lines. */
  aside: ReadonlySet<number>;
  /** Number of rows above the header, among the first lines. */
  rowsAbove: number;
  /** Physical lines of the whole text, counted apart; null for a sheet. */
  physiques: number | null;
  /** A text whose last line has no line end: its last record may be cut. */
  ouvert: boolean;
  /** The table was imposed by the profile. */
  forced: boolean;
  /** What the lines above the table give to all its rows (émargement sheets); null when they give nothing. */
  heading: SheetHeading | null;
}

/** Place of a plan in messages: file, and sheet if any. */
export function placeOf({ file, feuille }: Pick<SheetPlan, "file" | "feuille">): string {
  return feuille === null ? `« ${file.name} »` : `« ${file.name} », feuille « ${feuille} »`;
}

/** Tables that a text or a sheet gives, as they were matched. */
export function tablesOf(matches: SheetPlan["matches"]): TableName[] {
  return matches.map(({ table }) => table);
}
