import { isReserved, numberOf } from "../document/cell.ts";
import { type Champ, champ } from "../document/lister.ts";
import type { Cell, Column, Missing, Reserved } from "../document/model.ts";

/** What a total is worth, and what weakens it. */
type Total = number | Missing | Reserved;

/** A live sum when every cell is a number and they make `total`, else `total` itself; it keeps its reserve. */
export function sommeOu(
  cellules: readonly (Cell | undefined)[],
  total: Total,
): { total: Total | "somme"; reserve?: string } {
  const vaut = numberOf(total);
  if (vaut === null || cellules.length === 0) return { total };
  let somme = 0;
  for (const cellule of cellules) {
    const n = numberOf(cellule ?? null);
    if (n === null) return { total };
    somme += n;
  }
  if (Math.abs(somme - vaut) >= 1e-6) return { total };
  return { total: "somme", ...(isReserved(total) ? { reserve: total.reserve } : {}) };
}

/** A column of numbers, with the figure that they are to make: its total is a live sum when they do. */
export function champSomme<L>(
  key: string,
  titre: string,
  { lignes, lire, total, ...reste }: SommeDeChamp<L>,
): Champ<L> {
  const genre = { kind: "integer", ...reste, ...sommeOu(lignes.map(lire), total) } as const;
  return champ(key, titre, genre, lire, numberOf(total));
}

interface SommeDeChamp<L> extends Partial<Pick<Column, "groupe" | "visuel">> {
  lignes: readonly L[];
  lire: (ligne: L) => Cell;
  total: Total;
}
