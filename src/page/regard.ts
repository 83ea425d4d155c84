import type { Feu } from "../core/feu.ts";
import { entreesDe } from "./fichiers.ts";
import type { Fichier } from "./protocole.ts";
import { executer } from "./travail.ts";

/** A column as `plie inspecter --format json` tells it. */
export interface ColonneVue {
  rang: number;
  entete: string;
  champs: { table: string; champ: string }[];
  ignoree: boolean;
  propositions: { table: string; champ: string; score?: number }[];
  exemples: string[];
  remplies: number;
}

export interface FeuilleVue {
  feuille: string | null;
  etat: string;
  lignes: number;
  tables: { table: string; titre: string }[];
  /** The table that it would be, were its missing columns there. */
  ressemble: string | null;
  colonnes: ColonneVue[];
  refus: string | null;
}

/** What a first look says of the files, before any command. */
export interface Regard {
  feux: Feu[];
  fichiers: { fichier: string; feuilles: FeuilleVue[]; refus: string | null }[];
  couvertures: { apap: string | null; mois: { mois: string; nombre: number }[] }[];
}

/** Looks at the files as `plie inspecter` does; null when there is no table among them, or it could not. */
export async function regarder(fichiers: readonly Fichier[]): Promise<Regard | null> {
  const entrees = entreesDe(fichiers);
  if (entrees.length === 0) return null;
  const { sortie } = await executer(["inspecter", ...entrees, "--format", "json", "--valeurs"], fichiers);
  return sortie.startsWith("{") ? (JSON.parse(sortie) as Regard) : null;
}

/** Months that the contacts show, the last first. */
export function moisDe(regard: Regard | null): string[] {
  const mois = new Set(regard?.couvertures.flatMap((c) => c.mois.map((m) => m.mois)) ?? []);
  return [...mois].sort().reverse();
}

/** Names of the APAPs that the contacts show. */
export function apapsDe(regard: Regard | null): string[] {
  return [...new Set(regard?.couvertures.flatMap((c) => c.apap ?? []) ?? [])].sort((a, b) => a.localeCompare(b, "fr"));
}

/** What was seen, in one line. */
export function vuDe({ fichiers, feux }: Regard): string {
  const n = fichiers.length;
  const rouges = feux.filter((f) => f.couleur === "rouge" && !f.accepte).length;
  const suite = rouges > 0 ? ` : ${rouges} feu${rouges > 1 ? "x" : ""} rouge${rouges > 1 ? "s" : ""}` : "";
  return `${n} fichier${n > 1 ? "s" : ""} regardé${n > 1 ? "s" : ""}${suite}.`;
}
