import type { Cell, Column, Kind, Table } from "./model.ts";

/** A column of a list, and what each of its lines puts there. */
export interface Champ<L> {
  column: Column;
  cellule: (ligne: L, rang: number) => Cell;
  /** What the cells must add up to, counted elsewhere than on the lines; null when it cannot be. */
  vaut?: number | null;
}

/** Anything may be typed in a column's cells. */
export const LIBRE: Column["saisie"] & object = { type: "libre" };

/** A column by its key, its title and how it is written. */
export function column(key: string, titre: string, genre: Kind | Omit<Column, "key" | "titre">): Column {
  return { key, titre, ...(typeof genre === "string" ? { kind: genre } : genre) };
}

/** The same, the cell of a line when nothing else computes it, and what the column adds up to. */
export function champ<L>(
  key: string,
  titre: string,
  genre: Kind | Omit<Column, "key" | "titre">,
  cellule: Champ<L>["cellule"] = () => null,
  vaut?: number | null,
): Champ<L> {
  return { column: column(key, titre, genre), cellule, ...(vaut === undefined ? {} : { vaut }) };
}

/** A column made elsewhere, and the cell of a line. */
export function champDe<L>(column: Column, cellule: Champ<L>["cellule"] = () => null): Champ<L> {
  return { column, cellule };
}

/** A table, one row a line: each column is said with its cell and its sum, and a false one is nowhere. */
export function lister<L>(
  lignes: readonly L[],
  champs: readonly (Champ<L> | readonly Champ<L>[] | false)[],
): Pick<Table, "kind" | "columns" | "rows" | "detaille"> {
  const dits = champs.flatMap((c) => (c === false ? [] : c));
  const detaille = dits.flatMap(({ column: { key, titre }, vaut }) =>
    vaut === undefined ? [] : [{ column: key, chiffre: titre, vaut }],
  );
  return {
    kind: "table",
    columns: dits.map((c) => c.column),
    rows: lignes.map((ligne, rang) => dits.map((c) => c.cellule(ligne, rang))),
    ...(detaille.length === 0 ? {} : { detaille }),
  };
}

/** A list to work on: filtered under its header, which stays in view with its first columns. */
export function aFiltrer(colonnes = 0): Required<Pick<Table, "filtre" | "figer" | "figerColonnes">> {
  return { filtre: true, figer: true, figerColonnes: colonnes };
}
