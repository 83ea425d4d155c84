import type { Frise, SigneMois } from "../../core/fiche.ts";
import type { Month } from "../../core/month.ts";
import type { Rang } from "./chiffres.ts";

/** Persons of one month, in charge at its end: each once, whatever the number of interviews. */
export interface PersonnesDuMois {
  mois: Month;
  vues: number;
  nonVues: number;
  nonDues: number;
  nonJugees: number;
}

const COMPTE: Readonly<Record<SigneMois, Exclude<keyof PersonnesDuMois, "mois">>> = {
  vu: "vues",
  manque: "nonVues",
  justifie: "nonVues",
  non_du: "nonDues",
  contact: "nonDues",
  non_juge: "nonJugees",
};

/** How many persons were seen, due and not seen, not due, not judged: by scope and month, counted once for all editions. */
export class Personnes {
  private readonly parRang = new Map<string, Map<Month, PersonnesDuMois>>();
  /** The last twelve months, oldest first; none when months cannot be judged. */
  readonly mois: readonly Month[];

  constructor(frises: readonly Frise[]) {
    this.mois = frises[0]?.mois.map((m) => m.mois) ?? [];
    for (const { mois } of frises) {
      for (const { mois: m, signe, apap, structure } of mois) {
        if (signe === null) continue;
        this.du({ portee: "ensemble", nom: null }, m)[COMPTE[signe]]++;
        this.du({ portee: "structure", nom: structure }, m)[COMPTE[signe]]++;
        this.du({ portee: "apap", nom: apap }, m)[COMPTE[signe]]++;
      }
    }
  }

  /** The counts of a scope and month. */
  du({ portee, nom }: Rang, mois: Month): PersonnesDuMois {
    const cle = nom === null ? portee : `${portee}=${nom}`;
    let siennes = this.parRang.get(cle);
    if (!siennes) this.parRang.set(cle, (siennes = new Map()));
    let compte = siennes.get(mois);
    if (!compte) siennes.set(mois, (compte = { mois, vues: 0, nonVues: 0, nonDues: 0, nonJugees: 0 }));
    return compte;
  }

  /** The last month that was judged for most of those to see: this one, or one before while it goes on or is not covered. */
  dernierJuge(rang: Rang): PersonnesDuMois | null {
    return (
      this.mois
        .map((m) => this.du(rang, m))
        .findLast((p) => p.vues + p.nonVues > 0 && p.nonJugees < p.vues + p.nonVues) ?? null
    );
  }
}
