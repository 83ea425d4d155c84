import { SparkSQL } from "dt-sql-parser";
import { expect, it } from "vitest";
import { CAEN_2026 } from "../src/normes/index.ts";
import { fichiersSql } from "../src/plies/sql/index.ts";

/** Statements of a file; the FSE+ codes are one query but for a condition: the first two stand for them. */
function ordres(sql: string): string[] {
  return sql.split(/;\n/).filter((ordre) => ordre.trim() !== "" && !/VIEW i_ee(?!co01)/.test(ordre));
}

it.each(Object.entries(fichiersSql(CAEN_2026)).filter(([nom]) => !nom.includes("duckdb")))(
  "%s: the grammar of Spark SQL reads it",
  (_, sql) => {
    const spark = new SparkSQL();
    const fautes = ordres(sql).flatMap((ordre) => spark.validate(`${ordre};`).map(({ message }) => message));
    expect(fautes).toEqual([]);
    expect(spark.validate("SELECT FROM WHERE;")).not.toEqual([]);
  },
);

it("cites an article as the norm does, and types none", () => {
  for (const sql of Object.values(fichiersSql(CAEN_2026))) expect(sql).not.toContain("§");
});
