import { partsOf } from "../core/day.ts";
import type { TableName } from "../tables/index.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import { settleBirth } from "./values/birth.ts";

/** Share of the dates that a year must hold to count: a year mistyped on a few lines does not move the arrêté. */
const MIN_SHARE = 0.01;
const DATED: readonly (readonly [TableName, string])[] = [
  ["entretiens", "date"],
  ["emargements", "date"],
  ["parcours", "date_integration"],
];

/** The last year that holds at least one date in a hundred of the contacts (else émargements, else integrations). */
function lastYear(tables: ReadonlyMap<TableName, { data: TableData }>): number | null {
  for (const [table, field] of DATED) {
    const data = tables.get(table)?.data;
    if (!data || data.length === 0) continue;
    const counts = new Map<number, number>();
    const cells = data.cells(field);
    for (let i = 0; i < data.length; i++) {
      const day = cells[i] ?? NULL;
      if (day === NULL) continue;
      const { year } = partsOf(day);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
    const years = [...counts].filter(([, n]) => n >= data.length * MIN_SHARE).map(([year]) => year);
    if (years.length > 0) return Math.max(...years);
  }
  return null;
}

/**
 * Settles the births typed with two digits of the year (precisions.md, « Reading »), once the arrêté's year is known: the
 * one given, else the last year of the contacts. Without any date at all they are 19aa.
 */
export function settleBirths(
  participants: TableData | null,
  tables: ReadonlyMap<TableName, { data: TableData }>,
  arreteYear: number | null,
): void {
  if (!participants) return;
  const cells = participants.cells("date_naissance");
  let year: number | null = null;
  for (let i = 0; i < participants.length; i++) {
    const cell = cells[i] ?? NULL;
    if (settleBirth(cell, 0) === cell) continue;
    year ??= arreteYear ?? lastYear(tables) ?? 0;
    cells[i] = settleBirth(cell, year);
  }
}
