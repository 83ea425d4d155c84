/** The items by key, in the order in which each key is first met; items keep their order. */
export function grouper<T, K>(items: Iterable<T>, cle: (item: T) => K): Map<K, T[]> {
  const groupes = new Map<K, T[]>();
  for (const item of items) obtenir(groupes, cle(item), () => []).push(item);
  return groupes;
}

/** How often each key comes, in the order in which each is first met. */
export function compter<K>(cles: Iterable<K>): Map<K, number> {
  const nombres = new Map<K, number>();
  for (const cle of cles) nombres.set(cle, (nombres.get(cle) ?? 0) + 1);
  return nombres;
}

/** What a map holds for a key, made and put there the first time that it is asked for. */
export function obtenir<K, V>(
  map: { get(cle: K): V | undefined; set(cle: K, valeur: V): unknown },
  cle: K,
  creer: () => V,
): V {
  const connu = map.get(cle);
  if (connu !== undefined) return connu;
  const cree = creer();
  map.set(cle, cree);
  return cree;
}

/** A copy with room for `length` numbers. */
export function agrandi<A extends Float64Array | Int32Array | Int8Array | Uint8Array>(nombres: A, length: number): A {
  const copie = new (nombres.constructor as new (length: number) => A)(length);
  copie.set(nombres);
  return copie;
}

/** Their sum, 0 when there are none. */
export function somme(nombres: readonly number[]): number {
  return nombres.reduce((total, n) => total + n, 0);
}
