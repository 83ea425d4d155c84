import type { Day } from "../core/day.ts";
import { holds } from "../core/period.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Dossier } from "../parcours/dossier.ts";
import type { Parcours } from "../parcours/parcours.ts";
import { jourDeSortie } from "../parcours/qualification/qualifier.ts";

/** A sortie that SOR-01, 02 and 08 judge. */
export interface SortieAJuger {
  parcours: Parcours;
  jour: Day;
  reelle: boolean;
}

/** Sorties réelles of the period, and sorties prévues up to 30 days *param* after the arrêté, without lower bound (General 4). */
export function sortiesAJuger(
  dossier: Dossier,
  contexte: Pick<Contexte, "arrete" | "communs" | "periode">,
): SortieAJuger[] {
  return dossier.parcours.flatMap((parcours) => {
    const sortie = jourDeSortie(parcours, contexte);
    if (sortie === null || (sortie.reelle && !holds(contexte.periode, sortie.jour))) return [];
    return [{ parcours, ...sortie }];
  });
}

/** Parcours of the participant with a sortie réelle in the period. */
export function sortiesReelles(
  dossier: Dossier,
  { periode }: Pick<Contexte, "periode">,
): { parcours: Parcours; sortie: Day }[] {
  return dossier.parcours.flatMap((parcours) =>
    parcours.sortie !== null && holds(periode, parcours.sortie) ? [{ parcours, sortie: parcours.sortie }] : [],
  );
}
