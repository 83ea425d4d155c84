import type { Column } from "../../tables/column.ts";
import type { TableData } from "../../tables/table-data.ts";
import { parquet, type TypeParquet } from "./parquet.ts";
import { colonnesDe } from "./tables-csv.ts";
import { canoniqueTexte } from "./valeurs.ts";

/** Parquet type of a column: days are DATE, numbers DOUBLE, yes/no BOOLEAN; the rest is the canonical text of the CSV. */
function typeDe(column: Column, data: TableData): TypeParquet {
  switch (column.kind) {
    case "day":
      return "DATE";
    case "minutes":
    case "hours":
    case "number":
      return "DOUBLE";
    case "yesno":
      return "BOOLEAN";
    case "bulk":
      return data.keepTexts ? "STRING" : "BOOLEAN";
    default:
      return "STRING";
  }
}

/**
 * A normalised table as Parquet: the columns that the files map, in the model's order, empty cells null. Same table, same
 * bytes.
 */
export function tableParquet(data: TableData): Uint8Array {
  const colonnes = colonnesDe(data).map(([nom, column]) => {
    const type = typeDe(column, data);
    const lire = data.reader(nom);
    return {
      nom,
      type,
      lire: (i: number) => {
        const value = lire(i);
        if (value === null || value === undefined || value === "") return null;
        return type === "STRING" ? canoniqueTexte(column, value) : (value as number | boolean);
      },
    };
  });
  return parquet(colonnes, data.length);
}
