/** Irregular people of a population, from `min` to `max`, both included, as a sample lets one say at 95 %. */
export interface Intervalle {
  min: number;
  max: number;
}

/** 2.5 % on each side, as a fraction: compared in whole numbers, so that a tie is a tie. */
const RISQUE = 40n;

/** Number of ways to choose k among n; 0 when k is not in [0, n]. */
function choix(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let out = 1n;
  const court = Math.min(k, n - k);
  for (let i = 1; i <= court; i++) out = (out * BigInt(n - court + i)) / BigInt(i);
  return out;
}

/** Samples of n among N, of which K are irregular, that hold at most x of them. */
function tiragesAuPlus(x: number, { N, n, K }: { N: number; n: number; K: number }): bigint {
  let i = Math.max(0, n - (N - K));
  if (x < i) return 0n;
  let terme = choix(K, i) * choix(N - K, n - i);
  let somme = terme;
  for (const dernier = Math.min(x, n, K); i < dernier; i++) {
    // C(K, i + 1) C(N − K, n − i − 1) from C(K, i) C(N − K, n − i)
    terme = (terme * BigInt(K - i) * BigInt(n - i)) / (BigInt(i + 1) * BigInt(N - K - n + i + 1));
    somme += terme;
  }
  return somme;
}

/** Least whole number of [min, max] that satisfies; false up to some point, true after it; max when none does. */
function premier(min: number, max: number, satisfait: (k: number) => boolean): number {
  let [bas, haut] = [min, max];
  while (bas < haut) {
    const milieu = Math.floor((bas + haut) / 2);
    if (satisfait(milieu)) haut = milieu;
    else bas = milieu + 1;
  }
  return bas;
}

/**
 * Exact 95 % interval of the irregular people of a population (domaine.md §8, hypergeometric): N people, n drawn without
 * return and with equal chances, x of them irregular. From K₁, the least K with P(X ≥ x) > 2.5 %, to K₂, the greatest with
 * P(X ≤ x) > 2.5 %, x ≤ K ≤ N − (n − x). Throws on 0 ≤ x ≤ n ≤ N not met. Counted in whole numbers: no rounding decides.
 */
export function intervalleExact(N: number, n: number, x: number): Intervalle {
  if (!(x >= 0 && x <= n && n <= N)) throw new Error(`no interval for ${x} of ${n} among ${N}`);
  const [bas, haut] = [x, N - (n - x)];
  const tous = choix(N, n);
  const assezHaut = (K: number): boolean => RISQUE * (tous - tiragesAuPlus(x - 1, { N, n, K })) > tous;
  const tropHaut = (K: number): boolean => RISQUE * tiragesAuPlus(x, { N, n, K }) <= tous;
  const min = premier(bas, haut, assezHaut);
  const max = tropHaut(haut) ? premier(bas, haut, tropHaut) - 1 : haut;
  return { min, max };
}

/** Half of the interval's width that a sample of n would have, as a share of the population, were its rate the expected one. */
export function demiLargeur(N: number, n: number, attendu: number): number {
  const { min, max } = intervalleExact(N, n, Math.round(n * attendu));
  return (max - min) / (2 * N);
}

/**
 * Least size whose interval would be no wider than ± `precision` were the sample's rate the expected one (shares between 0
 * and 1); the whole population when no sample is.
 */
export function tailleProposee(N: number, precision: number, attendu: number): number {
  const suffit = (n: number): boolean => demiLargeur(N, n, attendu) <= precision + 1e-12;
  // the width goes down by steps and not always: from where the search lands, back while a smaller size does
  let n = premier(1, N, suffit);
  while (n > 1 && suffit(n - 1)) n--;
  return n;
}
