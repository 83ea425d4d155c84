import type { Day } from "../core/day.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { tient } from "../parcours/parcours.ts";

/** A participant who goes from one APAP to another while a parcours is open. */
export interface Relais {
  participant: string;
  /** First day of the next one. */
  jour: Day;
  de: string | null;
  a: string | null;
}

/** The handovers of a participant from a day on, up to the arrêté, in order. */
export function relaisDe(dossier: Dossier, depuis: Day, arrete: Day): Relais[] {
  const jours = new Set(dossier.affectations.flatMap((a) => [a.debut, a.fin + 1]));
  return [...jours]
    .filter((jour) => jour >= depuis && jour <= arrete)
    .filter((jour) => dossier.parcours.some((p) => tient(p, jour) && tient(p, jour - 1)))
    .sort((a, b) => a - b)
    .flatMap((jour) => {
      const [de, a] = [dossier.chargeLe(jour - 1).apap, dossier.chargeLe(jour).apap];
      return de === a ? [] : [{ participant: dossier.id, jour, de, a }];
    });
}
