import { compareText } from "../core/text.ts";
import { indexTables } from "../parcours/table-index.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL } from "../tables/table-data.ts";

/** Names and ids that an extraction holds, sorted: what `--apap`, `--structure` and `--participant` may name. */
export function nomsConnus(extraction: Extraction): { apaps: string[]; structures: string[]; participants: string[] } {
  const distinct = (column: "apap" | "structure") => {
    const found = new Set<number>();
    for (const name of [
      "parcours",
      "effectifs",
      "affectations",
      ...(column === "apap" ? (["entretiens"] as const) : []),
    ] as const) {
      const data = extraction.tables[name];
      if (!data) continue;
      const cells = data.cells(column);
      for (let i = 0; i < data.length; i++) if (cells[i] !== NULL) found.add(cells[i] as number);
    }
    return [...found].map((n) => extraction.pool.text(n)).sort(compareText);
  };
  return { apaps: distinct("apap"), structures: distinct("structure"), participants: indexTables(extraction).ids };
}
