import type { Feu } from "../core/feu.ts";
import { entreesDe } from "./fichiers.ts";
import type { Avancer, Fichier, ProfilLu } from "./protocole.ts";
import { demander } from "./travail.ts";

/** A column as `plie inspecter --format json` tells it. */
export interface ColonneVue {
  rang: number;
  entete: string;
  champs: { table: string; champ: string }[];
  ignoree: boolean;
  propositions: { table: string; champ: string; score?: number }[];
  exemples: string[];
  remplies: number;
  /** Labels of the field that it is read as, and that nothing understands. */
  nonComprises: { valeur: string; nombre: number; proposition: { code: string } | null }[];
}

export interface FeuilleVue {
  feuille: string | null;
  etat: string;
  lignes: number;
  tables: { table: string; titre: string }[];
  /** The table that it would be, were its missing columns there. */
  ressemble: string | null;
  manquants?: { table: string; champ: string; titre: string }[];
  colonnes: ColonneVue[];
  refus: string | null;
}

/** Labels of a column that has codes or names, over all files. */
export interface LibellesVus {
  table: string;
  champ: string;
  titre: string;
  valeurs: { libelle: string; nombre: number; code: string | null }[];
}

/** What a first look says of the files, before any command. */
export interface Regard {
  /** Why all of it is refused; null when it is read. */
  refus: string | null;
  /** What the profile says that they were looked at with. */
  profil: ProfilLu;
  feux: Feu[];
  fichiers: { fichier: string; feuilles: FeuilleVue[]; refus: string | null }[];
  libelles: LibellesVus[];
  couvertures: { apap: string | null; mois: { mois: string; nombre: number }[] }[];
}

/** Looks at the files as `plie inspecter` does, with the profile of that text among them; null when there is no table. */
export async function regarder(fichiers: readonly Fichier[], profil: string, avancer: Avancer): Promise<Regard | null> {
  const entrees = entreesDe(fichiers);
  if (entrees.length === 0) return null;
  const argv = ["inspecter", ...entrees, "--format", "json", "--valeurs"];
  const [{ sortie, erreurs }, lu] = await Promise.all([
    demander("executer", [argv, fichiers], avancer),
    demander("profilLu", [profil]),
  ]);
  if (!sortie.startsWith("{")) throw new Error(erreurs.trim());
  const { lecture, ...vu } = JSON.parse(sortie) as Omit<Regard, "refus" | "profil"> & { lecture: { raison?: string } };
  return { ...vu, refus: lecture.raison ?? null, profil: lu };
}

/** Months that the contacts show, the last first. */
export function moisDe(regard: Regard | null): string[] {
  const mois = new Set(regard?.couvertures.flatMap((c) => c.mois.map((m) => m.mois)) ?? []);
  return [...mois].sort().reverse();
}

/** Periods worth offering: since January, each half-year, each month that the contacts show. */
export function periodesDe(regard: Regard | null): string[] {
  const mois = moisDe(regard);
  const [dernier] = mois;
  if (dernier === undefined) return [];
  const annee = dernier.slice(0, 4);
  const semestres = dernier.slice(5) > "06" ? [`${annee}-01..${annee}-06`, `${annee}-07..${dernier}`] : [];
  return [`${annee}-01..${dernier}`, ...semestres, ...mois.map((m) => `${m}..${m}`)];
}

/** Names of the APAPs that the contacts show. */
export function apapsDe(regard: Regard | null): string[] {
  return [...new Set(regard?.couvertures.flatMap((c) => c.apap ?? []) ?? [])].sort((a, b) => a.localeCompare(b, "fr"));
}

/** Names of the structures that the files show. */
export function structuresDe(regard: Regard | null): string[] {
  const noms = regard?.libelles.filter((l) => l.champ === "structure").flatMap((l) => l.valeurs.map((v) => v.libelle));
  return [...new Set(noms ?? [])].sort((a, b) => a.localeCompare(b, "fr"));
}

/** What was seen, in one line. */
export function vuDe({ fichiers, feux, refus }: Regard): string {
  const n = fichiers.length;
  const rouges = feux.filter((f) => f.couleur === "rouge" && !f.accepte).length;
  const suite = rouges > 0 ? ` : ${rouges} feu${rouges > 1 ? "x" : ""} rouge${rouges > 1 ? "s" : ""}` : "";
  const vus = `${n} fichier${n > 1 ? "s" : ""} regardé${n > 1 ? "s" : ""}${suite}.`;
  return refus === null ? vus : `${vus} ${refus}`;
}
