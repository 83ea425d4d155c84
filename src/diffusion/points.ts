import { type Month, yearOf } from "../core/month.ts";
import { type Bloc, blocDe, type Cellule, cleDe } from "./cellules.ts";

/** One count that an edition prints: since January up to a month (its own, or that of the edition it repeats). */
export interface CellulePubliee {
  readonly cellule: Cellule;
  readonly au: Month;
  /** null: masked. */
  readonly nombre: number | null;
}

/** An edition that was published, as its workbook says it. */
export interface EditionPubliee {
  /** The file, for messages. */
  readonly nom: string;
  readonly au: Month;
  readonly cellules: readonly CellulePubliee[];
}

/** All that was printed of the counts up to one month. */
export class Point {
  readonly cellules = new Map<string, { readonly cellule: Cellule; readonly nombre: number | null }>();
  readonly blocs = new Set<Bloc>();

  constructor(readonly mois: Month) {}

  get annee(): number {
    return yearOf(this.mois);
  }

  ajouter({ cellule, nombre }: CellulePubliee): void {
    this.cellules.set(cleDe(cellule), { cellule, nombre });
    const bloc = blocDe(cellule);
    if (bloc !== null) this.blocs.add(bloc);
  }

  /** Says nothing else than what is there already. */
  accepte({ cellule, nombre }: CellulePubliee): boolean {
    const deja = this.cellules.get(cleDe(cellule));
    return deja === undefined || deja.nombre === nombre;
  }
}

/**
 * What was published, month by month. Two editions of one month that disagree are two points, one after the other; what an
 * edition repeats of an earlier month belongs to that month, whether or not that month's edition was given.
 */
export function pointsDe(editions: readonly EditionPubliee[]): Point[] {
  const points: Point[] = [];
  for (const { au, cellules } of [...editions].sort((a, b) => a.au - b.au)) {
    for (const mois of new Set([au, ...cellules.map((c) => c.au)])) {
      const siennes = cellules.filter((c) => c.au === mois);
      let point = points.find((p) => p.mois === mois && siennes.every((c) => p.accepte(c)));
      if (!point) points.push((point = new Point(mois)));
      for (const c of siennes) point.ajouter(c);
    }
  }
  return points.sort((a, b) => a.mois - b.mois);
}
