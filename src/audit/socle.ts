import type { Reglages } from "../config/reglages.ts";
import type { Day } from "../core/day.ts";
import type { Period } from "../core/period.ts";
import { Dossiers } from "../parcours/build-dossiers.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { creerContexte } from "../parcours/creer-contexte.ts";
import { programmationDe } from "../parcours/programmation.ts";
import type { PresenceVide } from "../parcours/reglages.ts";
import type { Extraction } from "../tables/extraction.ts";

/** What rules, figures and lights share: the dossiers of an extraction, and the context that they are judged in. */
export interface Socle {
  dossiers: Dossiers;
  contexte: Contexte;
}

/** What the settings give to the dossiers and to the context: at the arrêté, and on each day. */
export function reglagesDates(reglages: Reglages, arrete: Day) {
  const listes = reglages.listesLe(arrete);
  return {
    communs: reglages.communsLe(arrete),
    listes,
    estProgramme: programmationDe(listes),
    communsLe: (day: Day) => reglages.communsLe(day),
    listesLe: (day: Day) => reglages.listesLe(day),
    effets: reglages.effets,
    vocabulaire: reglages.vocabulaire,
  };
}

/** Makes the dossiers and the context of an extraction, once for its lights and its analysis. */
export function creerSocle(
  extraction: Extraction,
  demande: { arrete: Day; periode: Period; presenceVide: PresenceVide; reglages: Reglages },
): Socle {
  const { arrete, periode, presenceVide, reglages } = demande;
  const enVigueur = reglagesDates(reglages, arrete);
  const dossiers = new Dossiers(extraction, { arrete, presenceVide, ...enVigueur });
  const contexte = creerContexte(extraction, dossiers, { arrete, periode, presenceVide, ...enVigueur });
  return { dossiers, contexte };
}
