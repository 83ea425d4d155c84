import { parquetWriteBuffer } from "hyparquet-writer";

/** How a column is stored: days as DATE; every column may have empty cells. */
export type TypeParquet = "STRING" | "DATE" | "DOUBLE" | "BOOLEAN" | "INT32";

/** A column to write, and its value by row. */
export interface ColonneParquet {
  nom: string;
  type: TypeParquet;
  lire(i: number): string | number | boolean | null;
}

/** Rows whose values are in memory at once: more would make a smaller file, and a bigger peak. */
const LIGNES_PAR_GROUPE = 30_000;

/** A table as Parquet, a group of rows at a time. Same values, same bytes. */
export function parquet(colonnes: readonly ColonneParquet[], lignes: number): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: colonnes.map(({ nom, lire }) => ({ name: nom, data: auFur(lignes, lire) })),
      schema: [{ name: "root", num_children: colonnes.length }, ...colonnes.map(element)],
      rowGroupSize: LIGNES_PAR_GROUPE,
      // the least and greatest of each group serve queries on sorted rows only, and cost a tenth of the writing
      statistics: false,
      createdBy: "plie",
    }),
  );
}

type Valeur = ReturnType<ColonneParquet["lire"]>;

/** A column whose values are made when a group of rows is written: the writer asks for its length and for slices only. */
function auFur(length: number, valeur: (i: number) => Valeur): Valeur[] {
  const slice = (debut = 0, fin = length): Valeur[] => {
    const valeurs: Valeur[] = new Array(Math.min(fin, length) - debut);
    for (let i = 0; i < valeurs.length; i++) valeurs[i] = valeur(debut + i);
    return valeurs;
  };
  return { length, slice } as Valeur[];
}

function element({ nom: name, type }: ColonneParquet) {
  const repetition_type = "OPTIONAL" as const;
  if (type === "DATE") return { name, type: "INT32" as const, converted_type: "DATE" as const, repetition_type };
  if (type === "STRING") return { name, type: "BYTE_ARRAY" as const, converted_type: "UTF8" as const, repetition_type };
  return { name, type, repetition_type };
}
