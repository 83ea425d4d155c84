// Counts the PLIEs of a folder together, as docs/plusieurs-plie.md says: the SQL that plie wrote, in DuckDB, each step once.
// Prints the national figures as JSON, without those that nothing counts.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

const [folder] = process.argv.slice(2);
const spill = join(folder, "duckdb.tmp");
const base = await DuckDBInstance.create(`${spill}.base`, {
  threads: "2",
  memory_limit: "300MB",
  temp_directory: spill,
  preserve_insertion_order: "false",
});
const connection = await base.connect();
process.chdir(folder);
for (const file of ["1-ouvrir-duckdb", "2-faits", "3-indicateurs", "4-constats"]) {
  const sql = readFileSync(join("sql", `${file}.sql`), "utf8");
  const once = file.startsWith("1") ? sql : sql.replaceAll("TEMPORARY VIEW", "TABLE");
  for (const statement of once.split(/;\n/)) {
    if (statement.trim() === "") continue;
    const start = Date.now();
    await connection.run(statement);
    if (process.env.PLIE_PAS)
      console.error(
        Date.now() - start,
        /(TABLE|VIEW) (\w+)/.exec(statement)?.[2],
        Math.round(process.memoryUsage.rss() / 2 ** 20),
      );
  }
}
const rows = (await connection.runAndReadAll("SELECT * FROM national")).getRowObjectsJson();
const constats = (
  await connection.runAndReadAll("SELECT regle, count(*) AS nombre FROM constats GROUP BY regle")
).getRowObjectsJson();
for (const left of [spill, `${spill}.base`, `${spill}.base.wal`]) rmSync(left, { recursive: true, force: true });
console.log(JSON.stringify({ national: rows, constats }));
