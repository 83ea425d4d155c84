import type { Month } from "../core/month.ts";
import { moisDe, moisDuParcours } from "../faits/mois.ts";
import type { Dossier } from "../parcours/dossier.ts";

/** The setting that says when a month is judged, as a manifeste names it. */
export const SEUIL_SOUMIS = "ENT-01.joursSoumisMin";

/** Jours soumis of the months that were sent, as today's lines give them: what their threshold decides. */
export class MoisSoumis {
  private readonly jours = new Map<string, number[]>();

  constructor(private readonly mois: readonly Month[]) {}

  voir(dossier: Dossier): void {
    for (const parcours of dossier.parcours) {
      for (const mois of moisDuParcours(parcours, this.mois)) {
        const { joursSoumis } = moisDe(dossier, parcours, mois);
        if (joursSoumis === 0) continue;
        const cle = `${dossier.id} ${mois}`;
        this.jours.set(cle, [...(this.jours.get(cle) ?? []), joursSoumis]);
      }
    }
  }

  /** Whether a month of a participant is judged under one of two thresholds, and not under the other. */
  selonLeSeuil(participant: string, mois: Month, avant: number, apres: number): boolean {
    return (this.jours.get(`${participant} ${mois}`) ?? []).some((jours) => jours >= avant !== jours >= apres);
  }
}
