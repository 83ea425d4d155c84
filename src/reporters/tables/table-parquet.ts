import type { Column } from "../../tables/column.ts";
import type { TableData } from "../../tables/table-data.ts";
import { parquet, type TypeParquet } from "./parquet.ts";
import { colonnesDe } from "./tables-csv.ts";
import { canoniqueTexte } from "./valeurs.ts";

/** Parquet type of a column: days are DATE, numbers DOUBLE, yes/no BOOLEAN; the rest is the canonical text of the CSV. */
function typeDe({ kind }: Column, data: TableData): TypeParquet {
  if (kind === "bulk") return data.keepTexts ? "STRING" : "BOOLEAN";
  return TYPES[kind] ?? "STRING";
}

const TYPES: Partial<Record<Column["kind"], TypeParquet>> = {
  day: "DATE",
  minutes: "DOUBLE",
  hours: "DOUBLE",
  number: "DOUBLE",
  yesno: "BOOLEAN",
};

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
