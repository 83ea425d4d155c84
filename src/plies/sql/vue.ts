/** A view of the SQL: what it holds in one French sentence, with the article it reads, and its query. */
export interface Vue {
  nom: string;
  dit: string;
  sql: string;
}

/** The last day of what has no end. */
export const SANS_FIN = "DATE '9999-12-31'";

/** The day before an expression. */
export const veilleDu = (jour: string): string => `CAST(${jour} - INTERVAL '1' DAY AS DATE)`;
/** The day after it. */
export const lendemainDu = (jour: string): string => `CAST(${jour} + INTERVAL '1' DAY AS DATE)`;
/** A day, some months later: the same day of the month, else its last one. `mois` is an integer expression. */
export const moisApres = (jour: string, mois: string): string => `CAST(${jour} + INTERVAL '1' MONTH * ${mois} AS DATE)`;

/** The statement that makes a view: the same words for DuckDB and Spark. */
export function creer({ nom, dit, sql }: Vue): string {
  return `-- ${dit}\nCREATE OR REPLACE TEMPORARY VIEW ${nom} AS\n${sql.trim()};\n`;
}
