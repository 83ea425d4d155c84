import type { Day } from "../../core/day.ts";
import type { Frise, SigneMois } from "../../core/fiche.ts";
import { lastDay, type Month, monthOf } from "../../core/month.ts";
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

  constructor(
    frises: readonly Frise[],
    private readonly arrete: Day,
  ) {
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

  /** The last whole month that was judged for most of those to see: one before this one while it goes on. */
  dernierJuge(rang: Rang): PersonnesDuMois | null {
    return (
      this.mois
        .filter((m) => lastDay(m) <= this.arrete)
        .map((m) => this.du(rang, m))
        .findLast((p) => p.vues + p.nonVues > 0 && p.nonJugees < p.vues + p.nonVues) ?? null
    );
  }
  /** The month of the arrêté while it goes on: who was already seen, and who is not judged yet; null once it is whole. */
  enCours(rang: Rang): PersonnesDuMois | null {
    const mois = monthOf(this.arrete);
    return this.mois.length === 0 || lastDay(mois) <= this.arrete ? null : this.du(rang, mois);
  }
}
