/** One unknown of a relation, with its coefficient. */
export interface Terme {
  readonly inconnue: number;
  readonly coef: number;
}

/** What any reader knows to be true: `min` ≤ Σ coefficient × unknown ≤ `max`, both included; equal, it is an equality. */
export interface Relation {
  readonly termes: readonly Terme[];
  readonly min: number;
  readonly max: number;
}

/** Unknowns that hold one another, by whatever relations, once the published ones are known. */
export interface Composante {
  readonly inconnues: readonly number[];
  readonly relations: readonly Relation[];
}

/** A relation without the unknowns that are known: their sum is taken off its bounds. */
export function reduire(relation: Relation, connus: readonly (number | null)[]): Relation {
  let somme = 0;
  const termes = relation.termes.filter(({ inconnue, coef }) => {
    const connu = connus[inconnue] ?? null;
    somme += coef * (connu ?? 0);
    return connu === null;
  });
  return { termes, min: relation.min - somme, max: relation.max - somme };
}

/** Value of a sum of terms under a full assignment. */
export function valeurDe(termes: readonly Terme[], valeurs: ArrayLike<number>): number {
  let somme = 0;
  for (const { inconnue, coef } of termes) somme += coef * (valeurs[inconnue] ?? 0);
  return somme;
}

/** Whole counts, published or not, of one or more editions, and all that ties them together. */
export class Systeme {
  /** Least value that a reader must allow: 1 for a masked count, since zeros are shown. */
  readonly planchers: number[] = [];
  /** What is published; null: not. */
  readonly connus: (number | null)[] = [];
  readonly relations: Relation[] = [];
  private readonly liens: Relation[][] = [];

  inconnue(): number {
    this.planchers.push(0);
    this.connus.push(null);
    this.liens.push([]);
    return this.connus.length - 1;
  }

  relier(relation: Relation): void {
    this.relations.push(relation);
    for (const { inconnue } of relation.termes) this.liens[inconnue]?.push(relation);
  }

  /** Takes relations away: those that what was published contradicts. */
  delier(relations: ReadonlySet<Relation>): void {
    const garder = (liste: Relation[]) => liste.splice(0, liste.length, ...liste.filter((r) => !relations.has(r)));
    garder(this.relations);
    for (const liste of this.liens) garder(liste);
  }

  /** The unknowns tied to those, directly or not, and their relations; known ones are left out. */
  composante(departs: Iterable<number>): Composante {
    const inconnues = new Set<number>();
    const relations = new Set<Relation>();
    const file = [...departs].filter((i) => this.connus[i] === null);
    for (const i of file) inconnues.add(i);
    for (let i = file.pop(); i !== undefined; i = file.pop()) {
      for (const relation of this.liens[i] ?? []) {
        if (relations.has(relation)) continue;
        relations.add(relation);
        for (const { inconnue } of relation.termes) {
          if (this.connus[inconnue] !== null || inconnues.has(inconnue)) continue;
          inconnues.add(inconnue);
          file.push(inconnue);
        }
      }
    }
    return { inconnues: [...inconnues].sort((a, b) => a - b), relations: [...relations] };
  }
}
