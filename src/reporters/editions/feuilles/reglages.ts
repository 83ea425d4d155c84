import type { Cell } from "../../xlsx/model.ts";

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

/** Settings in force as lines: where, name, value. */
export function reglagesLisibles(enVigueur: Readonly<Record<string, unknown>>, complet: boolean): Cell[][] {
  const lignes: Cell[][] = [];
  for (const [ou, valeur] of Object.entries(enVigueur)) {
    if (!complet && NOMINATIFS.has(ou)) continue;
    if (estObjet(valeur)) lignes.push(...aplatir(ou, "", valeur));
    else lignes.push([ou, null, lisible(valeur)]);
  }
  return lignes;
}

function aplatir(ou: string, prefixe: string, objet: Readonly<Record<string, unknown>>): Cell[][] {
  return Object.entries(objet).flatMap(([nom, valeur]): Cell[][] => {
    const chemin = prefixe === "" ? nom : `${prefixe}.${nom}`;
    return estObjet(valeur) ? aplatir(ou, chemin, valeur) : [[ou, chemin, lisible(valeur)]];
  });
}

function estObjet(valeur: unknown): valeur is Readonly<Record<string, unknown>> {
  return typeof valeur === "object" && valeur !== null && !Array.isArray(valeur);
}

function lisible(valeur: unknown): string {
  if (valeur === null || valeur === undefined) return "non réglé";
  if (typeof valeur === "boolean") return valeur ? "oui" : "non";
  if (typeof valeur === "number") return String(valeur).replace(".", ",");
  if (Array.isArray(valeur)) return valeur.length === 0 ? "liste vide" : valeur.map(lisible).join(", ");
  if (estObjet(valeur)) {
    return Object.entries(valeur)
      .map(([nom, v]) => `${nom} : ${lisible(v)}`)
      .join(" · ");
  }
  return String(valeur);
}
