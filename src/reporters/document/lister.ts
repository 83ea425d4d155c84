import type { Cell, Column, Kind, Table } from "./model.ts";

/** A column of a list, and what each of its lines puts there. */
export interface Champ<L> {
  column: Column;
  cellule: (ligne: L, rang: number) => Cell;
}

/** A column by its key, its title, how it is written and, when nothing else computes it, the cell of a line. */
export function champ<L>(
  key: string,
  titre: string,
  genre: Kind | Omit<Column, "key" | "titre">,
  cellule: Champ<L>["cellule"] = () => null,
): Champ<L> {
  return { column: { key, titre, ...(typeof genre === "string" ? { kind: genre } : genre) }, cellule };
}

/** A column made elsewhere, and the cell of a line. */
export function champDe<L>(column: Column, cellule: Champ<L>["cellule"] = () => null): Champ<L> {
  return { column, cellule };
}

/** A table, one row a line: each column is said with its cell, and a false one is in neither. */
export function lister<L>(
  lignes: readonly L[],
  champs: readonly (Champ<L> | readonly Champ<L>[] | false)[],
): Pick<Table, "kind" | "columns" | "rows"> {
  const dits = champs.flatMap((c) => (c === false ? [] : c));
  return {
    kind: "table",
    columns: dits.map((c) => c.column),
    rows: lignes.map((ligne, rang) => dits.map((c) => c.cellule(ligne, rang))),
  };
}
