import { type Day, partsOf } from "../core/day.ts";
import { firstDay, isoMonth, lastDay, type Month, monthOf } from "../core/month.ts";

/** A span that figures are given for; both ends included. */
export interface Periode {
  /** `AAAA-MM`, or `AAAA-MM..AAAA-MM`. */
  label: string;
  debut: Day;
  /** Last day: of the month, or the arrêté if it comes first. Stocks are those of the end of that day. */
  fin: Day;
  /** The month of a month figure, null for a cumul. */
  mois: Month | null;
}

/** Columns that a count is kept in, and which of them each period adds up. */
export interface Axe {
  taille: number;
  /** By period: its columns. */
  colonnes: readonly (readonly number[])[];
  /** By column: the periods that hold it. */
  periodes: readonly (readonly number[])[];
}

function axe(taille: number, colonnes: readonly (readonly number[])[]): Axe {
  const periodes = Array.from({ length: taille }, (_, c) =>
    colonnes.flatMap((list, p) => (list.includes(c) ? [p] : [])),
  );
  return { taille, colonnes, periodes };
}

function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}

/**
 * The periods of every indicator (precisions.md, Indicators): January to the arrêté's month, each; since January; since
 * the convention's start when it is known, up to the arrêté. Four ways to keep a count until the end:
 * by `tranche` (what happens on a day), by `fin` (what stands at the end of a day), by `moisEntier`, by `periode`.
 */
export class Periodes {
  readonly liste: readonly Periode[];
  /** Distinct last days, in order; stocks are counted at the end of each. */
  readonly fins: readonly Day[];
  /** Whole months, from the earliest period's start to the arrêté. */
  readonly mois: readonly Month[];
  readonly parTranche: Axe;
  readonly parFin: Axe;
  readonly parMois: Axe;
  readonly parPeriode: Axe;
  private readonly premier: Day;
  private readonly tranches: Int16Array;
  private readonly moisDuJour: Int16Array;

  /** `anciens`: months of earlier years, whole, that come after all others. */
  constructor(arrete: Day, convention: { debut: Day } | null, anciens: readonly Month[] = []) {
    const liste = [
      ...periodesDe(arrete, convention?.debut ?? null),
      ...anciens.map((m) => ({ label: isoMonth(m), debut: firstDay(m), fin: lastDay(m), mois: m })),
    ];
    this.liste = liste;
    this.premier = Math.min(...liste.map((p) => p.debut));
    const days = arrete - this.premier + 1;

    const debuts = [...new Set(liste.flatMap((p) => [p.debut, p.fin + 1]))].sort((a, b) => a - b);
    const apres = debuts.pop() ?? arrete + 1;
    this.tranches = new Int16Array(days);
    for (const [c, debut] of debuts.entries()) this.tranches.fill(c, debut - this.premier);
    this.tranches.fill(-1, apres - this.premier);
    this.parTranche = axe(
      debuts.length,
      liste.map((p) => range(debuts.length).filter((c) => inside(debuts[c], p))),
    );

    this.fins = [...new Set(liste.map((p) => p.fin))].sort((a, b) => a - b);
    this.parFin = axe(
      this.fins.length,
      liste.map((p) => [this.fins.indexOf(p.fin)]),
    );

    const mois: Month[] = [];
    for (let m = monthOf(this.premier); lastDay(m) <= arrete; m++) if (firstDay(m) >= this.premier) mois.push(m);
    this.mois = mois;
    this.moisDuJour = new Int16Array(days).fill(-1);
    for (const [c, m] of mois.entries()) {
      this.moisDuJour.fill(c, firstDay(m) - this.premier, lastDay(m) - this.premier + 1);
    }
    this.parMois = axe(
      mois.length,
      liste.map((p) =>
        range(mois.length).filter((c) => inside(firstDay(mois[c] ?? 0), p) && lastDay(mois[c] ?? 0) <= p.fin),
      ),
    );

    this.parPeriode = axe(
      liste.length,
      range(liste.length).map((p) => [p]),
    );
  }

  /** Column of `parTranche` that holds the day, -1 outside every period. */
  tranche(day: Day): number {
    return colonne(this.tranches, day - this.premier);
  }

  /** Column of `parMois` that holds the day, -1 outside every whole month. */
  moisEntier(day: Day): number {
    return colonne(this.moisDuJour, day - this.premier);
  }
}

/** Column of a day by its rank: a place that an array has not is slow to ask for, and old lines are many. */
function colonne(colonnes: Int16Array, rang: number): number {
  return rang >= 0 && rang < colonnes.length ? (colonnes[rang] as number) : -1;
}

function inside(day: Day | undefined, periode: Periode): boolean {
  return day !== undefined && periode.debut <= day && day <= periode.fin;
}

function periodesDe(arrete: Day, convention: Day | null): Periode[] {
  const last = monthOf(arrete);
  const january = partsOf(arrete).year * 12;
  const liste: Periode[] = [];
  for (let m = january; m <= last; m++) {
    liste.push({ label: isoMonth(m), debut: firstDay(m), fin: Math.min(lastDay(m), arrete), mois: m });
  }
  liste.push({ label: `${isoMonth(january)}..${isoMonth(last)}`, debut: firstDay(january), fin: arrete, mois: null });
  // a convention begun in January of the arrêté's year would print a second figure under the same label
  if (convention !== null && convention <= arrete && monthOf(convention) !== january) {
    liste.push({
      label: `${isoMonth(monthOf(convention))}..${isoMonth(last)}`,
      debut: convention,
      fin: arrete,
      mois: null,
    });
  }
  return liste;
}
