import type { TableName } from "../tables/index.ts";

/** One way to read the columns of a question: field of each header, null = not to be read. */
export interface Lecture {
  /** « “Rythme” relié à Temps ». */
  libelle: string;
  /** Headers as written → field. */
  colonnes: ReadonlyMap<string, string | null>;
  /** Dates (AAAA-MM-JJ) that stand for an empty cell. */
  datesVides?: readonly string[];
}

/** A column whose reading decides figures and that nothing settles (domaine.md §3.1, LEC-10). */
export interface Question {
  fichiers: readonly string[];
  table: TableName;
  champ: string;
  /** French: what was seen and why it is not sure. */
  constat: string;
  /** The reading in force first. */
  lectures: readonly [Lecture, Lecture, ...Lecture[]];
}

/** A figure under each reading of a question, in their order. */
export interface Consequence {
  /** « constats ENT-01 », « entretien mensuel », « file active ». */
  nom: string;
  /** As printed: `30`, `84,9 %`, `n.c.`. */
  valeurs: readonly string[];
}

/** A question, and what each answer changes; null when it could not be computed. */
export interface QuestionJugee extends Question {
  consequences: readonly Consequence[] | null;
}

/** « constats ENT-01 30 → 56 », in the order of the readings; nothing for a figure that no answer changes. */
export function direConsequences(consequences: readonly Consequence[]): string[] {
  return consequences.flatMap(({ nom, valeurs }) =>
    new Set(valeurs).size === 1 ? [] : [`${nom} ${valeurs.join(" → ")}`],
  );
}
