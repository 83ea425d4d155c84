import type { FicheQualification } from "../core/fiche.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Dossier } from "../parcours/dossier.ts";
import type { Parcours } from "../parcours/parcours.ts";
import { NOMS_CLASSES } from "../parcours/qualification/classe.ts";
import type { Condition, Etat } from "../parcours/qualification/condition.ts";
import { laPlusProche } from "../parcours/qualification/condition.ts";
import { jourDeSortie, type Qualification, qualifier } from "../parcours/qualification/qualifier.ts";

/** The sortie proposed for an open parcours, qualified as texts; null when there is none to qualify. */
export function qualificationDe(dossier: Dossier, parcours: Parcours, contexte: Contexte): FicheQualification | null {
  const sortie = jourDeSortie(parcours, contexte);
  if (sortie === null || sortie.reelle) return null;
  const q = qualifier(dossier, parcours, sortie.jour, contexte);
  const dire = (etat: Etat) => conditions(q, etat);
  return {
    jour: q.jour,
    sure: NOMS_CLASSES[q.sure],
    possible: NOMS_CLASSES[q.possible],
    commission: q.commission,
    remplies: dire("remplie"),
    manquees: dire("manquee"),
    inconnues: dire("inconnue"),
    aApporter: q.pieces.filter((p) => p.etat !== "presente").map((p) => p.libelle),
    avertissements: q.avertissements,
  };
}

/** Conditions of the way that gives the possible class, else of the way nearest to a result. */
function conditions(q: Qualification, etat: Etat): string[] {
  const voie = q.voiePossible ?? laPlusProche(q.voies);
  return (voie?.conditions ?? []).filter((c) => c.etat === etat).map(dire);
}

function dire({ libelle, constate }: Condition): string {
  return constate === null ? libelle : `${libelle} (${constate})`;
}
