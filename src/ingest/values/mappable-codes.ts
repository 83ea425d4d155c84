import type { Column } from "../../tables/column.ts";

const LEVELS = ["1-2", "3", "3_V", "4", "5", "6", "7-8"];

/** Codes that the labels of a column can be mapped to in a profile, in the order of the declaration; none for free values. */
export function mappableCodes(column: Column): readonly string[] {
  if (column.kind === "code" || column.kind === "codes") return Object.keys(column.values ?? {});
  if (column.kind === "yesno" || column.kind === "dateOrYesNo") return ["oui", "non"];
  return column.kind === "level" ? LEVELS : [];
}
