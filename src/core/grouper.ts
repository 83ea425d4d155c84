/** The items by key, in the order in which each key is first met; items keep their order. */
export function grouper<T, K>(items: Iterable<T>, cle: (item: T) => K): Map<K, T[]> {
  const groupes = new Map<K, T[]>();
  for (const item of items) {
    const nom = cle(item);
    const groupe = groupes.get(nom);
    if (groupe) groupe.push(item);
    else groupes.set(nom, [item]);
  }
  return groupes;
}
