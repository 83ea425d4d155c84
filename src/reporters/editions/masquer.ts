/** A linear relation between published cells: the sum of coefficient × cell is 0. */
export type Relation = readonly { cellule: number; coef: 1 | -1 }[];

/** A masked value is never 0: zeros are shown. */
const MIN = 1;

/**
 * Which cells to mask so that none of 1 to `seuil` can be read or recovered from the others. Zeros stay visible. Beside the
 * small cells, others are masked until each masked one can be proven to have another value that fits everything shown,
 * every masked cell being a whole number of at least 1; those of the least cost first, then the smallest. A cell without value (null) is not shown; relations that hold
 * one tell the reader nothing.
 */
export function masquer(
  valeurs: readonly (number | null)[],
  relations: readonly Relation[],
  seuil: number,
  couts: readonly number[] = [],
): readonly boolean[] {
  const utiles = relations.filter((r) => r.every(({ cellule }) => valeurs[cellule] !== null));
  const masques = valeurs.map((v) => v !== null && v >= MIN && v <= seuil);
  for (;;) {
    const expose = premierExpose(valeurs, utiles, masques);
    if (expose === null) return masques;
    const suivant = aMasquer(valeurs, utiles, masques, expose, couts);
    if (suivant === null) return masques;
    masques[suivant] = true;
  }
}

/** The first masked cell for which no other value is known to fit. */
function premierExpose(
  valeurs: readonly (number | null)[],
  relations: readonly Relation[],
  masques: readonly boolean[],
): number | null {
  const variables = masques.flatMap((m, i) => (m ? [i] : []));
  const sures = new Set<number>();
  const x = variables.map((i) => valeurs[i] ?? 0);
  const essayer = (d: readonly number[]): void => {
    if (d.every((dk, k) => (x[k] ?? 0) + dk >= MIN)) for (const [k, dk] of d.entries()) if (dk !== 0) sures.add(k);
  };
  const base = noyau(variables, relations, masques);
  for (const d of base) {
    essayer(d);
    essayer(d.map((dk) => -dk));
  }
  for (let a = 0; a < base.length && sures.size < variables.length; a++) {
    for (let b = a + 1; b < base.length; b++) {
      for (const [p, q] of [
        [1, 1],
        [1, -1],
        [-1, 1],
        [-1, -1],
      ] as const) {
        essayer((base[a] ?? []).map((dk, k) => p * dk + q * (base[b]?.[k] ?? 0)));
      }
    }
  }
  const libres = sansRepere(valeurs, relations, masques);
  const k = variables.findIndex((i, index) => !sures.has(index) && !libres.has(i));
  return k < 0 ? null : (variables[k] ?? null);
}

/** Masked cells tied to nothing that is shown but zeros: doubling them all fits. */
function sansRepere(
  valeurs: readonly (number | null)[],
  relations: readonly Relation[],
  masques: readonly boolean[],
): ReadonlySet<number> {
  const libres = new Set(masques.flatMap((m, i) => (m ? [i] : [])));
  const liees = relations.filter((r) => r.some((t) => masques[t.cellule]));
  const retirer = (r: Relation): boolean => {
    const tenue = r.some((t) => (masques[t.cellule] ? !libres.has(t.cellule) : valeurs[t.cellule] !== 0));
    if (!tenue) return false;
    const avant = libres.size;
    for (const t of r) libres.delete(t.cellule);
    return libres.size < avant;
  };
  while (liees.some(retirer));
  return libres;
}

/** A basis of the whole-number moves of the masked cells that change nothing of what is shown. */
function noyau(variables: readonly number[], relations: readonly Relation[], masques: readonly boolean[]): number[][] {
  const rang = new Map(variables.map((i, k) => [i, k]));
  const lignes = relations
    .map((r) => {
      const ligne = new Array<number>(variables.length).fill(0);
      for (const { cellule, coef } of r) if (masques[cellule]) ligne[rang.get(cellule) ?? 0] = coef;
      return ligne;
    })
    .filter((ligne) => ligne.some((n) => n !== 0));
  const pivots = reduire(lignes, variables.length);
  const base: number[][] = [];
  for (let libre = 0; libre < variables.length; libre++) {
    if (pivots.has(libre)) continue;
    const d = new Array<number>(variables.length).fill(0);
    d[libre] = 1;
    for (const [colonne, ligne] of pivots) d[colonne] = -(lignes[ligne]?.[libre] ?? 0);
    const entier = enEntiers(d);
    if (entier) base.push(entier);
  }
  return base;
}

/** Reduced row echelon form, in place; gives the row of each pivot's column. */
function reduire(lignes: number[][], largeur: number): Map<number, number> {
  const pivots = new Map<number, number>();
  let haut = 0;
  for (let c = 0; c < largeur && haut < lignes.length; c++) {
    const p = lignes.findIndex((l, i) => i >= haut && Math.abs(l[c] ?? 0) > 1e-9);
    if (p < 0) continue;
    const pivot = lignes[p] ?? [];
    lignes[p] = lignes[haut] ?? [];
    const tete = pivot[c] ?? 1;
    lignes[haut] = pivot.map((n) => n / tete);
    for (const [i, ligne] of lignes.entries()) {
      const facteur = ligne[c] ?? 0;
      if (i === haut || Math.abs(facteur) < 1e-9) continue;
      lignes[i] = ligne.map((n, k) => n - facteur * (lignes[haut]?.[k] ?? 0));
    }
    pivots.set(c, haut++);
  }
  return pivots;
}

/** The same direction in whole numbers; null when it needs a multiple that is too big. */
function enEntiers(d: readonly number[]): number[] | null {
  for (let m = 1; m <= 12; m++) {
    const fois = d.map((n) => n * m);
    if (fois.every((n) => Math.abs(n - Math.round(n)) < 1e-6)) return fois.map(Math.round);
  }
  return null;
}

/** The cell whose masking costs least, near the exposed cell if there is one, else anywhere. */
function aMasquer(
  valeurs: readonly (number | null)[],
  relations: readonly Relation[],
  masques: readonly boolean[],
  expose: number,
  couts: readonly number[],
): number | null {
  const siennes = relations.filter((r) => r.some((t) => t.cellule === expose));
  const voisines = new Set(siennes.flat().map((t) => t.cellule));
  const proches = relations.filter((r) => r.some((t) => voisines.has(t.cellule) && masques[t.cellule]));
  const liees = new Set(relations.flat().map((t) => t.cellule));
  const moindre = (i: number, j: number): boolean => {
    const ecart = (couts[i] ?? 0) - (couts[j] ?? 0) || (valeurs[i] ?? 0) - (valeurs[j] ?? 0) || i - j;
    return ecart < 0;
  };
  for (const groupe of [voisines, new Set(proches.flat().map((t) => t.cellule)), liees]) {
    let best: number | null = null;
    for (const i of groupe) {
      const v = valeurs[i];
      if (v == null || v === 0 || masques[i]) continue;
      if (best === null || moindre(i, best)) best = i;
    }
    if (best !== null) return best;
  }
  return null;
}
