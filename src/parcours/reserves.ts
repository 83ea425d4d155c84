import type { Day } from "../core/day.ts";
import { frCount, frPercent } from "../core/format.ts";
import type { Reserve } from "../core/reserve.ts";
import type { Extraction } from "../tables/extraction.ts";
import type { TableName } from "../tables/index.ts";
import { FAMILLES_A_TEMPS, famillesSansTemps } from "./temps-saisi.ts";

/** Shares of a table's rows rejected: above the first its figures bear a réserve, above the second they are null (§6). */
const PART_REJETEE_RESERVE = 0.02;
const PART_REJETEE_NULLE = 0.5;

/**
 * Réserves that hold for the whole extraction, beside those of the lights: rejected rows by table, and temps that nobody
 * types (domaine.md §6, DON-06). Those of a scope or of a month are found with each figure.
 */
export function reservesDe(extraction: Extraction, arrete: Day): readonly Reserve[] {
  return [...rejetees(extraction), ...tempsVides(extraction, arrete)];
}

/** Rejected rows ÷ rows of a table (lines set aside are no rows); 0 for a table without rows. */
function partRejetee(extraction: Extraction, table: TableName): { rejetees: number; part: number } {
  let rejetees = 0;
  let rangees = 0;
  for (const source of extraction.sources) {
    if (source.table !== table) continue;
    rejetees += source.rejetees;
    rangees += source.rejetees + source.acceptees;
  }
  return { rejetees, part: rangees === 0 ? 0 : rejetees / rangees };
}

/** The table of which more than half of the rows were rejected: nothing is computed from it; null when there is none. */
export function tableRejetee(reads: readonly TableName[], extraction: Extraction): TableName | null {
  return reads.find((table) => partRejetee(extraction, table).part > PART_REJETEE_NULLE) ?? null;
}

function rejetees(extraction: Extraction): Reserve[] {
  const tables = [...new Set(extraction.sources.map((s) => s.table))].sort();
  return tables.flatMap((table) => {
    const { rejetees: nombre, part } = partRejetee(extraction, table);
    if (part <= PART_REJETEE_RESERVE) return [];
    return [toutes(`${frCount(nombre, "ligne rejetée", "lignes rejetées")} dans ${table} (${frPercent(part)})`, table)];
  });
}

function tempsVides(extraction: Extraction, arrete: Day): Reserve[] {
  const familles = famillesSansTemps(extraction, arrete).map((f) => FAMILLES_A_TEMPS[f]);
  if (familles.length === 0) return [];
  const texte = `temps et heures rarement saisis pour les ${familles.join(", ")} : une opération ou une formation est réputée à temps plein, un emploi jamais à temps partiel`;
  return [toutes(texte, "etapes.temps")];
}

function toutes(texte: string, lit: string): Reserve {
  return { texte, feu: null, lit: [lit], apaps: null, structures: null };
}

/** What weakens everything that reads a table or column. */
export function reservesSur(lit: string, { reserves }: { reserves: readonly Reserve[] }): string[] {
  return reserves.filter((r) => r.lit.includes(lit)).map((r) => r.texte);
}
