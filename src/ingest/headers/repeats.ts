import { obtenir } from "../../core/grouper.ts";
import type { Month } from "../../core/month.ts";
import type { TableName } from "../../tables/index.ts";
import type { Profil } from "../profile.ts";
import { lireMois } from "../values/month.ts";
import type { HeaderCell } from "./match-table.ts";
import { normaliseHeader } from "./normalise.ts";

/** One of the rows that a line holds, when the profile says that its columns are repeated along it. */
export interface Repeat {
  /** Its own columns, each with its field. */
  columns: ReadonlyMap<number, string>;
  /** Month of its column, when there is one column for each month: it completes a bare day. */
  mois: Month | null;
  /** Rank among the dates of the cell, from 0: « 5, 19 » is two contacts. */
  rang: number;
}

/** Dates that one cell of a column of a month may hold. */
export const DATES_IN_CELL = 4;
/** No list repeats its columns more. */
const MOST_REPEATS = 60;
const ANY_YEAR = 2000;
const NUMBER = /^\d{1,2}$/;
const NONE: ReadonlySet<number> = new Set();

/** The rows of one line, in the order of their numbers or months; none when the profile does not say so of this table. */
export function repeatsOf(
  table: TableName,
  headers: readonly HeaderCell[],
  profil: Profil,
  annee: number | null,
): Repeat[] {
  return [...numbered(profil.repete.get(table), headers), ...monthly(profil.depivoter.get(table), headers, annee)];
}

/** Columns that the profile says are repeated, in any table. A month needs no year to be one. */
export function repeatedColumns(headers: readonly HeaderCell[], profil: Profil): ReadonlySet<number> {
  if (profil.repete.size === 0 && profil.depivoter.size === 0) return NONE;
  const tables = [...profil.repete.keys(), ...profil.depivoter.keys()];
  const repeats = tables.flatMap((table) => repeatsOf(table, headers, profil, ANY_YEAR));
  return new Set(repeats.flatMap(({ columns }) => [...columns.keys()]));
}

/** What stands at the place of the mark in a header, in normal form, maybe nothing; null when the header is another one. */
function valueAt(header: HeaderCell, pattern: string, mark: string): string | null {
  const [before = "", after = ""] = pattern.split(mark).map(normaliseHeader);
  for (const form of header.forms) {
    const text = normaliseHeader(form);
    if (text === [before, after].filter((part) => part !== "").join(" ")) return "";
    if (!text.startsWith(before) || !text.endsWith(after)) continue;
    const value = text.slice(before.length, text.length - after.length).trim();
    if (value !== "" && text.length >= before.length + after.length) return value;
  }
  return null;
}

function numbered(patterns: ReadonlyMap<string, string> | undefined, headers: readonly HeaderCell[]): Repeat[] {
  const byNumber = new Map<number, Map<number, string>>();
  for (const [champ, pattern] of patterns ?? []) {
    const values = headers.map((header) => valueAt(header, pattern, "{n}"));
    // « Entrée », « Entrée 2 »: the first bears no number
    const first = values.includes("1") || !values.some((v) => v !== null && NUMBER.test(v)) ? null : "";
    for (const [column, value] of values.entries()) {
      if (value === null || (value !== first && !NUMBER.test(value))) continue;
      const rang = Number(value === first ? 1 : value);
      const own = obtenir(byNumber, rang, () => new Map<number, string>());
      if (![...own.values()].includes(champ)) own.set(column, champ);
    }
  }
  return [...byNumber]
    .sort(([a], [b]) => a - b)
    .slice(0, MOST_REPEATS)
    .map(([, columns]) => ({ columns, mois: null, rang: 0 }));
}

function monthly(
  patterns: ReadonlyMap<string, string> | undefined,
  headers: readonly HeaderCell[],
  annee: number | null,
): Repeat[] {
  const found: Repeat[] = [];
  for (const [champ, pattern] of patterns ?? []) {
    for (const [column, header] of headers.entries()) {
      const value = valueAt(header, pattern, "{mois}");
      const mois = !value ? null : monthOfHeader(value, annee);
      if (mois === null || found.length >= MOST_REPEATS * DATES_IN_CELL) continue;
      const columns = new Map([[column, champ]]);
      for (let rang = 0; rang < DATES_IN_CELL; rang++) found.push({ columns, mois, rang });
    }
  }
  return found;
}

/** « janvier 2026 », « 01/2026 », or « janvier » in the year of the table. */
function monthOfHeader(text: string, annee: number | null): Month | null {
  for (const told of annee === null ? [text] : [text, `${text} ${annee}`]) {
    const read = lireMois(told);
    if (read.etat === "lu") return read.valeur;
  }
  return null;
}
