import { foldName } from "../core/text.ts";
import type { TableName } from "../tables/index.ts";
import { fitsPattern } from "./file-patterns.ts";

/** A file, or a sheet (`classeur.xlsx > Feuille`), and what it holds. */
export interface FichierTables {
  nom: string;
  tables: readonly TableName[];
}

const NOMBRES = /(?<![\p{L}\d])\d+(?:[-_. ]\d+)*(?![\p{L}\d])/gu;
const MOIS =
  /(?<![\p{L}])(?:janvier|janv|fevrier|février|fevr|févr|mars|avril|avr|mai|juin|juillet|juil|aout|août|septembre|sept|octobre|oct|novembre|nov|decembre|décembre|dec|déc)(?![\p{L}])/giu;
const SUITE_D_ETOILES = /\*(?:[\s_.-]*\*)+/g;
/** Letters that must be left for a pattern to say something. */
const LETTRES = /\p{L}{3}/u;
const PREFIXE_MIN = 4;

/** The name of a monthly file without its date: `suivi_2026-10.csv` → `suivi_*.csv`; itself when nothing else is left. */
export function sansDate(nom: string): string {
  const point = nom.lastIndexOf(".");
  const [base, extension] = point > 0 ? [nom.slice(0, point), nom.slice(point)] : [nom, ""];
  const motif = base.replace(NOMBRES, "*").replace(MOIS, "*").replace(SUITE_D_ETOILES, "*");
  return LETTRES.test(motif.replaceAll("*", "")) ? motif + extension : nom;
}

function prefixe(a: string, b: string): string {
  let n = 0;
  while (n < Math.min(a.length, b.length) && a[n] === b[n]) n++;
  return a.slice(0, n);
}

/** Part of a name up to its last separator. */
function jusquAuSeparateur(texte: string): string {
  return /^.*[-_ .]/.exec(texte)?.[0] ?? "";
}

/** One pattern for files of one table that begin alike (`contacts-*.csv`), null when they do not. */
function motifCommun(noms: readonly string[]): string | null {
  const [premier = "", ...autres] = noms;
  const extension = /\.[^.]+$/.exec(premier)?.[0] ?? "";
  if (autres.length === 0 || noms.some((nom) => !nom.endsWith(extension))) return null;
  const debut = jusquAuSeparateur(autres.reduce(prefixe, premier));
  return debut.length >= PREFIXE_MIN && LETTRES.test(debut) ? `${debut}*${extension}` : null;
}

/**
 * Patterns that give each file its tables and no other file's, and will fit next month's names: one for the files of a
 * table that begin alike, else the name without its date, else the name itself.
 */
export function motifsDe(fichiers: readonly FichierTables[]): Map<string, readonly TableName[]> {
  const groupes = new Map<string, FichierTables[]>();
  for (const fichier of fichiers) {
    const cle = fichier.tables.join(",");
    groupes.set(cle, [...(groupes.get(cle) ?? []), fichier]);
  }
  const motifs = new Map<string, readonly TableName[]>();
  for (const [cle, groupe] of groupes) {
    const autres = fichiers.filter(({ tables }) => tables.join(",") !== cle);
    const seul = (motif: string) => !autres.some(({ nom }) => fitsPattern(motif, nom));
    const tables = groupe[0]?.tables ?? [];
    const commun = motifCommun(groupe.map(({ nom }) => nom));
    if (commun !== null && seul(commun)) {
      motifs.set(commun, tables);
      continue;
    }
    for (const { nom } of groupe) {
      const motif = sansDate(nom);
      const choisi = seul(motif) ? motif : nom;
      if (![...motifs.keys()].some((m) => foldName(m) === foldName(choisi))) motifs.set(choisi, tables);
    }
  }
  return motifs;
}
