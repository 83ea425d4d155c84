import type { Reglages } from "../config/reglages.ts";
import type { Day } from "../core/day.ts";
import type { Period } from "../core/period.ts";
import { Dossiers } from "../parcours/build-dossiers.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { creerContexte } from "../parcours/creer-contexte.ts";
import { programmationDe } from "../parcours/programmation.ts";
import type { PresenceVide } from "../parcours/reglages.ts";
import type { Extraction } from "../tables/extraction.ts";

/** What dossiers and context depend on, beside the extraction. */
export interface DemandeSocle {
  arrete: Day;
  periode: Period;
  presenceVide?: PresenceVide;
  reglages: Reglages;
}

/** What rules, figures and lights share: the dossiers of an extraction, and the context that they are judged in. */
export interface Socle {
  dossiers: Dossiers;
  contexte: Contexte;
  /** What it was made for: it serves nothing else. */
  readonly pour: Readonly<DemandeSocle> & { readonly extraction: Extraction };
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

/** The one at hand, made for the lights, when it was made for just this; else another. */
export function socleDe(extraction: Extraction, demande: DemandeSocle, deja: Socle | null = null): Socle {
  return deja && sertA(deja.pour, extraction, demande) ? deja : creerSocle(extraction, demande);
}

function sertA(pour: Socle["pour"], extraction: Extraction, demande: DemandeSocle): boolean {
  return (
    pour.extraction === extraction &&
    pour.reglages === demande.reglages &&
    pour.arrete === demande.arrete &&
    pour.periode.start === demande.periode.start &&
    pour.periode.end === demande.periode.end &&
    (pour.presenceVide ?? null) === (demande.presenceVide ?? null)
  );
}

function creerSocle(extraction: Extraction, demande: DemandeSocle): Socle {
  const { arrete, periode, presenceVide = null, reglages } = demande;
  const enVigueur = reglagesDates(reglages, arrete);
  const dossiers = new Dossiers(extraction, { arrete, presenceVide, ...enVigueur });
  const contexte = creerContexte(extraction, dossiers, { arrete, periode, presenceVide, ...enVigueur });
  return { dossiers, contexte, pour: { arrete, periode, presenceVide, reglages, extraction } };
}
