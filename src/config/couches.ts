import { Datee } from "../core/datee.ts";
import type { Day } from "../core/day.ts";
import { ligneeDe, type Norme } from "../normes/norme.ts";
import type { Champ } from "./forme.ts";

/** Settings as written, lowest layer first: the norm at the root, what inherits from it, `plie.yaml`. */
export type Couches = readonly unknown[];

/** The layers of a norm, the root first. */
export function couchesDe(norme: Norme): Couches {
  return ligneeDe(norme).map(({ reglages }) => reglages);
}

/** Every date of effect written in the layers above the root, in order, without repeats; the root holds since ever. */
export function effetsDe(couches: Couches): Day[] {
  const jours = new Set<Day>();
  for (const [rang, couche] of couches.entries()) noter(couche, jours, rang === 0);
  return [...jours].sort((a, b) => a - b);
}

function noter(donnees: unknown, jours: Set<Day>, racine: boolean): void {
  if (donnees instanceof Datee) {
    for (const { depuis } of racine ? donnees.paliers.slice(1) : donnees.paliers) jours.add(depuis);
  } else if (estEnsemble(donnees)) for (const valeur of Object.values(donnees)) noter(valeur, jours, racine);
}

/**
 * What the layers say on a day, as plain data for the schema: ensembles are merged, and of each setting the highest
 * layer that has a value on that day wins. A dated setting says nothing before its first date: what lies below holds.
 */
export function empiler(couches: Couches, champ: Champ | null, day: Day): unknown {
  const valeurs = couches.map((donnees, rang) => leJour(donnees, day, rang === 0));
  const ecrites = valeurs.filter((valeur) => valeur !== undefined);
  const haute = ecrites.at(-1);
  if (haute === undefined || champ?.forme.type !== "objet" || champ.nullable || !ecrites.every(estEnsemble))
    return haute;
  const fusion: Record<string, unknown> = Object.create(null);
  for (const nom of new Set(ecrites.flatMap((ensemble) => Object.keys(ensemble)))) {
    const sous = valeurs.map((valeur) => (estEnsemble(valeur) ? valeur[nom] : undefined));
    const valeur = empiler(sous, champ.forme.champs.get(nom) ?? null, day);
    if (valeur !== undefined) fusion[nom] = valeur;
  }
  return fusion;
}

/** The value on that day; undefined when nothing is said of it. The root's first value holds before its date too. */
function leJour(donnees: unknown, day: Day, racine: boolean): unknown {
  if (!(donnees instanceof Datee)) return donnees;
  return (donnees.le(day) ?? (racine ? donnees.paliers[0] : null))?.valeur;
}

/** The text that sets a dated value on that day, null when none does. */
export function referenceLe(couches: Couches, chemin: readonly string[], day: Day): string | null {
  for (const [rang, couche] of [...couches.entries()].reverse()) {
    let donnees: unknown = couche;
    for (const nom of chemin) donnees = estEnsemble(donnees) ? donnees[nom] : undefined;
    if (donnees === undefined) continue;
    if (!(donnees instanceof Datee)) return null;
    const palier = donnees.le(day) ?? (rang === 0 ? donnees.paliers[0] : null);
    if (palier) return palier.reference;
  }
  return null;
}

/** A setting made of others; what is written by dates of effect is a value. */
export function estEnsemble(donnees: unknown): donnees is Readonly<Record<string, unknown>> {
  return typeof donnees === "object" && donnees !== null && !Array.isArray(donnees) && !(donnees instanceof Datee);
}
