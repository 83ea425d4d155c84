import type { Day } from "../core/day.ts";
import { type Month, monthOf } from "../core/month.ts";
import type { Signalement } from "../core/report.ts";

/** One line of the justifications file that could be read whole and has a reason. */
export interface Entree {
  feuille: string | null;
  ligne: number;
  /** Read on a sheet that lists constats, where two of them can look alike. */
  deListe: boolean;
  /** Rule id as it should be written; it may not exist. */
  regle: string;
  participant: string | null;
  parcours: string | null;
  apap: string | null;
  /** Null: every month. */
  mois: Month | null;
  /** Null: every date. */
  date: Day | null;
  raison: string;
  auteur: string | null;
  /** Last day on which it holds; null: no end. */
  jusquAu: Day | null;
}

/** Rules whose constats are dated at the arrêté (precisions.md): that date moves each month and finds nothing. */
export const DATEES_A_L_ARRETE: ReadonlySet<string> = new Set(["OPE-01", "OPE-02", "PAR-01", "FIL-03"]);

/** True when the entry still holds at the arrêté. */
export function valable(entree: Entree, arrete: Day): boolean {
  return entree.jusquAu === null || entree.jusquAu >= arrete;
}

/** The justifications file, read. */
export class Justifications {
  private readonly parParticipant = new Map<string, Entree[]>();

  constructor(
    /** Name without folder. */
    readonly fichier: string,
    readonly entrees: readonly Entree[],
    /** What could not be read: those lines justify nothing. */
    readonly signalements: readonly Signalement[],
  ) {
    for (const entree of entrees) {
      if (entree.participant === null) continue;
      const cle = `${entree.regle}\n${entree.participant}`;
      const connues = this.parParticipant.get(cle);
      if (connues) connues.push(entree);
      else this.parParticipant.set(cle, [entree]);
    }
  }

  /** Entries about one participant, in the order of the file. */
  du(participant: string): readonly Entree[] {
    return this.entrees.filter((entree) => entree.participant === participant);
  }

  /**
   * True when an entry that holds at the arrêté justifies this rule for this participant and month (an entry without
   * month speaks of every month): such a month leaves `conformite`. `parcours` null: any.
   */
  estJustifie(regle: string, participant: string, mois: Month, arrete: Day, parcours: string | null = null): boolean {
    return (this.parParticipant.get(`${regle}\n${participant}`) ?? []).some(
      (entree) =>
        valable(entree, arrete) &&
        (entree.mois === null || entree.mois === mois) &&
        (entree.date === null || DATEES_A_L_ARRETE.has(regle) || monthOf(entree.date) === mois) &&
        (entree.parcours === null || parcours === null || entree.parcours === parcours),
    );
  }
}
