import { solve } from "yalps";
import { type Relation, reduire, type Systeme, valeurDe } from "./systeme.ts";

/** Cells of the solver's tableau beyond which it is not asked: the answer is then « unknown », and detail is given up. */
const TAILLE_MAX = 1_500_000;
/** Branches that the solver may open to find whole numbers; a count, not a time, so that the answer is always the same. */
const BRANCHES_MAX = 200;

/**
 * What the solver says: whole numbers that fit all that is known and what was asked (`temoin`), that there are none, or
 * nothing (too big, too long, numbers that do not hold once checked).
 */
export type Reponse = { readonly temoin: number[] } | "impossible" | "inconnue";

/**
 * Looks for whole numbers that fit everything published and these demands too; unknowns that nothing ties to the demands
 * stay as in `base`, which fits already. The solver searches in floating point; what it finds counts only once each relation
 * has been checked in whole numbers: a witness is a proof.
 */
export function chercher(systeme: Systeme, demandes: readonly Relation[], base: readonly number[]): Reponse {
  const { connus, planchers } = systeme;
  const departs = demandes.flatMap((d) => d.termes.map((t) => t.inconnue));
  const { inconnues, relations } = systeme.composante(departs);
  const reduites = [...relations, ...demandes].map((r) => reduire(r, connus));
  if (reduites.some((r) => r.termes.length === 0 && (r.min > 0 || r.max < 0))) return "impossible";
  const utiles = reduites.filter((r) => r.termes.length > 0);
  if (inconnues.length * utiles.length * 2 > TAILLE_MAX) return "inconnue";
  const trouvees = resoudre(inconnues, utiles, planchers);
  if (typeof trouvees === "string") return trouvees;
  const temoin = [...base];
  for (const [i, valeur] of trouvees) temoin[i] = valeur;
  const tient = [...relations, ...demandes].every((r) => {
    const v = valeurDe(r.termes, temoin);
    return r.min <= v && v <= r.max;
  });
  return tient && inconnues.every((i) => (temoin[i] ?? 0) >= (planchers[i] ?? 0)) ? { temoin } : "inconnue";
}

/** One solution in whole numbers, each at least its floor. */
function resoudre(
  inconnues: readonly number[],
  relations: readonly Relation[],
  planchers: readonly number[],
): Map<number, number> | "impossible" | "inconnue" {
  const colonnes = new Map(inconnues.map((i) => [i, new Map<number, number>()]));
  const contraintes = relations.map(({ termes, min, max }, rang) => {
    let decale = 0;
    for (const { inconnue, coef } of termes) {
      const colonne = colonnes.get(inconnue);
      colonne?.set(rang, (colonne.get(rang) ?? 0) + coef);
      decale += coef * (planchers[inconnue] ?? 0);
    }
    return [rang, { min: min - decale, max: max - decale }] as const;
  });
  const { status, variables } = solve(
    { constraints: contraintes, variables: [...colonnes], integers: true },
    { maxIterations: BRANCHES_MAX, includeZeroVariables: true, checkCycles: false },
  );
  if (status === "infeasible") return "impossible";
  if (status !== "optimal") return "inconnue";
  return new Map(variables.map(([i, valeur]) => [i, Math.round(valeur) + (planchers[i] ?? 0)]));
}
