import { fieldsNamed } from "../headers/header-index.ts";
import { isEmptyText } from "../values/lecture.ts";
import type { FeuilleObservee } from "./feuille-observee.ts";
import type { Traits } from "./traits.ts";

/** A column whose values are met in another sheet. */
export interface Lien {
  /** Share of its distinct values met there. */
  part: number;
  /** The sheet met. */
  chez: string;
}

/** What the columns of all the sheets say of each other: where persons are numbered, and where these numbers are met. */
export interface Liens {
  /** Columns that number the persons, by sheet: each value once, or nearly. */
  cles: ReadonlyMap<FeuilleObservee, number>;
  /** Sheet → column → the numbers of persons that it holds. */
  renvois: ReadonlyMap<FeuilleObservee, ReadonlyMap<number, Lien>>;
}

export interface FeuilleAvecTraits {
  feuille: FeuilleObservee;
  traits: readonly Traits[];
}

/** A key has a value on nearly every line, and nearly never twice: a person may come back. */
const CLE_REMPLIE = 0.95;
const CLE_UNIQUE = 0.7;
/** Distinct values below which meeting proves nothing. */
const VALEURS_MIN = 5;
/** Share of the distinct values of a column that must be met for it to be a link. */
const LIEN_MIN = 0.5;
/** A text that long is no number of anyone. */
const LONGUEUR_MAX = 40;

const cleDe = ({ lues }: FeuilleObservee): number => {
  for (const { table, fields } of lues) {
    const at =
      table === "participants" ? fields.indexOf("id") : table === "parcours" ? fields.indexOf("participant") : -1;
    if (at >= 0) return at;
  }
  return -1;
};

function valeursDe(feuille: FeuilleObservee, colonne: number): ReadonlySet<string> {
  const valeurs = new Set<string>();
  for (const { texte } of feuille.colonnes[colonne]?.valeurs.values() ?? [])
    if (!isEmptyText(texte)) valeurs.add(texte);
  return valeurs;
}

/** A header that is the name of something else than a number: « Nom », « Date de naissance ». */
export function nommeAutreChose({ headers }: FeuilleObservee, colonne: number): boolean {
  const nommes = (headers[colonne]?.forms ?? []).flatMap((form) => fieldsNamed(form)).filter((n) => !n.weak);
  const deNumero = nommes.some(({ field }) => field === "id" || field === "participant");
  return !deNumero && nommes.some(({ table }) => table === "participants");
}

function numerote({ partRemplie, distinctes, dates, longueur }: Traits): boolean {
  return partRemplie >= CLE_REMPLIE && distinctes >= VALEURS_MIN && dates < LIEN_MIN && longueur <= LONGUEUR_MAX;
}

function partCommune(siennes: ReadonlySet<string>, cle: ReadonlySet<string>): number {
  let communes = 0;
  for (const valeur of siennes) if (cle.has(valeur)) communes++;
  return siennes.size === 0 ? 0 : communes / siennes.size;
}

/**
 * Finds which column of a list numbers the persons: of those with a value a line, the one that the other sheets take up
 * most. A sheet that is read already says it by itself.
 */
export function liensEntre(vues: readonly FeuilleAvecTraits[]): Liens {
  const cles = new Map<FeuilleObservee, number>();
  for (const { feuille } of vues) {
    const lue = cleDe(feuille);
    if (lue >= 0) cles.set(feuille, lue);
  }
  const valeurs = new Map(
    vues.map(({ feuille, traits }) => [
      feuille,
      new Map(
        traits.flatMap((t, i) =>
          numerote(t) && !nommeAutreChose(feuille, i) ? [[i, valeursDe(feuille, i)] as const] : [],
        ),
      ),
    ]),
  );
  if (cles.size === 0) {
    const meilleure = plusReprise(vues, valeurs);
    if (meilleure) cles.set(meilleure.feuille, meilleure.colonne);
  }
  const renvois = new Map<FeuilleObservee, Map<number, Lien>>();
  for (const { feuille } of vues) {
    const siens = new Map<number, Lien>();
    for (const [colonne, siennes] of valeurs.get(feuille) ?? []) {
      for (const [autre, cle] of cles) {
        if (autre === feuille) continue;
        const part = partCommune(siennes, valeursDe(autre, cle));
        if (part >= LIEN_MIN && part > (siens.get(colonne)?.part ?? 0)) {
          siens.set(colonne, { part, chez: autre.lieux[0]?.fichier ?? "" });
        }
      }
    }
    renvois.set(feuille, siens);
  }
  return { cles, renvois };
}

function plusReprise(
  vues: readonly FeuilleAvecTraits[],
  valeurs: ReadonlyMap<FeuilleObservee, ReadonlyMap<number, ReadonlySet<string>>>,
): { feuille: FeuilleObservee; colonne: number } | null {
  let meilleure: { feuille: FeuilleObservee; colonne: number } | null = null;
  let plus = 0;
  for (const { feuille, traits } of vues) {
    for (const [colonne, cle] of valeurs.get(feuille) ?? []) {
      const trait = traits[colonne];
      if (!trait || trait.unicite < CLE_UNIQUE) continue;
      let reprise = 0;
      for (const autre of vues) {
        if (autre.feuille === feuille) continue;
        const parts = [...(valeurs.get(autre.feuille) ?? [])].map(([, siennes]) => partCommune(siennes, cle));
        const part = Math.max(0, ...parts);
        if (part >= LIEN_MIN) reprise += part;
      }
      // two columns taken up alike: the one that is no mere rank, then the first
      const note = reprise - (trait.rang ? RANG : 0);
      if (note > plus) {
        plus = note;
        meilleure = { feuille, colonne };
      }
    }
  }
  return meilleure;
}

/** What a rank loses against a number. */
const RANG = 0.1;
