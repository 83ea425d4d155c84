import { type LigneGrille, retenue } from "./grille.ts";
import { type Intervalle, intervalleExact } from "./intervalle.ts";
import type { PartStrate } from "./tirage.ts";

/** What a sample says of a stratum, or of the whole population. */
export interface TauxStrate {
  nom: string;
  /** Null when the grid does not tell it. */
  population: number | null;
  controles: number;
  irreguliers: number;
  /** Irregular people of the population, exact at 95 %; null when the draw gives none. */
  intervalle: Intervalle | null;
}

export interface TauxDetaille {
  ensemble: TauxStrate;
  /** By stratum, in the order of the draw; empty with one alone. */
  strates: readonly TauxStrate[];
  /** Why there is no interval, in one French sentence; null when there is one. */
  sansIntervalle: string | null;
}

export type MethodeTirage = "tirage" | "minutes" | "liste";

const SANS_HASARD: Readonly<Record<MethodeTirage, string | null>> = {
  tirage: null,
  minutes:
    "Tirage proportionnel aux minutes : chacun n'avait pas la même chance d'être tiré, un intervalle de participants n'aurait pas de sens.",
  liste: "Liste choisie par le gestionnaire : rien n'est tiré au sort, aucun intervalle ne s'en déduit.",
};

/**
 * The irregularity rate, in total and by stratum, each with its exact interval (domaine.md §8). `effectifs` null: a grid that
 * does not tell its population. The whole sample of a stratified draw is taken as a simple one: shares are proportional.
 */
export function tauxDetaille(
  lignes: readonly LigneGrille[],
  { methode, effectifs }: { methode: MethodeTirage; effectifs: readonly PartStrate[] | null },
  strateDe: (participant: string) => string | undefined,
): TauxDetaille {
  const irregulier = new Map<string, boolean>();
  for (const ligne of lignes) {
    irregulier.set(
      ligne.participant,
      (irregulier.get(ligne.participant) ?? false) || retenue(ligne) === "Non conforme",
    );
  }
  const sansIntervalle =
    SANS_HASARD[methode] ??
    (effectifs === null ? "La grille ne dit pas la taille de la population : reprenez-la avec l'extraction." : null);
  const taux = (nom: string, population: number | null, choisi: (participant: string) => boolean): TauxStrate => {
    const gens = [...irregulier].filter(([participant]) => choisi(participant));
    const irreguliers = gens.filter(([, oui]) => oui).length;
    const possible = sansIntervalle === null && population !== null && gens.length > 0 && gens.length <= population;
    return {
      nom,
      population,
      controles: gens.length,
      irreguliers,
      intervalle: possible ? intervalleExact(population, gens.length, irreguliers) : null,
    };
  };
  const total = effectifs?.reduce((somme, e) => somme + e.population, 0) ?? null;
  return {
    ensemble: taux("Ensemble", total, () => true),
    strates:
      effectifs !== null && effectifs.length > 1
        ? effectifs.map((e) => taux(e.nom, e.population, (participant) => strateDe(participant) === e.nom))
        : [],
    sansIntervalle,
  };
}
