import { obtenir } from "../../core/grouper.ts";
import { foldName } from "../../core/text.ts";
import type { ColonneVue } from "../observation/colonne-vue.ts";
import { readDay } from "../values/day.ts";
import { isEmptyText } from "../values/lecture.ts";
import type { FeuilleObservee } from "./feuille-observee.ts";

/** What the values of a column are, whatever it is called. */
export interface Traits {
  remplies: number;
  distinctes: number;
  /** Filled cells ÷ lines. */
  partRemplie: number;
  /** Distinct values ÷ filled cells. */
  unicite: number;
  /** Share of the filled cells that are dates. */
  dates: number;
  /** Middle date, when they are dates. */
  dateMediane: number | null;
  /** Middle number, when nine cells in ten are numbers; null otherwise. */
  nombreMedian: number | null;
  /** Mean number of characters of a filled cell. */
  longueur: number;
  /** Share of the filled cells that are words only, two at least: names of people, of structures. */
  noms: number;
  /** Share of the filled cells written in capitals. */
  capitales: number;
  /** Whole numbers 1, 2, 3… down the sheet: a rank, not a number of anyone. */
  rang: boolean;
}

const NOM = /^[\p{L}][\p{L}.''’-]*([\s-]+[\p{L}.''’(][\p{L}.''’)-]*)+$/u;
const NOMBRE = /^\d+([.,]\d+)?$/;
const PART_NOMBRES = 0.9;

function mediane(valeurs: readonly { n: number; nombre: number }[]): number | null {
  const total = valeurs.reduce((somme, { nombre }) => somme + nombre, 0);
  let avant = 0;
  for (const { n, nombre } of [...valeurs].sort((a, b) => a.n - b.n)) {
    avant += nombre;
    if (avant * 2 >= total) return n;
  }
  return null;
}

/** Looks at one column of a sheet. */
export function traitsDe(vue: ColonneVue, feuille: FeuilleObservee): Traits {
  const jours: { n: number; nombre: number }[] = [];
  const nombres: { n: number; nombre: number }[] = [];
  let longueur = 0;
  let noms = 0;
  let capitales = 0;
  let total = 0;
  for (const { texte, cell, nombre } of vue.valeurs.values()) {
    total += nombre;
    longueur += texte.length * nombre;
    if (NOM.test(texte)) noms += nombre;
    if (texte === texte.toUpperCase() && texte !== texte.toLowerCase()) capitales += nombre;
    if (NOMBRE.test(texte)) nombres.push({ n: Number(texte.replace(",", ".")), nombre });
    else {
      const jour = readDay(cell);
      if (jour.etat === "lu") jours.push({ n: jour.valeur, nombre });
    }
  }
  const compte = (liste: readonly { nombre: number }[]) => liste.reduce((somme, { nombre }) => somme + nombre, 0);
  const sur = Math.max(1, total);
  const colonne = vue.rang - 1;
  const premieres = vue.remplies === 0 ? [] : feuille.premieres;
  const debut = premieres.map((ligne) => ligne[colonne] ?? "").filter((texte) => !isEmptyText(texte));
  return {
    remplies: vue.remplies,
    distinctes: vue.valeurs.size,
    partRemplie: vue.remplies / Math.max(1, feuille.lignes),
    unicite: vue.valeurs.size / sur,
    dates: compte(jours) / sur,
    dateMediane: mediane(jours),
    nombreMedian: compte(nombres) / sur >= PART_NOMBRES ? mediane(nombres) : null,
    longueur: longueur / sur,
    noms: noms / sur,
    capitales: capitales / sur,
    rang: debut.length > 2 && debut.every((texte, i) => texte === String(i + 1)),
  };
}

/** True when each value of a column goes with one value only of another, over the first lines; null when too few tell. */
export function depend(feuille: FeuilleObservee, cle: number, colonne: number): boolean | null {
  const une = new Map<string, string>();
  let repetees = 0;
  let fautes = 0;
  for (const ligne of feuille.premieres) {
    const [a = "", b = ""] = [ligne[cle], ligne[colonne]].map((texte) => foldName(texte ?? ""));
    if (a === "" || b === "") continue;
    const connue = une.get(a);
    if (connue === undefined) une.set(a, b);
    else {
      repetees++;
      if (connue !== b) fautes++;
    }
  }
  return repetees < REPETEES_MIN ? null : fautes <= repetees * FAUTES_TOLEREES;
}

/** Lines that repeat a key for a dependency to be told, and share of them that may differ. */
const REPETEES_MIN = 10;
const FAUTES_TOLEREES = 0.02;

const jours = new WeakMap<FeuilleObservee, Map<number, readonly (number | null)[]>>();

/** Days of a column in the first lines, null for what is none; found once a sheet. */
function joursDe(feuille: FeuilleObservee, colonne: number): readonly (number | null)[] {
  const connus = obtenir(jours, feuille, () => new Map());
  return obtenir(connus, colonne, () =>
    feuille.premieres.map((ligne) => {
      const lu = readDay(ligne[colonne] ?? "");
      return lu.etat === "lu" ? lu.valeur : null;
    }),
  );
}

/** How two columns of dates follow each other: shares of the lines where both are filled. */
export function suite(
  feuille: FeuilleObservee,
  a: number,
  b: number,
): { avant: number; apres: number; lignes: number } {
  let avant = 0;
  let apres = 0;
  let lignes = 0;
  const autres = joursDe(feuille, b);
  for (const [i, x] of joursDe(feuille, a).entries()) {
    const y = autres[i] ?? null;
    if (x === null || y === null) continue;
    lignes++;
    if (x < y) avant++;
    if (x > y) apres++;
  }
  return { avant: lignes === 0 ? 0 : avant / lignes, apres: lignes === 0 ? 0 : apres / lignes, lignes };
}
