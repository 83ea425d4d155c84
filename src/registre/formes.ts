import type { Portee } from "../core/report.ts";

// What a file of the register holds is looked at by hand where there are thousands of it.

const PORTEES: ReadonlySet<unknown> = new Set<Portee>(["apap", "structure", "operation", "ensemble"]);

/** True of a text. */
export function estTexte(lu: unknown): lu is string {
  return typeof lu === "string";
}

/** True of a text or null. */
export function estTexteOuRien(lu: unknown): lu is string | null {
  return lu === null || estTexte(lu);
}

/** True of a number or null. */
export function estNombreOuRien(lu: unknown): lu is number | null {
  return lu === null || typeof lu === "number";
}

/** True of an object, lists included; not of null. */
export function estObjet(lu: unknown): lu is object {
  return typeof lu === "object" && lu !== null;
}

/** True of the name of a scope. */
export function estPortee(lu: unknown): lu is Portee {
  return PORTEES.has(lu);
}

/** What a figure or a cell is ventilated by. */
export function estVentilation(lu: unknown): lu is Readonly<Record<string, string>> {
  return estObjet(lu) && Object.values(lu).every(estTexte);
}
