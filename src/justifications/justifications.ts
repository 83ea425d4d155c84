import type { Day } from "../core/day.ts";
import { grouper } from "../core/grouper.ts";
import { type Month, monthOf } from "../core/month.ts";
import type { Constat, FichierOuFeuille, Signalement } from "../core/report.ts";
import { foldName } from "../core/text.ts";
import type { Charge } from "../parcours/dossier.ts";

/** What a line of a file answers about: the constats of a rule, a person (or an APAP), and of a parcours, month, date when it names them. */
export interface Reponse extends FichierOuFeuille, Pick<Constat, "participant" | "parcours" | "apap"> {
  ligne: number;
  /** Read on a sheet that lists constats, where two of them can look alike. */
  deListe: boolean;
  /** APAP or structure whose form it is: it answers its own constats only; null: the PLIE's file. */
  de: string | null;
  /** Rule id as it should be written; it may not exist. */
  regle: string;
  /** Null: every month. */
  mois: Month | null;
  /** Null: every date. */
  date: Day | null;
  auteur: string | null;
}

/** A line that could be read and has a reason. */
export interface Entree extends Reponse {
  raison: string;
  /** Reference of the piece that proves it. */
  piece: string | null;
  /** Last day on which it holds; null: no end. */
  jusquAu: Day | null;
}

/** A line that says that the data were mended. Its reason, if any, justifies nothing. */
export interface Declaration extends Reponse {
  corrigeLe: Day;
}

/** False for a line of somebody's form about what is not theirs. */
export function estDuSien({ de }: Pick<Reponse, "de">, { apap, structure }: Charge): boolean {
  if (de === null) return true;
  const plie = foldName(de);
  return [apap, structure].some((nom) => nom !== null && foldName(nom) === plie);
}

/** Rules whose constats are dated at the arrêté (precisions.md): that date moves each month and finds nothing. */
export const DATEES_A_L_ARRETE: ReadonlySet<string> = new Set(["OPE-01", "OPE-02", "PAR-01", "FIL-03"]);

/** True when the entry still holds at the arrêté. */
export function valable(entree: Entree, arrete: Day): boolean {
  return entree.jusquAu === null || entree.jusquAu >= arrete;
}

/** The files of justifications and returns, read. */
export class Justifications {
  private readonly parParticipant: ReadonlyMap<string, Entree[]>;

  constructor(
    /** In the order of the files, then of their lines. */
    readonly entrees: readonly Entree[],
    readonly declarations: readonly Declaration[],
    /** What could not be read, or not whole. */
    readonly signalements: readonly Signalement[],
  ) {
    this.parParticipant = grouper(entrees, (entree) => `${entree.regle}\n${entree.participant ?? ""}`);
  }

  /** Several files as one, in their order. */
  static reunir(lues: readonly Justifications[]): Justifications {
    return new Justifications(
      lues.flatMap((j) => j.entrees),
      lues.flatMap((j) => j.declarations),
      lues.flatMap((j) => j.signalements),
    );
  }

  /** Entries about one participant, in the order of the files. */
  du(participant: string): readonly Entree[] {
    return this.entrees.filter((entree) => entree.participant === participant);
  }

  /**
   * True when an entry that holds at the arrêté justifies this rule for this participant and month (an entry without
   * month speaks of every month): such a month leaves `conformite`. `parcours` null: any. `charge`: who was in charge.
   */
  estJustifie(
    regle: string,
    participant: string,
    mois: Month,
    arrete: Day,
    parcours: string | null = null,
    charge: Charge = { apap: null, structure: null },
  ): boolean {
    return (this.parParticipant.get(`${regle}\n${participant}`) ?? []).some(
      (entree) =>
        valable(entree, arrete) &&
        (entree.mois === null || entree.mois === mois) &&
        (entree.date === null || DATEES_A_L_ARRETE.has(regle) || monthOf(entree.date) === mois) &&
        (entree.parcours === null || parcours === null || entree.parcours === parcours) &&
        estDuSien(entree, charge),
    );
  }
}
