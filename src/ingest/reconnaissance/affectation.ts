/**
 * Pairs rows and columns so that the sum of their weights is the greatest: each row with one column at most, each column
 * with one row at most, and only where the weight is above 0. Gives the column of each row, −1 for none. Hungarian method
 * (Kuhn 1955, with the potentials of Jonker and Volgenant): the best of all pairings, not the first good one.
 */
export function meilleureAffectation(poids: readonly (readonly number[])[]): number[] {
  const lignes = poids.length;
  const colonnes = Math.max(0, ...poids.map((ligne) => ligne.length));
  // a row may stay alone: one more column of weight 0 for each
  const largeur = colonnes + lignes;
  const cout = (i: number, j: number): number => -Math.max(0, poids[i]?.[j] ?? 0);
  const u = new Float64Array(lignes + 1);
  const v = new Float64Array(largeur + 1);
  const tenue = new Int32Array(largeur + 1);
  for (let i = 1; i <= lignes; i++) {
    const chemin = new Int32Array(largeur + 1);
    const reste = new Float64Array(largeur + 1).fill(Number.POSITIVE_INFINITY);
    const vus = new Uint8Array(largeur + 1);
    let j = 0;
    tenue[0] = i;
    do {
      vus[j] = 1;
      const ligne = tenue[j] as number;
      let pas = Number.POSITIVE_INFINITY;
      let suivante = 0;
      for (let k = 1; k <= largeur; k++) {
        if (vus[k]) continue;
        const ecart = cout(ligne - 1, k - 1) - (u[ligne] as number) - (v[k] as number);
        if (ecart < (reste[k] as number)) {
          reste[k] = ecart;
          chemin[k] = j;
        }
        if ((reste[k] as number) < pas) {
          pas = reste[k] as number;
          suivante = k;
        }
      }
      for (let k = 0; k <= largeur; k++) {
        if (vus[k]) {
          u[tenue[k] as number] = (u[tenue[k] as number] as number) + pas;
          v[k] = (v[k] as number) - pas;
        } else reste[k] = (reste[k] as number) - pas;
      }
      j = suivante;
    } while (tenue[j] !== 0);
    while (j !== 0) {
      const avant = chemin[j] as number;
      tenue[j] = tenue[avant] as number;
      j = avant;
    }
  }
  const choisie = Array.from({ length: lignes }, () => -1);
  for (let k = 1; k <= colonnes; k++) {
    const i = (tenue[k] as number) - 1;
    if (i >= 0 && (poids[i]?.[k - 1] ?? 0) > 0) choisie[i] = k - 1;
  }
  return choisie;
}
