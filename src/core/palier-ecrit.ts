import { frTyped } from "./day.ts";
import { estObjet } from "./objet.ts";

/** A value as it is printed when it changed: since when, what, by which text. */
export interface PalierEcrit {
  depuis: string | null;
  valeur: unknown;
  reference: string | null;
}

/** True of a setting that is printed by dates of effect. */
export function estListeDatee(valeur: unknown): valeur is readonly PalierEcrit[] {
  return Array.isArray(valeur) && estObjet(valeur[0]) && "depuis" in valeur[0] && "reference" in valeur[0];
}

/**
 * « 45, puis 30 à partir du 01/07/2026 (avenant 1) »: what a setting was, then is, each value since when and by which text;
 * `ecrire` writes a value. « ; » parts those that hold commas of their own.
 */
export function direPaliers(paliers: readonly PalierEcrit[], ecrire: (valeur: unknown) => string): string {
  const ecrits = paliers.map(({ depuis, valeur, reference }) => {
    const date = depuis === null ? "" : ` à partir du ${frTyped(depuis)}`;
    return { ecrit: ecrire(valeur), suite: `${date}${reference === null ? "" : ` (${reference})`}` };
  });
  const separe = ecrits.some(({ ecrit }) => ecrit.includes(", ")) ? " ; puis " : ", puis ";
  return ecrits.map(({ ecrit, suite }) => `${ecrit}${suite}`).join(separe);
}
