import type { Day } from "../../core/day.ts";
import type { Frise, SigneMois } from "../../core/fiche.ts";
import { obtenir } from "../../core/grouper.ts";
import { lastDay, type Month, monthOf } from "../../core/month.ts";
import type { Portee } from "../../core/report.ts";
import type { Rang } from "./chiffres.ts";

/** Persons of one month, in charge at its end: each once, whatever the number of interviews. */
export interface PersonnesDuMois {
  mois: Month;
  /** Those to see, of whom that was judged: some of the seen, and all of the not seen. */
  dues: number;
  vues: number;
  /** Those of them who were not to see. */
  vuesNonDues: number;
  nonVues: number;
  /** Those of the not seen whom the PLIE has justified. */
  justifiees: number;
  nonDues: number;
  nonJugees: number;
}

const COMPTE: Readonly<Record<SigneMois, "vues" | "nonVues" | "nonDues" | "nonJugees">> = {
  vu: "vues",
  manque: "nonVues",
  justifie: "nonVues",
  non_du: "nonDues",
  contact: "nonDues",
  non_juge: "nonJugees",
};

/**
 * True where some persons are judged, but no more than those who are not: none missing is then no finding; and where those seen
 * were to see in a month that is not covered, as all are without an APAP.
 */
export function malJuge({ dues, vues, vuesNonDues, nonVues, nonJugees }: PersonnesDuMois): boolean {
  return nonVues === 0 && nonJugees >= dues && (nonJugees > 0 || vues > vuesNonDues);
}

const vide = (mois: Month): PersonnesDuMois => ({
  mois,
  dues: 0,
  vues: 0,
  vuesNonDues: 0,
  nonVues: 0,
  justifiees: 0,
  nonDues: 0,
  nonJugees: 0,
});

function compter(compte: PersonnesDuMois, { signe, du, libre }: Frise["mois"][number]): void {
  if (signe === null) return;
  compte[COMPTE[signe]]++;
  if (du) compte.dues++;
  if (signe === "justifie") compte.justifiees++;
  if (libre && signe === "vu") compte.vuesNonDues++;
}

/** How many persons were seen, due and not seen, not due, not judged: by scope and month, counted once for all editions. */
export class Personnes {
  private readonly parRang = new Map<Portee, Map<string | null, Map<Month, PersonnesDuMois>>>();
  /** The last twelve months, oldest first; none when months cannot be judged. */
  readonly mois: readonly Month[];

  constructor(
    private readonly frises: readonly Frise[],
    private readonly arrete: Day,
  ) {
    this.mois = frises[0]?.mois.map((m) => m.mois) ?? [];
    for (const { mois } of frises) {
      for (const celle of mois) {
        if (celle.signe === null) continue;
        const siens: readonly Rang[] = [
          { portee: "ensemble", nom: null },
          { portee: "structure", nom: celle.structure },
          { portee: "apap", nom: celle.apap },
        ];
        for (const rang of siens) compter(this.du(rang, celle.mois), celle);
      }
    }
  }

  /** The counts of a scope and month. */
  du({ portee, nom }: Rang, mois: Month): PersonnesDuMois {
    const rangs = obtenir(this.parRang, portee, () => new Map());
    const siennes: Map<Month, PersonnesDuMois> = obtenir(rangs, nom, () => new Map());
    return obtenir(siennes, mois, () => vide(mois));
  }

  /** Those that an APAP of two structures has in one. */
  deLaPart(apap: string | null, structure: string | null, mois: Month): PersonnesDuMois {
    const compte = vide(mois);
    for (const { mois: siens } of this.frises)
      for (const celle of siens)
        if (celle.mois === mois && celle.apap === apap && celle.structure === structure) compter(compte, celle);
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
