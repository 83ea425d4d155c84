/** Two lines of two sides that say the same thing. */
export interface PaireDe<A, B> {
  a: A;
  b: B;
}

/** Every line of both sides, once. */
export interface Appariement<A, B> {
  paires: readonly PaireDe<A, B>[];
  seulsA: readonly A[];
  seulsB: readonly B[];
}

/**
 * Pairs two short lists, the two lines that resemble each other most first, each line once. `rang` says how much two lines
 * differ, most important first, null when they may not be paired; `ordreA` and `ordreB` are total orders by what the lines
 * say (file order last), so that shuffled files give the same pairs. Every pair is looked at: for the few lines of one
 * participant.
 */
export function apparierAuMieux<A, B>(
  listeA: readonly A[],
  listeB: readonly B[],
  rang: (a: A, b: B) => readonly number[] | null,
  ordreA: (x: A, y: A) => number,
  ordreB: (x: B, y: B) => number,
): Appariement<A, B> {
  const candidats: (PaireDe<A, B> & { rang: readonly number[] })[] = [];
  for (const a of listeA) {
    for (const b of listeB) {
      const r = rang(a, b);
      if (r !== null) candidats.push({ a, b, rang: r });
    }
  }
  candidats.sort((x, y) => compareRangs(x.rang, y.rang) || ordreA(x.a, y.a) || ordreB(x.b, y.b));
  const prisA = new Set<A>();
  const prisB = new Set<B>();
  const paires: PaireDe<A, B>[] = [];
  for (const { a, b } of candidats) {
    if (prisA.has(a) || prisB.has(b)) continue;
    prisA.add(a);
    prisB.add(b);
    paires.push({ a, b });
  }
  return {
    paires: paires.sort((x, y) => ordreA(x.a, y.a)),
    seulsA: listeA.filter((a) => !prisA.has(a)).sort(ordreA),
    seulsB: listeB.filter((b) => !prisB.has(b)).sort(ordreB),
  };
}

function compareRangs(x: readonly number[], y: readonly number[]): number {
  for (let i = 0; i < x.length; i++) {
    const ecart = (x[i] as number) - (y[i] as number);
    if (ecart !== 0) return ecart;
  }
  return 0;
}
