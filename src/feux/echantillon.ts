/** Rows that a light looks at, at most: what it tells is a share, and a million rows say no more. */
const LIGNES_VUES = 20_000;

/** From a row of a table to the next one to look at: each of them, or one in so many. */
export function pasDe(longueur: number): number {
  return Math.ceil(longueur / LIGNES_VUES) || 1;
}
