import { solve } from "yalps";
import { obtenir } from "../core/grouper.ts";
import type { Relation } from "./systeme.ts";

/** Branches that the solver may open to find whole numbers; a count, not a time, so that the answer is always the same. */
const BRANCHES_MAX = 200;

/** A relation by unknown: `min` ≤ Σ coefficient × unknown ≤ `max`. */
interface Ligne {
  readonly coefs: Map<number, number>;
  min: number;
  max: number;
}

/** An unknown that an equality gives from others: `constante` + Σ coefficient × unknown. */
interface Deduite {
  readonly inconnue: number;
  readonly coefs: ReadonlyMap<number, number>;
  readonly constante: number;
}

/**
 * Whole numbers of at least 0 that fit these relations. Equalities are used up first, each giving one unknown from the others,
 * so that the solver is left with a third of the work; at most `tailleMax` cells are given to it.
 */
export function resoudre(
  inconnues: readonly number[],
  relations: readonly Relation[],
  tailleMax: number,
): ReadonlyMap<number, number> | "impossible" | "inconnue" {
  const lignes = relations.map(({ termes, min, max }): Ligne => {
    const coefs = new Map<number, number>();
    for (const { inconnue, coef } of termes) ajouter(coefs, inconnue, coef);
    return { coefs, min, max };
  });
  const deduites = eliminer(lignes);
  const parties = new Set(deduites.map((d) => d.inconnue));
  const restantes = inconnues.filter((i) => !parties.has(i));
  const utiles = lignes.filter((l) => !toujoursVraie(l));
  if (utiles.some((l) => l.coefs.size === 0)) return "impossible";
  if (restantes.length * utiles.length > tailleMax) return "inconnue";
  const colonnes = new Map(restantes.map((i) => [i, new Map<number, number>()]));
  for (const [rang, { coefs }] of utiles.entries()) for (const [i, coef] of coefs) colonnes.get(i)?.set(rang, coef);
  const { status, variables } = solve(
    { constraints: utiles.map(({ min, max }, rang) => [rang, { min, max }]), variables: [...colonnes], integers: true },
    { maxIterations: BRANCHES_MAX, includeZeroVariables: true },
  );
  if (status === "infeasible") return "impossible";
  if (status !== "optimal") return "inconnue";
  const valeurs = new Map(variables.map(([i, valeur]) => [i, Math.round(valeur)]));
  for (const { inconnue, coefs, constante } of deduites.toReversed()) {
    let valeur = constante;
    for (const [i, coef] of coefs) valeur += coef * (valeurs.get(i) ?? 0);
    valeurs.set(inconnue, valeur);
  }
  return valeurs;
}

function ajouter(coefs: Map<number, number>, inconnue: number, coef: number): void {
  const somme = (coefs.get(inconnue) ?? 0) + coef;
  if (somme === 0) coefs.delete(inconnue);
  else coefs.set(inconnue, somme);
}

/** Whatever the unknowns, since none is under 0. */
function toujoursVraie({ coefs, min, max }: Ligne): boolean {
  if (min > 0 || max < 0) return false;
  const signes = [...coefs.values()];
  return (
    (min === Number.NEGATIVE_INFINITY || signes.every((c) => c > 0)) &&
    (max === Number.POSITIVE_INFINITY || signes.every((c) => c < 0))
  );
}

/** Uses the equalities up, in place; the first deduced holds only unknowns that are deduced later, or stay. */
function eliminer(lignes: Ligne[]): Deduite[] {
  const dans = new Map<number, Set<Ligne>>();
  const noter = (ligne: Ligne) => {
    for (const i of ligne.coefs.keys()) obtenir(dans, i, () => new Set()).add(ligne);
  };
  for (const ligne of lignes) noter(ligne);
  const deduites: Deduite[] = [];
  for (const egalite of lignes.filter((l) => l.min === l.max).sort((a, b) => a.coefs.size - b.coefs.size)) {
    const pivot = pivotDe(egalite, dans);
    if (pivot === null) continue;
    const { inconnue, signe } = pivot;
    const coefs = new Map([...egalite.coefs].filter(([i]) => i !== inconnue).map(([i, c]) => [i, -signe * c]));
    const constante = signe * egalite.min;
    deduites.push({ inconnue, coefs, constante });
    for (const ligne of dans.get(inconnue) ?? []) {
      if (ligne === egalite) continue;
      const fois = ligne.coefs.get(inconnue) ?? 0;
      ligne.coefs.delete(inconnue);
      for (const [i, c] of coefs) {
        ajouter(ligne.coefs, i, fois * c);
        if (ligne.coefs.has(i)) dans.get(i)?.add(ligne);
        else dans.get(i)?.delete(ligne);
      }
      ligne.min -= fois * constante;
      ligne.max -= fois * constante;
    }
    // what is left of the equality: the unknown that it gives is not under 0
    for (const i of egalite.coefs.keys()) dans.get(i)?.delete(egalite);
    egalite.coefs.clear();
    for (const [i, c] of coefs) egalite.coefs.set(i, c);
    egalite.min = -constante;
    egalite.max = Number.POSITIVE_INFINITY;
    noter(egalite);
  }
  return deduites;
}

/** The unknown that stands in the fewest other relations, so that few of them grow; only ±1, so that all stay whole. */
function pivotDe({ coefs }: Ligne, dans: ReadonlyMap<number, ReadonlySet<Ligne>>) {
  let meilleur: { inconnue: number; signe: number } | null = null;
  let moins = Number.POSITIVE_INFINITY;
  for (const [inconnue, coef] of coefs) {
    const ailleurs = dans.get(inconnue)?.size ?? 0;
    if (Math.abs(coef) !== 1 || ailleurs >= moins) continue;
    moins = ailleurs;
    meilleur = { inconnue, signe: coef };
  }
  return meilleur;
}
