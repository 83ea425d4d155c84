import type { ReglagesListes } from "../parcours/reglages.ts";
import type { Intervalle } from "./intervalle.ts";
import type { TauxDetaille } from "./taux.ts";

/** What the convention makes of the rate, as the settings say it. */
export type ReglageExtrapolation = NonNullable<ReglagesListes["extrapolationCsf"]>;

/** Irregular people of the whole population, as the convention's method counts them. */
export interface Extrapolation extends ReglageExtrapolation {
  /** Not rounded. */
  irreguliers: number;
  population: number;
  /** Exact, of the whole sample taken as a simple draw. */
  intervalle: Intervalle | null;
  /** « 342 × 7 ÷ 35 », or the sum of the strata's. */
  calcul: string;
}

/**
 * Extends a rate to the population, only as the settings ask for it: `taux_simple` = population × irregular ÷ controlled;
 * `par_strate` = the sum of the strata's own. A French sentence in its place when this draw allows none.
 */
export function extrapoler(taux: TauxDetaille, reglage: ReglageExtrapolation): Extrapolation | string {
  const { ensemble, strates, sansIntervalle } = taux;
  if (sansIntervalle !== null) return sansIntervalle;
  if (ensemble.population === null || ensemble.controles === 0) return "Personne n'est contrôlé : rien à extrapoler.";
  const parts = reglage.methode === "par_strate" && strates.length > 0 ? strates : [ensemble];
  const muette = parts.find((s) => s.controles === 0 && (s.population ?? 0) > 0);
  if (muette) return `Aucun contrôlé dans la strate « ${muette.nom} » : rien ne s'en extrapole.`;
  const utiles = parts.filter((s) => s.controles > 0);
  return {
    ...reglage,
    irreguliers: utiles.reduce((somme, s) => somme + ((s.population ?? 0) * s.irreguliers) / s.controles, 0),
    population: ensemble.population,
    intervalle: ensemble.intervalle,
    calcul: utiles.map((s) => `${s.population ?? 0} × ${s.irreguliers} ÷ ${s.controles}`).join(" + "),
  };
}
