import type { Artefact } from "../core/artefact.ts";
import type { InputFile } from "./input-file.ts";

/** What a path is; null when there is nothing. */
export type Nature = "fichier" | "dossier" | null;

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
  /** A file to read when it is asked for; it need not exist. */
  fichier(chemin: string): InputFile;
  /** Makes a folder and those above it; gives the first that it made, undefined when none was. */
  creerDossier(chemin: string): string | undefined;
  /** Makes a new folder whose name begins with `prefixe`. */
  dossierTemporaire(prefixe: string): string;
  /** Writes a file that does not exist, to the metal; `prive`: readable by its owner only. */
  ecrire(chemin: string, contenu: Artefact["contenu"], prive?: boolean): void;
  renommer(de: string, vers: string): void;
  /** Takes a file, or a folder and what it holds, away; nothing happens when there is none. */
  supprimer(chemin: string): void;
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
