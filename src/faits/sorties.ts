import type { Day } from "../core/day.ts";
import { holds } from "../core/period.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Dossier } from "../parcours/dossier.ts";
import type { Parcours } from "../parcours/parcours.ts";
import { jourDeSortie, type Qualification, qualifier } from "../parcours/qualification/qualifier.ts";
import { parDossier } from "./par-dossier.ts";

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

/** A sortie that SOR-01, 02 and 08 judge, with what the étapes say of it. */
export interface SortieQualifiee extends SortieAJuger {
  /** Entered. */
  nature: Parcours["row"]["nature_sortie"];
  qualification: Qualification;
}

/** Sorties réelles of the period and sorties prévues soon, qualified once for everyone who judges them. */
export const sortiesQualifiees = parDossier((dossier, contexte: Contexte): readonly SortieQualifiee[] =>
  sortiesAJuger(dossier, contexte).map((sortie) => ({
    ...sortie,
    nature: sortie.parcours.row.nature_sortie,
    qualification: qualifier(dossier, sortie.parcours, sortie.jour, contexte),
  })),
);
