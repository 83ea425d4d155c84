import type { Jetons } from "./jetons.ts";

/** Numbers drawn with one HMAC: eight of 32 bits. */
const TIRES = 8;

/**
 * Lines in an order that only the key gives: the order of a file is often that of the names, or of the numbers, and would tell
 * who is who. `genre` tells one draw from another; `cleDe` names whose line it is (null: nobody's): lines of one person keep
 * their order among themselves, on which some definitions rest (the first value that is filled, General 14).
 */
export function melanger<L>(
  lignes: readonly L[],
  cleDe: (ligne: L) => string | null,
  jetons: Pick<Jetons, "suite">,
  genre: string,
): L[] {
  const places = permutation(lignes.length, jetons, genre);
  const parPersonne = new Map<string, number[]>();
  for (const [rang, ligne] of lignes.entries()) {
    const cle = cleDe(ligne);
    const place = places[rang] ?? rang;
    if (cle === null) parPersonne.set(`seule ${rang}`, [place]);
    else parPersonne.set(`de ${cle}`, [...(parPersonne.get(`de ${cle}`) ?? []), place]);
  }
  const libres = new Map([...parPersonne].map(([cle, siennes]) => [cle, siennes.sort((a, b) => a - b).values()]));
  const melangees = new Array<L>(lignes.length);
  for (const [rang, ligne] of lignes.entries()) {
    const cle = cleDe(ligne);
    const place = libres.get(cle === null ? `seule ${rang}` : `de ${cle}`)?.next().value ?? rang;
    melangees[place] = ligne;
  }
  return melangees;
}

/** A permutation of 0 to n − 1 (Fisher–Yates). */
function permutation(n: number, jetons: Pick<Jetons, "suite">, genre: string): number[] {
  const places = Array.from({ length: n }, (_, i) => i);
  let tires: Uint32Array = new Uint32Array();
  for (let reste = n - 1; reste > 0; reste--) {
    const k = (n - 1 - reste) % TIRES;
    if (k === 0) tires = jetons.suite(genre, (n - 1 - reste) / TIRES);
    const autre = Math.floor(((tires[k] ?? 0) / 2 ** 32) * (reste + 1));
    const garde = places[reste] ?? 0;
    places[reste] = places[autre] ?? 0;
    places[autre] = garde;
  }
  return places;
}
