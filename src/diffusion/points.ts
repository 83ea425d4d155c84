import type { Day } from "../core/day.ts";
import { lastDay, type Month, yearOf } from "../core/month.ts";
import { type Bloc, blocDe, type Cellule, cleDe } from "./cellules.ts";

/** One count that an edition prints: since January up to a month (its own, or that of the edition it repeats). */
export interface CellulePubliee {
  readonly cellule: Cellule;
  readonly au: Month;
  /** The last day counted, of a month that was not over. */
  readonly jour?: Day;
  /** null: masked. */
  readonly nombre: number | null;
}

/** What a count goes up to: its month, or the day of it that was reached. */
export type Jusque = Pick<CellulePubliee, "au" | "jour">;

/** The same, alone. */
export function jusque({ au, jour }: Jusque): Jusque {
  return jour === undefined ? { au } : { au, jour };
}

/** The last day that a published count is of. */
export function finDe({ au, jour }: Jusque): Day {
  return jour ?? lastDay(au);
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

  constructor(
    readonly mois: Month,
    readonly fin = lastDay(mois),
  ) {}

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
 * What was published, day by day. Two editions of one day that disagree are two points, one after the other; what an edition
 * repeats of an earlier day belongs to that day, whether or not that day's edition was given.
 */
export function pointsDe(editions: readonly EditionPubliee[]): Point[] {
  const points: Point[] = [];
  const derniere = ({ au, cellules }: EditionPubliee) => Math.max(...cellules.filter((c) => c.au === au).map(finDe));
  for (const { au, cellules } of [...editions].sort((a, b) => a.au - b.au || derniere(a) - derniere(b))) {
    const fins = new Map(cellules.map((c) => [finDe(c), c.au]));
    if (![...fins.values()].includes(au)) fins.set(lastDay(au), au);
    for (const [fin, mois] of fins) {
      const siennes = cellules.filter((c) => finDe(c) === fin);
      let point = points.find((p) => p.fin === fin && siennes.every((c) => p.accepte(c)));
      if (!point) points.push((point = new Point(mois, fin)));
      for (const c of siennes) point.ajouter(c);
    }
  }
  return points.sort((a, b) => a.mois - b.mois || a.fin - b.fin);
}
