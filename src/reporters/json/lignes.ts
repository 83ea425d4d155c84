import { type Day, isoDay } from "../../core/day.ts";
import { isoMonth, type Month } from "../../core/month.ts";
import type { Preuve, SourceLue } from "../../core/report.ts";

/** A member of a document: its name, and what JSON can hold; a long list may be any iterable, drawn as it is written. */
export type Membre = readonly [nom: string, valeur: unknown];

/** Items of a list written at once. */
const PAQUET = 500;

/**
 * JSON that people can read and compare: one line per member, one line per item of a long list. Keys stay in the order
 * given; the text ends with a line end.
 */
export function enLignes(membres: readonly Membre[]): string {
  return [...enMorceaux(membres)].join("");
}

/** The same piece by piece: the whole text is never in memory. */
export function* enMorceaux(membres: readonly Membre[]): Generator<string> {
  let avant = "{\n";
  for (const [nom, valeur] of membres) {
    yield `${avant}  ${JSON.stringify(nom)}: `;
    yield* membre(valeur);
    avant = ",\n";
  }
  yield "\n}\n";
}

/** Some members of an object, in that order. */
export function choisir<T extends object, C extends keyof T>(objet: T, ...cles: readonly C[]): Pick<T, C> {
  const choisis = {} as Pick<T, C>;
  for (const cle of cles) choisis[cle] = objet[cle];
  return choisis;
}

/** A day as AAAA-MM-JJ. */
export const jour = (day: Day | null): string | null => (day === null ? null : isoDay(day));
/** A month as AAAA-MM. */
export const mois = (month: Month | null): string | null => (month === null ? null : isoMonth(month));

/** The line of a file that a thing was read on. */
export function preuve({ source, ligne }: Preuve, sources: readonly Pick<SourceLue, "fichier" | "feuille">[]) {
  return { fichier: sources[source]?.fichier ?? null, feuille: sources[source]?.feuille ?? null, ligne };
}

/** Items made one by one, when they are written. */
export function* tires<T>(items: readonly T[], faire: (item: T) => object): Generator<object> {
  for (const item of items) yield faire(item);
}

/** A list whose items are JSON already, each on one line. */
export class Ecrites {
  constructor(readonly items: Iterable<string>) {}
}

/** A list of objects, or an object of objects, one per line. */
function* membre(valeur: unknown): Generator<string> {
  if (valeur instanceof Ecrites) return yield* liste(valeur.items, (item) => item);
  if (valeur !== null && typeof valeur === "object") {
    if (Symbol.iterator in valeur) return yield* liste(valeur as Iterable<unknown>, JSON.stringify);
    const sous = Object.entries(valeur);
    if (sous.some(([, v]) => v !== null && typeof v === "object")) {
      const lignes = sous.map(([cle, v]) => `    ${JSON.stringify(cle)}: ${JSON.stringify(v)}`);
      return yield `{\n${lignes.join(",\n")}\n  }`;
    }
  }
  yield JSON.stringify(valeur);
}

function* liste<T>(items: Iterable<T>, ecrire: (item: T) => string): Generator<string> {
  let lignes: string[] = [];
  let avant = "[\n";
  for (const item of items) {
    lignes.push(`    ${ecrire(item)}`);
    if (lignes.length < PAQUET) continue;
    yield `${avant}${lignes.join(",\n")}`;
    avant = ",\n";
    lignes = [];
  }
  if (lignes.length > 0) yield `${avant}${lignes.join(",\n")}`;
  else if (avant === "[\n") return yield "[]";
  yield "\n  ]";
}
