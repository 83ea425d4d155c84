import type { Day } from "../core/day.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { classeurMotifsSortie } from "../parcours/motifs.ts";
import type { Parcours } from "../parcours/parcours.ts";

/** Natures under which sorties are counted; Autre leaves out the neutralised ones. */
export const NATURES = ["Positive", "Dynamique", "Autre", "Neutralisee", "NON_RENSEIGNE"] as const;

export type NatureComptee = (typeof NATURES)[number];

/**
 * Nature of a sortie as the counts and the taux take it: a motif is neutralised with nature Autre or empty only
 * (precisions.md, Rules); a motif in neither list is not neutralised.
 */
export function natureComptee(listesLe: Contexte["listesLe"]): (parcours: Parcours) => NatureComptee {
  const classe = (motif: string, day: Day) => classeurMotifsSortie(listesLe(day))(motif);
  return ({ row, sortie, fin }) => {
    if (estUnResultat(row.nature_sortie)) return row.nature_sortie;
    if (row.motif_sortie !== null && classe(row.motif_sortie, sortie ?? fin) === "neutralise") return "Neutralisee";
    return row.nature_sortie ?? "NON_RENSEIGNE";
  };
}

/** Natures that are results: what has to be proved (SOR-01, 03, 04, 08). */
export function estUnResultat(nature: Parcours["row"]["nature_sortie"]): nature is "Positive" | "Dynamique" {
  return nature === "Positive" || nature === "Dynamique";
}
