import type { TableName } from "../../tables/index.ts";
import type { HeaderFound } from "../headers/find-header.ts";
import type { TableMatch } from "../headers/match-table.ts";
import type { SheetHeading } from "../headers/sheet-heading.ts";
import type { Look } from "./look.ts";

/** One file, or one sheet of a workbook, about to be read. */
export interface SheetPlan extends Omit<Look, "hidden" | "context" | "header"> {
  header: HeaderFound;
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
  /** Columns without a header that hold something, numbered from 1. */
  unnamed: number[];
  /** Lines above the header that are no rows: titles, empty lines. */
  aside: ReadonlySet<number>;
  /** Number of rows above the header, among the first lines. */
  rowsAbove: number;
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
