import { columnsOf } from "../../tables/index.ts";
import type { HeaderFound } from "../headers/find-header.ts";
import type { TableMatch } from "../headers/match-table.ts";
import type { Profil } from "../profile.ts";
import { readerFor } from "../values/reader-for.ts";
import type { SampledLines } from "./sampled-lines.ts";

/** Kinds whose cells tell a row from a title: any text would do for the others. */
const TELLING = new Set(["day", "time", "minutes", "hours", "number", "code", "yesno", "postal"]);
const MIN_FILLED = 3;
/** Filled cells, against the rows below, from which a line is as wide as a row. */
const WIDE = 0.6;

/**
 * Lines above a header that are rows, not titles (a sort moved the header, or rows were pasted above it): all their key
 * cells are there, or they are as wide as the rows below, and what dates and lists hold can be read.
 */
export function rowsAbove(
  { cells }: SampledLines,
  header: HeaderFound,
  matches: readonly TableMatch[],
  profil: Profil,
): number[] {
  if (header.row === 0) return [];
  const below = cells
    .slice(header.row + header.height)
    .map(filledIn)
    .filter((n) => n > 0);
  const usual = below.length === 0 ? 0 : (below.sort((a, b) => a - b)[below.length >> 1] ?? 0);
  const found: number[] = [];
  for (let row = 0; row < header.row; row++) {
    const line = cells[row] ?? [];
    const wide = filledIn(line) >= Math.max(MIN_FILLED, usual * WIDE);
    if (matches.some((match) => isRow(line, match, header, profil, wide))) found.push(row);
  }
  return found;
}

function filledIn(line: readonly string[]): number {
  return line.filter((text) => text.trim() !== "").length;
}

function isRow(
  line: readonly string[],
  match: TableMatch,
  header: HeaderFound,
  profil: Profil,
  wide: boolean,
): boolean {
  const { keys, readable, unreadable } = rowFit(line, match, header, profil);
  return readable > 0 && readable >= unreadable && (keys || wide);
}

/** How a line reads under a header: whether its key cells are filled, how many dates and list values are readable, or not. */
export function rowFit(
  line: readonly string[],
  match: TableMatch,
  header: HeaderFound,
  profil: Profil,
): { keys: boolean; readable: number; unreadable: number } {
  let readable = 0;
  let unreadable = 0;
  let keys = true;
  for (const [index, field] of match.fields.entries()) {
    const column = field === null ? undefined : columnsOf(match.table).get(field);
    if (field === null || !column) continue;
    const text = line[index]?.trim() ?? "";
    if (text === "") {
      if (column.key === true) keys = false;
      continue;
    }
    if (!TELLING.has(column.kind)) continue;
    const label = header.headers[index]?.label ?? "";
    if (readerFor({ table: match.table, field, column, header: label, profil })(text).etat === "illisible")
      unreadable++;
    else readable++;
  }
  return { keys, readable, unreadable };
}
