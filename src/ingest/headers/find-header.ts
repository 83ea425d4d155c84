import { fieldsNamed } from "./header-index.ts";
import { hintedTables } from "./hints.ts";
import type { HeaderCell } from "./match-table.ts";
import { normaliseHeader } from "./normalise.ts";
import { type Recognition, type RecognitionContext, recognise } from "./recognise.ts";
import { repeatedColumns } from "./repeats.ts";
import type { SheetHeading } from "./sheet-heading.ts";

/** The header of a file or sheet, found among its first lines. */
export interface HeaderFound {
  recognition: Recognition;
  headers: HeaderCell[];
  /** Index of the header's first line in the lines given, and how many lines it takes (1 or 2). */
  row: number;
  height: 1 | 2;
  /** Columns that a field was found for. */
  explained: number;
  /** What the lines above the table give to all its rows (émargement sheets). */
  heading?: SheetHeading;
}

/** A header stands in the first lines; titles above it are rarely more than a dozen. */
export const HEADER_WINDOW = 40;
const SAMPLE_LINES = 200;
const MIN_KNOWN = 2;
const DATE = /^\s*(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})/;

type Lines = readonly (readonly string[])[];

function cell(lines: Lines, row: number, column: number): string {
  return lines[row]?.[column]?.trim() ?? "";
}

function width(lines: Lines, row: number): number {
  return lines[row]?.length ?? 0;
}

function oneLine(lines: Lines, row: number): HeaderCell[] {
  return Array.from({ length: width(lines, row) }, (_, column) => {
    const label = cell(lines, row, column);
    return { label, forms: label === "" ? [] : [label] };
  });
}

/** Two lines: a group's title runs over the empty cells on its right; both lines together, else each alone. */
function twoLines(lines: Lines, row: number): HeaderCell[] {
  const length = Math.max(width(lines, row), width(lines, row + 1));
  let group = "";
  return Array.from({ length }, (_, column) => {
    const top = cell(lines, row, column);
    const bottom = cell(lines, row + 1, column);
    if (top !== "") group = top;
    if (bottom === "") {
      if (top !== "") group = "";
      return { label: top, forms: top === "" ? [] : [top] };
    }
    if (group === "") return { label: bottom, forms: [bottom] };
    return { label: `${group} ${bottom}`, forms: [`${group} ${bottom}`, `${bottom} ${group}`, bottom] };
  });
}

/** How many of the headers name a column of some table, in the model or in the profile. */
export function knownHeaders(headers: readonly HeaderCell[], context: RecognitionContext): number {
  const known = (form: string): boolean => {
    if (fieldsNamed(form).length > 0) return true;
    const normal = normaliseHeader(form);
    return [...context.profil.colonnes.values()].some((map) => map.has(normal));
  };
  const repeated = repeatedColumns(headers, context.profil);
  return headers.filter(({ forms }, column) => repeated.has(column) || forms.some(known)).length;
}

function explainedBy({ tables, companions, guess }: Recognition): number {
  const columns = new Set<number>();
  const matches = tables.length > 0 ? [...tables, ...companions] : guess ? [guess] : [];
  for (const match of matches) {
    for (const [column, field] of match.fields.entries()) if (field !== null) columns.add(column);
    for (const { column } of match.codeColumns) columns.add(column);
  }
  return columns.size;
}

function better(a: HeaderFound, b: HeaderFound | null, lines: Lines): boolean {
  if (b === null) return true;
  const completeA = a.recognition.tables.length > 0 ? 1 : 0;
  const completeB = b.recognition.tables.length > 0 ? 1 : 0;
  if (completeA !== completeB) return completeA > completeB;
  // a line of titles of groups above a header that says everything by itself is only a title
  if (a.explained === b.explained) return a.height === 1 && b.height === 2 && a.row === b.row + 1;
  // the first line of data must not pass for the second line of a header because one of its values is a header's word
  if (a.height === 2 && b.height === 1 && a.row === b.row) {
    const filled = (lines[a.row + 1] ?? []).filter((text) => text.trim() !== "").length;
    const gain = a.explained - b.explained;
    return gain >= 2 || (gain === 1 && filled <= 2);
  }
  return a.explained > b.explained;
}

/** Lines below one that bear a date where it has one, from which it is a row like them. */
const ROWS_ALIKE = 3;

/** A line of data, below another one that may be the header: dates stand in its columns as in those of the next lines. */
function isRow(lines: Lines, row: number): boolean {
  if (row === 0) return false;
  const dated = (lines[row] ?? []).findIndex((text) => DATE.test(text));
  if (dated < 0) return false;
  const next = lines.slice(row + 1, row + 1 + ROWS_ALIKE);
  return next.length === ROWS_ALIKE && next.every((line) => DATE.test(line[dated] ?? ""));
}

/** A line with a date is a row: it is no part of a header of two lines. */
function holdsDate(line: readonly string[] | undefined): boolean {
  return line?.some((text) => DATE.test(text)) === true;
}

/**
 * Finds the header line (or the two lines) that explain the most columns; the first of equals. Lines above are titles,
 * and give clues about the table. Null when no line resembles a header.
 */
export function findHeader(lines: Lines, context: RecognitionContext): HeaderFound | null {
  let best: HeaderFound | null = null;
  for (let row = 0; row < Math.min(lines.length, HEADER_WINDOW); row++) {
    for (const height of [1, 2] as const) {
      if (height === 2 && (row + 1 >= lines.length || holdsDate(lines[row]) || holdsDate(lines[row + 1]))) continue;
      const headers = height === 1 ? oneLine(lines, row) : twoLines(lines, row);
      // the last asks for lines further down, that few files need
      if (settled(best, headers) || knownHeaders(headers, context) < MIN_KNOWN || isRow(lines, row)) continue;
      const sample = (column: number) =>
        lines
          .slice(row + height, row + height + SAMPLE_LINES)
          .map((line) => line[column]?.trim() ?? "")
          .filter((text) => text !== "");
      const above = lines.slice(0, row);
      const hints = new Set([...context.hints, ...hintedTables(...above.map((line) => line.join(" ")))]);
      const place = context.place && { ...context.place, titres: above.flat().filter((text) => text.trim() !== "") };
      const recognition = recognise(headers, sample, { ...context, hints, ...(place ? { place } : {}) });
      const found: HeaderFound = { recognition, headers, row, height, explained: explainedBy(recognition) };
      if (better(found, best, lines)) best = found;
    }
    if (best !== null && row > best.row && sayEnough(best)) break;
  }
  return best;
}

/** No line can explain more columns than it names: none of these is better than a complete table of one line that explains as many. */
function settled(best: HeaderFound | null, headers: readonly HeaderCell[]): boolean {
  if (best === null || best.height === 2 || best.recognition.tables.length === 0) return false;
  return headers.filter(({ forms }) => forms.length > 0).length <= best.explained;
}

/** A complete table that explains most of its line needs no second look further down. */
function sayEnough({ recognition, headers, explained }: HeaderFound): boolean {
  const named = headers.filter(({ label }) => label !== "").length;
  return recognition.tables.length > 0 && explained * 2 > named;
}
