import { compareText } from "../core/text.ts";
import type { Extraction } from "../tables/extraction.ts";
import { Identifiants } from "../tables/identifiants.ts";
import { TABLES, type TableName } from "../tables/index.ts";
import { NULL } from "../tables/table-data.ts";

/** The tables whose rows name a participant, and the column that does. */
export const COLONNE_PARTICIPANT: Partial<Record<TableName, string>> = Object.fromEntries(
  Object.entries(TABLES).flatMap(([name, table]) =>
    name === "participants" ? [[name, "id"]] : "participant" in table.columns ? [[name, "participant"]] : [],
  ),
);

/**
 * Rows of each table grouped by participant, in file order; participants sorted by id (code points). An émargement line whose
 * id differs from a known one by case, spaces or leading zeros alone is that participant's (precisions.md, General 13).
 */
export interface TableIndex {
  /** Every id that any table names, sorted. */
  ids: string[];
  /** Row numbers of the k-th participant in a table, in file order. */
  rows(table: TableName, k: number): Int32Array;
}

const NONE = new Int32Array(0);

/** Groups the rows by a counting sort: two integer arrays per table, whatever its size. */
export function indexTables(extraction: Extraction): TableIndex {
  const { pool } = extraction;
  const seen = new Uint8Array(pool.texts.length);
  const identifiants = extraction.tables.emargements ? new Identifiants(extraction) : null;
  const idsDe = (name: TableName, cells: ArrayLike<number>): ArrayLike<number> =>
    name === "emargements" && identifiants
      ? identifiants.rapprocher(cells, extraction.tables.emargements?.length ?? 0)
      : cells;
  const named = Object.entries(COLONNE_PARTICIPANT) as [TableName, string][];
  for (const [name, column] of named) {
    const data = extraction.tables[name];
    if (!data) continue;
    const cells = idsDe(name, data.cells(column));
    for (let i = 0; i < data.length; i++) {
      const n = cells[i] as number;
      if (n !== NULL) seen[n] = 1;
    }
  }
  const numbers: number[] = [];
  for (let n = 0; n < seen.length; n++) if (seen[n]) numbers.push(n);
  numbers.sort((a, b) => compareText(pool.text(a), pool.text(b)));
  const rank = new Int32Array(pool.texts.length).fill(-1);
  for (const [k, n] of numbers.entries()) rank[n] = k;

  const grouped = new Map<TableName, { starts: Int32Array; order: Int32Array }>();
  for (const [name, column] of named) {
    const data = extraction.tables[name];
    if (!data) continue;
    const cells = idsDe(name, data.cells(column));
    const starts = new Int32Array(numbers.length + 1);
    for (let i = 0; i < data.length; i++) {
      const k = rank[cells[i] as number];
      if (k !== undefined && k >= 0) starts[k + 1] = (starts[k + 1] as number) + 1;
    }
    for (let k = 0; k < numbers.length; k++) starts[k + 1] = (starts[k + 1] as number) + (starts[k] as number);
    const next = starts.slice();
    const order = new Int32Array(starts[numbers.length] as number);
    for (let i = 0; i < data.length; i++) {
      const k = rank[cells[i] as number];
      if (k === undefined || k < 0) continue;
      const at = next[k] as number;
      order[at] = i;
      next[k] = at + 1;
    }
    grouped.set(name, { starts, order });
  }
  return {
    ids: numbers.map((n) => pool.text(n)),
    rows(table, k) {
      const g = grouped.get(table);
      return g ? g.order.subarray(g.starts[k], g.starts[k + 1]) : NONE;
    },
  };
}
