// Counts the PLIEs of a folder together, as docs/plusieurs-plie.md says: the SQL that plie wrote, in DuckDB, each step once.
// They are taken in two halves, of which the national figures add up: half the memory. Prints them as JSON, without those that
// nothing counts.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

const [folder] = process.argv.slice(2);
const HALVES = 2;
const OPEN_ALL = "hive_types_autocast = false)";
const spill = join(folder, "duckdb.tmp");
process.chdir(folder);

/** The national figures of the PLIEs of one half, and its constats by rule. */
async function count(half) {
  const base = await DuckDBInstance.create(`${spill}.base`, {
    threads: "2",
    memory_limit: "300MB",
    temp_directory: spill,
    preserve_insertion_order: "false",
  });
  const connection = await base.connect();
  for (const file of ["1-ouvrir-duckdb", "2-faits", "3-indicateurs", "4-constats"]) {
    const sql = readFileSync(join("sql", `${file}.sql`), "utf8");
    const once = file.startsWith("1")
      ? sql.replaceAll(OPEN_ALL, `${OPEN_ALL} WHERE hash(plie) % ${HALVES} = ${half}`)
      : sql.replaceAll("TEMPORARY VIEW", "TABLE");
    for (const statement of once.split(/;\n/)) if (statement.trim() !== "") await connection.run(statement);
  }
  const rowsOf = async (query) => (await connection.runAndReadAll(query)).getRowObjectsJson();
  const found = {
    national: await rowsOf("SELECT arrete, indicateur, periode, cle, detail, valeur, plies FROM national"),
    constats: await rowsOf("SELECT regle, count(*) AS nombre FROM constats GROUP BY regle"),
  };
  connection.closeSync();
  base.closeSync();
  for (const left of [spill, `${spill}.base`, `${spill}.base.wal`]) rmSync(left, { recursive: true, force: true });
  return found;
}

/** Rows alike in all but these numbers, with their sums. */
function summed(rows, numbers) {
  const sums = new Map();
  for (const row of rows) {
    const key = JSON.stringify(Object.entries(row).filter(([name]) => !numbers.includes(name)));
    const sum = sums.get(key);
    if (sum) for (const name of numbers) sum[name] += Number(row[name]);
    else sums.set(key, { ...row, ...Object.fromEntries(numbers.map((name) => [name, Number(row[name])])) });
  }
  return [...sums.values()];
}

const halves = [];
for (let half = 0; half < HALVES; half++) halves.push(await count(half));
const national = summed(
  halves.flatMap((half) => half.national),
  ["valeur", "plies"],
);
const constats = summed(
  halves.flatMap((half) => half.constats),
  ["nombre"],
);
console.log(JSON.stringify({ national, constats }));
