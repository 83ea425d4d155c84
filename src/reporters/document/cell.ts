import { obtenir } from "../../core/grouper.ts";
import type { Cell, Cible, Link, Missing, Reserved, Toned } from "./model.ts";
import { raisonLisible } from "./raison.ts";

/** True of a cell without a value, that says why. */
export function isMissing(cell: Cell): cell is Missing {
  return typeof cell === "object" && cell !== null && "motif" in cell;
}

/** True of a cell that shows a cell of another table. */
export function isLink(cell: Cell): cell is Link {
  return typeof cell === "object" && cell !== null && "table" in cell;
}

/** True of a cell with a tone, or that leads somewhere. */
export function isToned(cell: Cell): cell is Toned {
  return typeof cell === "object" && cell !== null && ("tone" in cell || "vers" in cell);
}

/** True of a figure that something weakens. */
export function isReserved(cell: Cell): cell is Reserved {
  return typeof cell === "object" && cell !== null && "reserve" in cell;
}

/** A text that leads somewhere; itself where no place has what it says. */
export function menant(value: string, vers: Cible | null): Cell {
  return vers === null ? value : { value, vers };
}

/** What a cell holds, without its tone. */
export function untoned(cell: Cell): Cell {
  return isToned(cell) ? cell.value : cell;
}

/** The number of a cell, null when it holds none: what sums, ratios and charts see. */
export function numberOf(cell: Cell): number | null {
  const value = isToned(cell) || isReserved(cell) ? cell.value : cell;
  return typeof value === "number" ? value : null;
}

/** Marks the reason of a missing value, and the reserve of another. */
export function markReasons(cell: Cell, mark: (motif: string) => string): void {
  if (typeof cell !== "object" || cell === null) return;
  if (isMissing(cell)) {
    if (cell.motif !== "") mark(cell.motif);
  } else if (isReserved(cell)) mark(cell.reserve);
}

/** Numbers the reasons of missing values, and the reserves of others, in their order of appearance: « (1) ». */
export class Footnotes {
  readonly motifs: string[] = [];
  private readonly marks = new Map<string, string>();

  readonly mark = (motif: string): string => obtenir(this.marks, motif, () => this.numbered(motif));

  private numbered(motif: string): string {
    const lisible = raisonLisible(motif);
    let index = this.motifs.indexOf(lisible);
    if (index < 0) index = this.motifs.push(lisible) - 1;
    return `(${index + 1})`;
  }
}
