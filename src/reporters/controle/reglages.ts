import { estObjet } from "../../core/objet.ts";
import { direPaliers, estListeDatee } from "../../core/palier-ecrit.ts";
import type { Cell } from "../document/model.ts";

/** Lists of the settings that name APAPs, structures or participants: never outside the consolidated edition. */
const NOMINATIFS: ReadonlySet<string> = new Set([
  "effectifs",
  "feuillesRecues",
  "moisCouverts",
  "operationsFse",
  "objectifs",
  "affichage",
  "profil",
  "justifications",
]);

/** Settings in force as lines: a rule or a list, and its values. */
export function reglagesLisibles(enVigueur: Readonly<Record<string, unknown>>, complet: boolean): Cell[][] {
  return Object.entries(enVigueur)
    .filter(([ou]) => complet || !NOMINATIFS.has(ou))
    .map(([ou, valeur]) => [
      ou,
      estObjet(valeur) ? aplatir("", valeur).join(" · ") || "aucun réglage" : lisible(valeur),
    ]);
}

function aplatir(prefixe: string, objet: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(objet).flatMap(([nom, valeur]): string[] => {
    const chemin = prefixe === "" ? nom : `${prefixe}.${nom}`;
    return estObjet(valeur) ? aplatir(chemin, valeur) : [`${chemin} : ${lisible(valeur)}`];
  });
}

function lisible(valeur: unknown): string {
  if (valeur === null || valeur === undefined) return "non réglé";
  if (typeof valeur === "boolean") return valeur ? "oui" : "non";
  if (typeof valeur === "number") return String(valeur).replace(".", ",");
  if (estListeDatee(valeur)) return direPaliers(valeur, lisible);
  if (Array.isArray(valeur)) return valeur.length === 0 ? "liste vide" : valeur.map(lisible).join(", ");
  if (estObjet(valeur)) {
    return Object.entries(valeur)
      .map(([nom, v]) => `${nom} : ${lisible(v)}`)
      .join(" · ");
  }
  return String(valeur);
}
