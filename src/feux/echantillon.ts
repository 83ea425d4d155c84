/** Rows that a light looks at, at most: what it tells is a share, and a million rows say no more. */
const LIGNES_VUES = 20_000;

/** Indexes of the rows of a table to look at: all of them, or one in so many. */
export function rangs(longueur: number): number[] {
  const pas = Math.ceil(longueur / LIGNES_VUES) || 1;
  return Array.from({ length: Math.ceil(longueur / pas) }, (_, i) => i * pas);
}
