import type { Day } from "./day.ts";

/** A value from a day on, with the text that sets it (an article, an avenant). */
export interface Palier<T = unknown> {
  depuis: Day;
  valeur: T;
  reference: string | null;
}

/** Values of one setting by date of effect, in order; before the first one, what lies below holds (General 19). */
export class Datee<T = unknown> {
  constructor(readonly paliers: readonly Palier<T>[]) {}

  /** The palier in force on a day: the latest date of effect ≤ it; null before the first one. */
  le(day: Day): Palier<T> | null {
    return this.paliers.findLast(({ depuis }) => depuis <= day) ?? null;
  }
}

/** Something that changes on some days only: computed once for each stretch between them, then looked up. */
export class ParEtendue<T> {
  private readonly valeurs: (T | undefined)[] = [];

  /** `effets`: the days on which something changes, in order, without repeats. */
  constructor(
    readonly effets: readonly Day[],
    private readonly calculer: (day: Day) => T,
  ) {}

  /** What holds on a day; the same object for two days of one stretch. */
  le(day: Day): T {
    // asked for every unit judged, and most settings never change
    const rang = this.effets.length === 0 ? 0 : this.effets.findLastIndex((effet) => effet <= day) + 1;
    const connue = this.valeurs[rang];
    if (connue !== undefined) return connue;
    const valeur = this.calculer(rang === 0 ? (this.effets[0] ?? day + 1) - 1 : (this.effets[rang - 1] as Day));
    this.valeurs[rang] = valeur;
    return valeur;
  }
}
