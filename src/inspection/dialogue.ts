/** One answer that can be chosen. */
export interface Choix {
  valeur: string;
  libelle: string;
  /** Shown beside the answer when it is the one pointed at. */
  indice?: string;
}

/** Questions to a person; every one gives null when the person gives up (Ctrl+C). */
export interface Dialogue {
  /** One answer; `initiale` is pointed at first. */
  choisir(question: { message: string; choix: readonly Choix[]; initiale?: string }): Promise<string | null>;
  /** Several answers, or none. */
  cocher(question: {
    message: string;
    choix: readonly Choix[];
    cochees: readonly string[];
  }): Promise<readonly string[] | null>;
  confirmer(question: { message: string; initiale: boolean }): Promise<boolean | null>;
}

/** The person gave up. */
export class Abandon extends Error {}

/** The answer; throws `Abandon` when there is none. */
export function reponse<T>(valeur: T | null): T {
  if (valeur === null) throw new Abandon();
  return valeur;
}
