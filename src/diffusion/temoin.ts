import { resoudre } from "./programme.ts";
import { type Relation, reduire, type Systeme, valeurDe } from "./systeme.ts";

/** Cells of the solver's tableau beyond which it is not asked: the answer is then « unknown », and detail is given up. */
const TAILLE_MAX = 400_000;
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
  // counted from their floor, all unknowns are at least 0
  const audessus = utiles.map(({ termes, min, max }) => {
    const plancher = valeurDe(termes, planchers);
    return { termes, min: min - plancher, max: max - plancher };
  });
  const trouvees = resoudre(inconnues, audessus, TAILLE_MAX);
  if (typeof trouvees === "string") return trouvees;
  const temoin = [...base];
  for (const [i, valeur] of trouvees) temoin[i] = valeur + (planchers[i] ?? 0);
  const tient = [...relations, ...demandes].every((r) => {
    const v = valeurDe(r.termes, temoin);
    return r.min <= v && v <= r.max;
  });
  return tient && inconnues.every((i) => (temoin[i] ?? 0) >= (planchers[i] ?? 0)) ? { temoin } : "inconnue";
}
