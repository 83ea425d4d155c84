import type { Day } from "../core/day.ts";
import { obtenir } from "../core/grouper.ts";
import { covers } from "../core/intervals.ts";
import type { Dossier } from "./dossier.ts";
import { ouvertLe } from "./parcours.ts";

/**
 * Number of open parcours per APAP en charge, on given days (precisions.md, General 1 and « En charge and figures »);
 * « Sans APAP » is left out.
 */
export class StocksApap {
  private readonly parApap = new Map<string, Int32Array<ArrayBuffer>>();

  constructor(
    private readonly jours: readonly Day[],
    /** False on a day: a participant in veille on it is not counted (file active). */
    private readonly avecVeilles: (day: Day) => boolean = () => true,
  ) {}

  ajouter(dossier: Dossier): void {
    let dernier: string | null = null;
    let siens = new Int32Array(0);
    for (let n = 0; n < this.jours.length; n++) {
      const jour = this.jours[n] as Day;
      let nombre = 0;
      for (const p of dossier.parcours) if (ouvertLe(p, jour)) nombre++;
      if (nombre === 0 || (!this.avecVeilles(jour) && covers(dossier.joursVeille, jour))) continue;
      const { apap } = dossier.chargeLe(jour);
      if (apap === null) continue;
      if (apap !== dernier) siens = this.siens((dernier = apap));
      siens[n] = (siens[n] as number) + nombre;
    }
  }

  /** Its numbers, day by day. */
  private siens(apap: string): Int32Array<ArrayBuffer> {
    return obtenir(this.parApap, apap, () => new Int32Array(this.jours.length));
  }

  /** Open parcours of an APAP on one of the days; 0 when there are none. */
  nombre(apap: string, jour: Day): number {
    return this.parApap.get(apap)?.[this.jours.indexOf(jour)] ?? 0;
  }

  /** The APAPs in charge of at least one open parcours on the day, with their number. */
  *apaps(jour: Day): Generator<readonly [string, number]> {
    for (const apap of this.parApap.keys()) {
      const nombre = this.nombre(apap, jour);
      if (nombre > 0) yield [apap, nombre];
    }
  }
}
