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
export function natureComptee(listes: Contexte["listes"]): (parcours: Parcours) => NatureComptee {
  const classe = classeurMotifsSortie(listes);
  return ({ row }) => {
    if (row.nature_sortie === "Positive" || row.nature_sortie === "Dynamique") return row.nature_sortie;
    if (row.motif_sortie !== null && classe(row.motif_sortie) === "neutralise") return "Neutralisee";
    return row.nature_sortie ?? "NON_RENSEIGNE";
  };
}
