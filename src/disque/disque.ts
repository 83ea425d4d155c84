import type { Artefact } from "../core/artefact.ts";
import type { InputFile } from "./input-file.ts";

/** What a path is; null when there is nothing, « autre » for what is no ordinary file (a pipe, a device). */
export type Nature = "fichier" | "dossier" | "autre" | null;

/** A file that was opened to be read, as it was then. */
export interface FichierLu {
  readonly fichier: InputFile;
  readonly size: number;
  readonly modified: number;
  /** Of its bytes, when all of them were hashed; else null. */
  readonly sha256: string | null;
  /** It is one of the extraction's. */
  readonly entree: boolean;
}

/**
 * All that the program may do with files, so that it runs the same on a disk and in memory (the page, the library). Errors
 * carry the system's `code` (ENOENT, EEXIST, EACCES…). Nothing here asks or explains: callers do.
 */
export interface Disque {
  /** Links are followed. */
  nature(chemin: string): Nature;
  /** Names in a folder, in no promised order. */
  lister(dossier: string): string[];
  /** The same for two paths of one file, whatever links lead there. */
  reel(chemin: string): string;
  /** A file to read when it is asked for; it need not exist. `entree`: it is one of the extraction's; `resultat`: an earlier result's, that a new one may replace. */
  fichier(chemin: string, role?: "entree" | "resultat"): InputFile;
  /** Makes a folder and those above it, open to their owner alone; gives the first made, undefined when none was. */
  creerDossier(chemin: string): string | undefined;
  /** Makes a new folder whose name begins with `prefixe`. */
  dossierTemporaire(prefixe: string): string;
  /** Writes a file that does not exist; readable by its owner alone, where the system knows owners. */
  ecrire(chemin: string, contenu: Artefact["contenu"]): void;
  /** Ends when these files, which were just written, are on the metal: together, for it costs a hundred times one. */
  poser(chemins: readonly string[]): Promise<void>;
  renommer(de: string, vers: string): void;
  /** Takes a file, or a folder and what it holds, away; nothing happens when there is none. */
  supprimer(chemin: string): void;
  /** Calls this if the person interrupts the program; what it gives ends the watch. */
  siInterrompu(annuler: () => void): () => void;
  /** What tells this run from those of others, on this machine and elsewhere: letters and digits. */
  readonly marque: string;
  /** The run that bears this mark is still going, or nobody here can know. */
  vivant(marque: string): boolean;
  /** What was read since the command began; only `DisqueSuivi` knows. */
  readonly lus: readonly FichierLu[];
  /** Bytes that nobody can guess. */
  hasard(nombre: number): Uint8Array;
  /** How paths are written here. */
  readonly chemins: Chemins;
}

/** The functions of `node:path` that are used, with their meaning there. */
export interface Chemins {
  join(...parts: string[]): string;
  resolve(...parts: string[]): string;
  basename(chemin: string): string;
  dirname(chemin: string): string;
  extname(chemin: string): string;
  isAbsolute(chemin: string): boolean;
  relative(de: string, vers: string): string;
}
