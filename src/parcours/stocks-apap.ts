import type { Day } from "../core/day.ts";
import { covers } from "../core/intervals.ts";
import type { Dossier } from "./dossier.ts";
import { ouvertLe } from "./parcours.ts";

/**
 * Number of open parcours per APAP en charge, on given days (precisions.md, General 1 and « En charge and figures »);
 * « Sans APAP » is left out.
 */
export class StocksApap {
  private readonly parJour: Map<Day, Map<string, number>>;

  constructor(
    jours: readonly Day[],
    /** False on a day: a participant in veille on it is not counted (file active). */
    private readonly avecVeilles: (day: Day) => boolean = () => true,
  ) {
    this.parJour = new Map(jours.map((jour) => [jour, new Map()]));
  }

  ajouter(dossier: Dossier): void {
    for (const [jour, parApap] of this.parJour) {
      const nombre = dossier.parcours.filter((p) => ouvertLe(p, jour)).length;
      if (nombre === 0 || (!this.avecVeilles(jour) && covers(dossier.joursVeille, jour))) continue;
      const { apap } = dossier.chargeLe(jour);
      if (apap !== null) parApap.set(apap, (parApap.get(apap) ?? 0) + nombre);
    }
  }

  /** Open parcours of an APAP on one of the days; 0 when there are none. */
  nombre(apap: string, jour: Day): number {
    return this.parJour.get(jour)?.get(apap) ?? 0;
  }

  /** The APAPs in charge of at least one open parcours on the day, with their number. */
  apaps(jour: Day): Iterable<readonly [string, number]> {
    return this.parJour.get(jour) ?? [];
  }
}
