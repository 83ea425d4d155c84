import { obtenir } from "../core/grouper.ts";
import type { Charge } from "../core/report.ts";
import { sha256Hex } from "../core/sha256.ts";
import { compareText } from "../core/text.ts";

/** What the population may be cut by. */
export const STRATES = ["structure", "apap", "sexe", "sortie"] as const;

export type Strate = (typeof STRATES)[number];

/** A person of the population, with what the strata look at; null = unknown or none. */
export interface Candidat extends Charge {
  participant: string;
  sexe: string | null;
  /** « sorti dans la période » or « en parcours ». */
  sortie: string;
  /** Minutes of their appointments of the period, as typed in Viesion. */
  minutes: number;
}

/** How many to draw: a number, or a share of the population in %. */
export type Taille = { nombre: number } | { pourcent: number };

export interface DemandeTirage {
  graine: string;
  taille: Taille;
  strates: readonly Strate[];
}

/** One stratum: its size, its share of the draw. */
export interface PartStrate {
  nom: string;
  population: number;
  tires: number;
}

/** A person drawn, in the order of the draw. */
export interface Tire {
  participant: string;
  strate: string;
  /** SHA-256 of `graine + "|" + id`, in hexadecimal. */
  empreinte: string;
}

export interface Tirage {
  population: number;
  parts: readonly PartStrate[];
  tires: readonly Tire[];
}

/** The number that a person is sorted by: anyone can compute it again. */
export function empreinteDe(graine: string, participant: string): string {
  return sha256Hex(`${graine}|${participant}`);
}

/** Number to draw of a population: never more than it; a share is rounded up, so that it is reached. */
export function nombreATirer(taille: Taille, population: number): number {
  const voulu = "nombre" in taille ? taille.nombre : Math.ceil((taille.pourcent * population) / 100 - 1e-9);
  return Math.min(population, Math.max(0, voulu));
}

/**
 * Draws a sample (domaine.md §8): the population sorted by SHA-256 of `graine + "|" + id` (hexadecimal, text order), the
 * first n. With strata, n is shared by largest remainder of their sizes, ties by name, and the first of each are taken.
 * Same seed, same population, same sample, whatever the order of the files.
 */
export function tirer(population: readonly Candidat[], { graine, taille, strates }: DemandeTirage): Tirage {
  const groupes = new Map<string, Tire[]>();
  for (const candidat of population) {
    const strate = nomDeStrate(candidat, strates);
    const tire = { participant: candidat.participant, strate, empreinte: empreinteDe(graine, candidat.participant) };
    obtenir(groupes, strate, () => []).push(tire);
  }
  const noms = [...groupes.keys()].sort(compareText);
  const tailles = noms.map((nom) => groupes.get(nom)?.length ?? 0);
  const quotas = partager(nombreATirer(taille, population.length), tailles);
  const parts = noms.map((nom, i) => ({ nom, population: tailles[i] ?? 0, tires: quotas[i] ?? 0 }));
  const tires = noms.flatMap((nom, i) => (groupes.get(nom) ?? []).sort(compareTires).slice(0, quotas[i] ?? 0));
  return { population: population.length, parts, tires };
}

/** The order of the draw: by print, which no two persons share; by id for the sake of completeness. */
export function compareTires(a: Tire, b: Tire): number {
  return compareText(a.empreinte, b.empreinte) || compareText(a.participant, b.participant);
}

/** Name of a person's stratum; « Ensemble » without strata. */
function nomDeStrate(candidat: Candidat, strates: readonly Strate[]): string {
  if (strates.length === 0) return "Ensemble";
  return strates.map((s) => candidat[s] ?? SANS[s]).join(" · ");
}

const SANS: Readonly<Record<Strate, string>> = {
  structure: "Sans structure",
  apap: "Sans APAP",
  sexe: "Sexe non connu",
  sortie: "",
};

/** Shares n by largest remainder; sizes are in the order of the names, the first of equal remainders is served first. */
export function partager(n: number, tailles: readonly number[]): number[] {
  const total = tailles.reduce((somme, t) => somme + t, 0);
  if (total === 0) return tailles.map(() => 0);
  // whole numbers only: the quota is floor(n × size ÷ total), the remainder what is left of the division
  const parts = tailles.map((t) => Math.floor((n * t) / total));
  const restes = tailles.map((t, i) => ({ i, reste: (n * t) % total }));
  let reste = n - parts.reduce((somme, p) => somme + p, 0);
  for (const { i } of restes.sort((a, b) => b.reste - a.reste || a.i - b.i)) {
    if (reste === 0) break;
    parts[i] = (parts[i] ?? 0) + 1;
    reste--;
  }
  return parts;
}
