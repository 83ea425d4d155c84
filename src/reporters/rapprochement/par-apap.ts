import { compareText } from "../../core/text.ts";
import type { BilanParticipant } from "../../rapprochement/modele.ts";

/** The sums of one APAP in one structure. */
export interface BilanApap extends Omit<BilanParticipant, "participant" | "mois" | "causes"> {
  participants: number;
  /** Participant × month with a line on either side, and those with a sheet. */
  mois: number;
  moisFournis: number;
}

/** Participants' sums by APAP and structure, in their order. */
export function parApap(bilans: readonly BilanParticipant[]): BilanApap[] {
  const groupes = new Map<string, BilanApap>();
  for (const b of bilans) {
    const cle = JSON.stringify([b.apap, b.structure]);
    let g = groupes.get(cle);
    if (!g) {
      g = {
        apap: b.apap,
        structure: b.structure,
        participants: 0,
        appariees: 0,
        avecEcart: 0,
        viesionSeules: 0,
        feuilleSeules: 0,
        mois: 0,
        moisFournis: 0,
        minutesViesion: 0,
        minutesSignees: 0,
        minutesEligibles: 0,
      };
      groupes.set(cle, g);
    }
    g.participants++;
    g.mois += b.mois.length;
    g.moisFournis += b.mois.filter((m) => m.fournie).length;
    for (const champ of SOMMES) g[champ] += b[champ];
  }
  return [...groupes.values()].sort((a, b) => compareText(a.apap, b.apap) || compareText(a.structure, b.structure));
}

const SOMMES = [
  "appariees",
  "avecEcart",
  "viesionSeules",
  "feuilleSeules",
  "minutesViesion",
  "minutesSignees",
  "minutesEligibles",
] as const;
