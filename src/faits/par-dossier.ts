import type { Period } from "../core/period.ts";
import type { Dossier } from "../parcours/dossier.ts";

/**
 * Remembers what a fact says of the dossier at hand, over a period, for everyone who asks: dossiers are judged one after
 * the other, and one is in memory. The context of a dossier must not change while it is judged.
 */
export function parDossier<C extends { periode: Period }, T>(
  calculer: (dossier: Dossier, contexte: C) => T,
): (dossier: Dossier, contexte: C) => T {
  let connu: { dossier: Dossier; periode: Period; fait: T } | null = null;
  return (dossier, contexte) => {
    const { periode } = contexte;
    if (connu?.dossier !== dossier || connu.periode !== periode) {
      connu = { dossier, periode, fait: calculer(dossier, contexte) };
    }
    return connu.fait;
  };
}
