import { isoDay } from "../../core/day.ts";
import type { Column } from "../../tables/column.ts";

/** Levels as texts that read back to the same level: a bare digit would be ambiguous (domaine.md §7.3). */
const NIVEAUX: Readonly<Record<string, string>> = {
  "1-2": "Sans diplôme",
  "3": "CAP",
  "3_V": "V",
  "4": "Bac",
  "5": "Bac+2",
  "6": "Licence",
  "7-8": "Master",
};

/** A typed value as canonical text: codes, `AAAA-MM-JJ`, `hh:mm`, `oui`/`non`, decimal comma; empty for null. */
export function canoniqueTexte(column: Column, value: unknown): string {
  if (value === null || value === undefined) return "";
  switch (column.kind) {
    case "day":
      return isoDay(value as number);
    case "time": {
      const minutes = value as number;
      return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
    }
    case "yesno":
      return value ? "oui" : "non";
    case "codes":
      return (value as readonly string[]).join(",");
    case "dateOrYesNo":
      return typeof value === "number" ? isoDay(value) : String(value);
    case "level":
      return NIVEAUX[String(value)] ?? String(value);
    case "minutes":
    case "hours":
    case "number":
      return String(value).replace(".", ",");
    default:
      return String(value);
  }
}

/** A typed value for JSON and Parquet: numbers and booleans stay so, days are ISO texts. */
export function canoniqueJson(column: Column, value: unknown): string | number | boolean | readonly string[] | null {
  if (value === null || value === undefined) return null;
  switch (column.kind) {
    case "minutes":
    case "hours":
    case "number":
      return value as number;
    case "yesno":
      return value as boolean;
    case "codes":
      return value as readonly string[];
    default:
      return canoniqueTexte(column, value);
  }
}
