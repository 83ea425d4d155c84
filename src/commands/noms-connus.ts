import { compareText } from "../core/text.ts";
import { indexTables } from "../parcours/table-index.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL } from "../tables/table-data.ts";

/** Names and ids that an extraction holds, sorted: what `--apap`, `--structure` and `--participant` may name. */
export interface NomsConnus {
  readonly apaps: string[];
  readonly structures: string[];
  readonly participants: string[];
}

/** Gives them when they are asked for: most runs name no one. */
export function nomsConnus(extraction: Extraction): NomsConnus {
  return {
    get apaps() {
      return distincts(extraction, "apap");
    },
    get structures() {
      return distincts(extraction, "structure");
    },
    get participants() {
      return indexTables(extraction).ids;
    },
  };
}

const PORTENT = ["parcours", "effectifs", "affectations"] as const;

function distincts(extraction: Extraction, column: "apap" | "structure"): string[] {
  const found = new Set<number>();
  for (const name of column === "apap" ? ([...PORTENT, "entretiens"] as const) : PORTENT) {
    const data = extraction.tables[name];
    if (!data) continue;
    const cells = data.cells(column);
    for (let i = 0; i < data.length; i++) if (cells[i] !== NULL) found.add(cells[i] as number);
  }
  return [...found].map((n) => extraction.pool.text(n)).sort(compareText);
}

/** An identifier as part of a file's name. */
export function nomDeParticipant(participant: string): string {
  return participant.replace(/[^A-Za-z0-9_-]+/g, "-");
}
