import { addMonths, type Day, frDay } from "../core/day.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { valeurEntree } from "../parcours/entry-values.ts";
import type { Parcours } from "../parcours/parcours.ts";
import type { ReglagesListes } from "../parcours/reglages.ts";

/** Statuts at the entry in parcours of one participant, RQTH and QPV included, sorted. */
export function statutsALEntree(dossier: Dossier, parcours: readonly Parcours[]): string[] {
  const statuts = new Set(parcours.flatMap((p): readonly string[] => valeurEntree(dossier, p, "statuts") ?? []));
  if (dossier.participant?.rqth === true) statuts.add("RQTH");
  if (dossier.participant?.qpv === true) statuts.add("QPV");
  return [...statuts].sort();
}

/**
 * The pieces that prove statuts at an entry, each with the day before which it is too old: « ARSA : attestation RSA, du
 * 06/10/2025 au plus tôt » (domaine.md §7.5; settings). Nothing for a statut of which the settings ask none.
 */
export function piecesDemandees(
  statuts: readonly string[],
  entree: Day,
  { piecesEligibilite }: ReglagesListes,
): string[] {
  return piecesEligibilite
    .filter(({ statut }) => statuts.includes(statut))
    .map(({ statut, piece, moisMax }) =>
      moisMax === null
        ? `${statut} : ${piece} valable le ${frDay(entree)}`
        : `${statut} : ${piece}, du ${frDay(addMonths(entree, -moisMax) + 1)} au plus tôt`,
    );
}
