import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/** Rows of a query, days and whole numbers as plain values. */
export type Rangees = Record<string, unknown>[];

/** Puts the SQL that plie wrote in a folder to work, each step computed once; several folders may hold several PLIEs. */
export async function ouvrir(dossier: string, options: Record<string, string> = {}): Promise<DuckDBConnection> {
  const base = await (await DuckDBInstance.create(":memory:", options)).connect();
  for (const fichier of readdirSync(join(dossier, "sql")).sort()) {
    if (fichier.includes("spark")) continue;
    const sql = readFileSync(join(dossier, "sql", fichier), "utf8").replaceAll(
      "'plie=*/",
      `'${dossier.replaceAll("'", "''")}/plie=*/`,
    );
    const fait = fichier.startsWith("1-") ? sql : sql.replaceAll("TEMPORARY VIEW", "TEMPORARY TABLE");
    for (const ordre of fait.split(/;\n/)) if (ordre.trim() !== "") await base.run(ordre);
  }
  return base;
}

export async function lire(base: DuckDBConnection, sql: string): Promise<Rangees> {
  const lue = await base.runAndReadAll(sql);
  return lue.getRowObjectsJson() as Rangees;
}

/** A folder of canonical CSV. */
export function ecrireCsv(
  dossier: string,
  tables: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>,
): void {
  rmSync(dossier, { recursive: true, force: true });
  mkdirSync(dossier, { recursive: true });
  for (const [nom, lignes] of Object.entries(tables)) {
    const colonnes = [...new Set(lignes.flatMap((ligne) => Object.keys(ligne)))];
    const corps = lignes.map((ligne) => colonnes.map((c) => ligne[c] ?? "").join(";"));
    writeFileSync(join(dossier, `${nom}.csv`), `${[colonnes.join(";"), ...corps].join("\n")}\n`);
  }
}
