import { addMonths, type Day } from "../core/day.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { chainesDeVeilles, type Veille, veilleDansPeriode } from "../parcours/veille.ts";
import { type Reglage, seuilDe } from "./seuil.ts";

/** Veilles that intersect the period, by their end of §5 (General 4). */
export function veillesDeLaPeriode(
  dossier: Pick<Dossier, "veilles">,
  { periode, arrete }: Pick<Contexte, "periode" | "arrete">,
): Veille[] {
  return dossier.veilles.filter((v) => veilleDansPeriode(v, periode, arrete));
}

/** How long a veille, or a chain, may last (§III.1.6.1), by the thresholds of the day on which it begins. */
export interface LimiteDeVeille {
  mois: number;
  /** Its last day admitted, and the same with the tolerance. */
  dernier: Day;
  tolere: Day;
}

function limite(reglage: Reglage, regle: "VEI-02" | "VEI-03", debut: Day): LimiteDeVeille {
  const mois = seuilDe(reglage, regle, "moisMax", debut);
  const dernier = addMonths(debut, mois) - 1;
  return { mois, dernier, tolere: dernier + seuilDe(reglage, regle, "joursTolerance", debut) };
}

/** How long one veille may last (VEI-02). */
export function limiteDeVeille({ debut }: Pick<Veille, "debut">, reglage: Reglage): LimiteDeVeille {
  return limite(reglage, "VEI-02", debut);
}

/** Veilles that follow each other, one perhaps, against what a chain may be (VEI-03). */
export interface FaitChaine {
  /** By their beginning. */
  veilles: Veille[];
  premiere: Veille;
  /** The latest of their ends of §5. */
  fin: Day;
  limite: LimiteDeVeille;
  veillesMax: number;
  /** Too many veilles, or too long: VEI-03 speaks of it, if it is on that day. */
  enDefaut: boolean;
}

/** The chains of a participant's veilles. */
export function chainesDe(dossier: Pick<Dossier, "veilles">, reglage: Reglage): FaitChaine[] {
  return chainesDeVeilles(dossier.veilles).flatMap(({ veilles, fin }) => {
    const [premiere] = veilles;
    if (!premiere) return [];
    const permise = limite(reglage, "VEI-03", premiere.debut);
    const veillesMax = seuilDe(reglage, "VEI-03", "veillesMax", premiere.debut);
    const enDefaut = veilles.length > veillesMax || fin > permise.tolere;
    return [{ veilles, premiere, fin, limite: permise, veillesMax, enDefaut }];
  });
}

/** Veilles that are alone a chain in default of which VEI-03 speaks: VEI-02 says nothing more of them. */
export function veillesDeVei03(dossier: Pick<Dossier, "veilles">, reglage: Reglage): Set<Veille> {
  return new Set(
    chainesDe(dossier, reglage)
      .filter(({ veilles, enDefaut, premiere }) => {
        return veilles.length === 1 && enDefaut && reglage("VEI-03", premiere.debut).active;
      })
      .map(({ premiere }) => premiere),
  );
}
