import type { TableName } from "../../../tables/index.ts";
import type { Profil } from "../../profile.ts";
import type { FeuilleObservee } from "../feuille-observee.ts";
import type { Proposition } from "../reconnaitre.ts";

/**
 * A shape that columns alone do not say (interface.md, « Profile »): what a key of the profile would hold, and the question
 * that it answers. `champs`: required fields that it gives. Only ever proposed.
 */
export type Forme = {
  /** French, without its capital: « le titre au-dessus du tableau dit l'APAP (« Chloé DUVAL ») ? ». */
  question: string;
  champs: readonly string[];
} & (
  | { cle: "constantes"; motif: string; valeurs: Readonly<Record<string, string>> }
  | { cle: "cles"; table: TableName; parties: readonly string[] }
  | { cle: "repete" | "depivoter"; table: TableName; modeles: Readonly<Record<string, string>> }
  | { cle: "deduction" }
  | { cle: "vocabulaire"; champ: string; mots: Readonly<Record<string, string>> }
);

/** What a shape is looked for in: all the sheets, and what the one looked at would be. */
export interface Contexte {
  feuilles: readonly FeuilleObservee[];
  propositions: readonly Proposition[];
  profil: Profil;
}
