import type { Day } from "../core/day.ts";
import { holds } from "../core/period.ts";
import { compareBy } from "../core/text.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Charge, Dossier } from "../parcours/dossier.ts";
import { nomAffiche } from "../parcours/participants.ts";
import { parcoursControles } from "./sujet.ts";

/** An exit, with who was en charge on its day, whose papers are to be sorted: kept for FSE+ (§III.1.7), or destroyed (§III.1.8). */
export interface SortieAClasser extends Charge {
  participant: string;
  /** NOM Prénom, null when unknown. */
  nom: string | null;
  sortie: Day;
}

/** Exits of a participant in the period, up to the arrêté. */
export function sortiesAClasser(dossier: Dossier, contexte: Contexte): SortieAClasser[] {
  const { periode, arrete } = contexte;
  return parcoursControles(dossier, contexte).flatMap(({ sortie }) => {
    if (sortie === null || !holds(periode, sortie) || sortie > arrete) return [];
    const { apap, structure } = dossier.chargeLe(sortie);
    return [{ participant: dossier.id, nom: nomAffiche(dossier.participant), apap, structure, sortie }];
  });
}

/** By APAP, then participant, then day. */
export const compareSorties = compareBy<SortieAClasser>(({ apap, participant, sortie }) => [apap, participant, sortie]);
