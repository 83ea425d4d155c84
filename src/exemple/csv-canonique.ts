import { isoDay } from "../core/day.ts";
import type { Column } from "../tables/column.ts";
import { TABLE_NAMES, TABLES } from "../tables/index.ts";
import type { Fichier, GeneratedExtraction } from "./modele.ts";

/** `08:05` of minutes since midnight. */
export function heure(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** A cell as CSV text: quoted when it holds the separator, a quote or a line break. */
export function champCsv(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The canonical text of a value: days `AAAA-MM-JJ`, codes as they are, oui/non, decimal point. */
function canonique(column: Column, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join(",");
  if (typeof value === "boolean") return value ? "oui" : "non";
  if (typeof value !== "number") return String(value);
  if (column.kind === "day" || column.kind === "dateOrYesNo") return isoDay(value);
  return column.kind === "time" ? heure(value) : String(value);
}

/** One CSV a table, in UTF-8 with `;` and the model's own names as headers; empty tables are left out. */
export function csvCanoniques({ lignes }: GeneratedExtraction): Fichier[] {
  const encoder = new TextEncoder();
  return TABLE_NAMES.filter((name) => lignes[name].length > 0).map((name) => {
    const columns = Object.entries(TABLES[name].columns as Record<string, Column>);
    const texte = [columns.map(([field]) => field).join(";")];
    for (const row of lignes[name] as readonly object[]) {
      const cells = row as Readonly<Record<string, unknown>>;
      texte.push(columns.map(([field, column]) => champCsv(canonique(column, cells[field]))).join(";"));
    }
    return { name: `${name}.csv`, bytes: encoder.encode(`${texte.join("\n")}\n`) };
  });
}
