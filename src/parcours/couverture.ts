import type { Day } from "../core/day.ts";
import { obtenir } from "../core/grouper.ts";
import { countDays } from "../core/intervals.ts";
import { firstDay, lastDay, type Month, monthOf } from "../core/month.ts";
import { compareText } from "../core/text.ts";
import type { Dossier } from "./dossier.ts";

/** Days followed from which a parcours counts in the month's coverage (§4). */
const JOURS_SUIVIS_MIN = 15;
/** Parcours from which a share of them is asked (§4). */
export const PARCOURS_MIN = 5;

/** What the extraction holds of one APAP and month. */
export interface CouvertureDuMois {
  /** Parcours with ≥ 15 jours suivis in the month, in the APAP's charge on its last day. */
  n: number;
  /** Those of them whose participant has at least one line of entretiens in the month. */
  k: number;
  /** A line of any participant in their charge on the month's last day, exited ones too. */
  ligne: boolean;
}

const VIDE: Readonly<CouvertureDuMois> = { n: 0, k: 0, ligne: false };

/**
 * Months for which an APAP's contacts were exported (domaine.md §4, Coverage): below 5 parcours one line is enough, from
 * 5 on a share of them must have one. « Sans APAP » is never covered.
 */
export class Couverture {
  private readonly cellules = new Map<string, MoisDApap>();
  /** The APAP asked for last: participants of one come in a row of months. */
  private dernier: { apap: string; mois: MoisDApap } | null = null;
  private readonly declares = new Map<string, Set<Month>>();

  /** `part`: *param* `partCouverte` in force on a day; asked on the month's last day. */
  constructor(private readonly part: (jour: Day) => number) {}

  /** Adds the months that the settings declare covered; they do not silence DON-13. */
  declarer(apap: string, month: Month): void {
    obtenir(this.declares, apap, () => new Set()).add(month);
  }

  /** Counts a participant's parcours up to the arrêté, and the months of his lines. */
  ajouter(dossier: Dossier, lignes: ReadonlySet<Month>, arrete: Day): void {
    for (const month of lignes) {
      const cellule = this.cellule(dossier, month);
      if (cellule) cellule.ligne = true;
    }
    for (const parcours of dossier.parcours) {
      const fin = Math.min(parcours.fin, arrete);
      for (let month = monthOf(parcours.integration); firstDay(month) <= fin; month++) {
        if (countDays(parcours.suivis, firstDay(month), lastDay(month)) < JOURS_SUIVIS_MIN) continue;
        const cellule = this.cellule(dossier, month);
        if (!cellule) continue;
        cellule.n++;
        if (lignes.has(month)) cellule.k++;
      }
    }
  }

  /** True when constats of absence can be judged for this APAP and month. */
  couvert(apap: string | null, month: Month): boolean {
    if (apap === null) return false;
    return this.couvertParLignes(apap, month) || (this.declares.get(apap)?.has(month) ?? false);
  }

  /** The same by the lines of the extraction alone, whatever the settings declare (DON-13). */
  couvertParLignes(apap: string, month: Month): boolean {
    const { n, k, ligne } = this.du(apap, month);
    return n < PARCOURS_MIN ? ligne : k / n >= this.part(lastDay(month));
  }

  /** Months that are not covered, of the APAPs who follow someone then: by APAP, then month. */
  nonCouverts(months: readonly Month[]): { apap: string; mois: Month; n: number; k: number }[] {
    return [...this.cellules.keys()].sort(compareText).flatMap((apap) =>
      months.flatMap((mois) => {
        const { n, k } = this.du(apap, mois);
        return n > 0 && !this.couvert(apap, mois) ? [{ apap, mois, n, k }] : [];
      }),
    );
  }

  /** The two terms of the share; n = 0 for an APAP who follows no one that month, and for « Sans APAP ». */
  du(apap: string | null, month: Month): Readonly<CouvertureDuMois> {
    return (apap === null ? undefined : this.cellules.get(apap)?.le(month)) ?? VIDE;
  }

  private cellule(dossier: Dossier, month: Month): CouvertureDuMois | null {
    const { apap } = dossier.chargeLe(lastDay(month));
    if (apap === null) return null;
    if (this.dernier?.apap === apap) return this.dernier.mois.compter(month);
    const mois = obtenir(this.cellules, apap, () => new MoisDApap());
    this.dernier = { apap, mois };
    return mois.compter(month);
  }
}

/** What is counted of one APAP, month after month from the first: asked for every participant and month. */
class MoisDApap {
  private premier: Month = 0;
  private readonly mois: CouvertureDuMois[] = [];

  le(month: Month): Readonly<CouvertureDuMois> | undefined {
    return this.mois[month - this.premier];
  }

  compter(month: Month): CouvertureDuMois {
    const { mois } = this;
    if (mois.length === 0) this.premier = month;
    for (; this.premier > month; this.premier--) mois.unshift({ ...VIDE });
    while (this.premier + mois.length <= month) mois.push({ ...VIDE });
    return mois[month - this.premier] as CouvertureDuMois;
  }
}
