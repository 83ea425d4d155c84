import { type ColonneVue, partLue, type Valeur } from "../observation/colonne-vue.ts";
import type { Profil } from "../profile.ts";
import { readerFor } from "../values/reader-for.ts";
import type { FeuilleObservee } from "./feuille-observee.ts";
import type { Liens } from "./liens.ts";
import type { Place } from "./natures.ts";
import type { Traits } from "./traits.ts";

/** How likely a column is to be a field, and why. */
export interface Note {
  /** Above 1: the header is the field's own name. From 0 to 1 otherwise. */
  score: number;
  preuve: string;
}

/** One sheet, and all that its columns say of themselves and of each other. */
export interface Regarde {
  feuille: FeuilleObservee;
  traits: readonly Traits[];
  liens: Liens;
  /** Column of the persons' numbers, −1 when none is known. */
  personne: number;
  /** APAP's names known from other sheets. */
  apaps: ReadonlySet<string>;
  profil: Profil;
  /** Answers about a column and a kind of value: many fields ask the same. */
  memo: Map<string, unknown>;
}

/** Distinct values of a column that are looked at, the most frequent first. */
const VALEURS_MAX = 200;

/** What was computed under that key; computed now the first time. */
export function une<T>({ memo }: Regarde, cle: string, calcul: () => T): T {
  if (memo.has(cle)) return memo.get(cle) as T;
  const valeur = calcul();
  memo.set(cle, valeur);
  return valeur;
}

/** Values of a column that are looked at, the most frequent first. */
export function valeursDe(colonne: number, vue: ColonneVue, regarde: Regarde): readonly Valeur[] {
  return une(regarde, `valeurs ${colonne}`, () => vue.parFrequence.slice(0, VALEURS_MAX));
}

/** Fields whose cells are read alike. */
export function lectureDe({ champs: [principal], column }: Place): string {
  const liste = column.kind === "code" || column.kind === "codes" || column.kind === "level";
  const parChamp = liste || column.kind === "name" || column.kind === "text" || column.kind === "yesno";
  return parChamp ? `${column.kind} ${principal?.table}.${principal?.champ}` : column.kind;
}

/** Share of the filled cells that a field understands. */
export function partLisible(colonne: number, vue: ColonneVue, place: Place, regarde: Regarde): number {
  return une(regarde, `lisible ${colonne} ${lectureDe(place)}`, () => {
    const [principal] = place.champs;
    if (!principal) return 0;
    const lire = readerFor({
      table: principal.table,
      field: principal.champ,
      column: place.column,
      header: "",
      profil: regarde.profil,
    });
    return partLue(valeursDe(colonne, vue, regarde), lire);
  });
}
