import { type BasicType, parquetWriteBuffer } from "hyparquet-writer";
import type { Column } from "../../tables/column.ts";
import type { TableData } from "../../tables/table-data.ts";
import { colonnesDe } from "./tables-csv.ts";
import { canoniqueTexte } from "./valeurs.ts";

type Valeur = string | number | boolean | null;

/** Parquet type of a column: days are DATE, numbers DOUBLE, yes/no BOOLEAN; the rest is the canonical text of the CSV. */
function typeDe(column: Column, data: TableData): BasicType | "DATE" {
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
  const columns = colonnesDe(data).map(([name, column]) => {
    const type = typeDe(column, data);
    const lire = data.reader(name);
    const values = auFur(data.length, (i) => {
      const value = lire(i);
      if (value === null || value === undefined || value === "") return null;
      return type === "STRING" ? canoniqueTexte(column, value) : (value as number | boolean);
    });
    return { name, type, values };
  });
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name, values }) => ({ name, data: values })),
      schema: [{ name: "root", num_children: columns.length }, ...columns.map(({ name, type }) => element(name, type))],
      createdBy: "plie",
    }),
  );
}

/** A column whose values are made when a group of rows is written: the writer asks for its length and for slices only. */
function auFur(length: number, valeur: (i: number) => Valeur): Valeur[] {
  const slice = (debut = 0, fin = length): Valeur[] =>
    Array.from({ length: Math.min(fin, length) - debut }, (_, i) => valeur(debut + i));
  return { length, slice } as Valeur[];
}

function element(name: string, type: BasicType | "DATE") {
  const repetition_type = "OPTIONAL" as const;
  if (type === "DATE") return { name, type: "INT32" as const, converted_type: "DATE" as const, repetition_type };
  if (type === "STRING") return { name, type: "BYTE_ARRAY" as const, converted_type: "UTF8" as const, repetition_type };
  return { name, type: type === "BOOLEAN" ? ("BOOLEAN" as const) : ("DOUBLE" as const), repetition_type };
}
