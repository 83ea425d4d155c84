// The same two figures with DuckDB, transcoding included: it does not read Windows-1252 by itself.
import { createReadStream, createWriteStream, rmSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { DuckDBInstance } from "@duckdb/node-api";

const [path] = process.argv.slice(2);
const copy = `${path}.utf8.tmp`;
// one-shot TextDecoder is wrong for 0x80–0x9F on Node 20: the streaming mode is right
const decoder = new TextDecoder("windows-1252");
await pipeline(
  createReadStream(path, { highWaterMark: 1 << 20 }),
  async function* (blocks) {
    for await (const block of blocks) yield decoder.decode(block, { stream: true });
  },
  createWriteStream(copy),
);
const connection = await (await DuckDBInstance.create(":memory:")).connect();
const reader = await connection.runAndReadAll(`
  with held as (
    select column1 as participant, substr(column2, 4) as month, cast(column7 as integer) as minutes
    from read_csv('${copy.replaceAll("'", "''")}', delim = ';', header = false, skip = 1, all_varchar = true, quote = '"')
    where column5 = 'Présentiel' and column6 = 'Réalisé'
  ), groups as (
    select participant, count(*) as n, avg(minutes) as mean from held group by participant, month
  )
  select count(distinct participant), count(*), sum(n), round(avg(mean), 4) from groups`);
console.log(reader.getRows()[0].join(" "));
rmSync(copy);
