import type { Day } from "./day.ts";

/**
 * One parcours accompanied since 1 January, as the lists of the workbooks show it. Identity and sensitive columns are
 * for the editions whose reader may see them (domaine.md §9); the reporters choose.
 */
export interface Fiche {
  participant: string;
  nom: string | null;
  prenom: string | null;
  parcours: string;
  /** En charge at the sortie, else at the arrêté. */
  apap: string | null;
  structure: string | null;
  integration: Day;
  sortiePrevue: Day | null;
  sortieReelle: Day | null;
  natureSortie: string | null;
  motifSortie: string | null;
  /** Situation of §4 at the arrêté, null once out. */
  situation: string | null;
  /** Contrat of the running job, the latest begun. */
  contrat: string | null;
  sexe: string | null;
  /** Completed years at the arrêté. */
  age: number | null;
  niveau: string | null;
  statuts: readonly string[];
  rqth: boolean | null;
  qpv: boolean | null;
  /** Face-to-face held since 1 January, and their means in minutes and days. */
  entretiens: number;
  dernierEntretien: Day | null;
  dureeMoyenne: number | null;
  ecartMoyen: number | null;
  /** Months judged by ENT-01 since 1 January, and those satisfied. */
  moisJuges: number;
  moisSatisfaits: number;
  /** Étapes of the programming prescribed since 1 January. */
  prescriptions: number;
}
