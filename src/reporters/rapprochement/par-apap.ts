import { obtenir } from "../../core/grouper.ts";
import { compareBy } from "../../core/text.ts";
import { type BilanParticipant, SOMMES_NULLES, type Sommes } from "../../rapprochement/modele.ts";

/** The sums of one APAP in one structure. */
export interface BilanApap extends Omit<BilanParticipant, "participant" | "mois" | "causes"> {
  participants: number;
  /** Participant × month with a line on either side, and those with a sheet. */
  mois: number;
  moisFournis: number;
}

const SOMMES = Object.keys(SOMMES_NULLES) as (keyof Sommes)[];

/** Participants' sums by APAP and structure, in their order. */
export function parApap(bilans: readonly BilanParticipant[]): BilanApap[] {
  const groupes = new Map<string, BilanApap>();
  for (const b of bilans) {
    const { apap, structure } = b;
    const vide = { apap, structure, participants: 0, ...SOMMES_NULLES, mois: 0, moisFournis: 0 };
    const g = obtenir(groupes, JSON.stringify([apap, structure]), () => vide);
    g.participants++;
    g.mois += b.mois.length;
    g.moisFournis += b.mois.filter((m) => m.fournie).length;
    for (const champ of SOMMES) g[champ] += b[champ];
  }
  return [...groupes.values()].sort(compareBy((g) => [g.apap, g.structure]));
}
