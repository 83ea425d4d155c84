import * as pathe from "pathe";
import type { Artefact } from "../core/artefact.ts";
import type { Disque } from "./disque.ts";
import { memoryFile } from "./memory-file.ts";

/** An error as the system gives them. */
function refus(code: string, chemin: string): Error {
  return Object.assign(new Error(`${code}: ${chemin}`), { code });
}

/** Bytes of what may be written. */
export function octetsDe(contenu: Artefact["contenu"]): Uint8Array {
  if (contenu instanceof Uint8Array) return contenu;
  return new TextEncoder().encode(typeof contenu === "string" ? contenu : [...contenu].join(""));
}

const { join, basename, dirname, extname, isAbsolute, relative } = pathe;
/** The current folder is the root, so that a path is the same relative and absolute. */
const resolve = (...parts: string[]): string => pathe.resolve("/", ...parts);

/**
 * A disk in memory, with files given as path and bytes. The current folder is its root; no permission, no link, no date.
 * `aleatoire` fills what must not be guessed; by default the platform's own source.
 */
export class DisqueMemoire implements Disque {
  readonly marque = "memoire";
  readonly lus = [];
  readonly chemins = { join, resolve, basename, dirname, extname, isAbsolute, relative };
  private readonly octets = new Map<string, Uint8Array>();
  private readonly dossiers = new Set<string>(["/"]);
  private temporaires = 0;

  constructor(fichiers: Iterable<{ chemin: string; octets: Uint8Array }> = []) {
    for (const { chemin, octets } of fichiers) {
      const cle = resolve(chemin);
      this.creerDossier(dirname(cle));
      this.octets.set(cle, octets);
    }
  }

  /** Every file, sorted by path, without the leading slash. */
  fichiers(): { chemin: string; octets: Uint8Array }[] {
    return [...this.octets]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([cle, octets]) => ({ chemin: cle.slice(1), octets }));
  }

  nature(chemin: string) {
    const cle = resolve(chemin);
    return this.octets.has(cle) ? "fichier" : this.dossiers.has(cle) ? "dossier" : null;
  }

  /** What the system says of a path where nothing is: there is a file in the place of one of its folders, or there is not. */
  private absent(chemin: string): Error {
    for (let cle = resolve(chemin); cle !== "/"; cle = dirname(cle)) {
      if (this.octets.has(cle)) return refus("ENOTDIR", chemin);
    }
    return refus("ENOENT", chemin);
  }

  lister(dossier: string): string[] {
    const cle = resolve(dossier);
    if (!this.dossiers.has(cle)) throw this.absent(dossier);
    return [...this.octets.keys(), ...this.dossiers]
      .filter((c) => c !== "/" && dirname(c) === cle)
      .map((c) => basename(c));
  }

  reel(chemin: string): string {
    if (this.nature(chemin) === null) throw this.absent(chemin);
    return resolve(chemin);
  }

  fichier(chemin: string) {
    const cle = resolve(chemin);
    return {
      ...memoryFile(chemin, new Uint8Array()),
      name: basename(chemin),
      open: () => {
        const octets = this.octets.get(cle);
        if (octets) return memoryFile(chemin, octets).open();
        throw this.dossiers.has(cle) ? refus("EISDIR", chemin) : this.absent(chemin);
      },
    };
  }

  creerDossier(chemin: string): string | undefined {
    const cle = resolve(chemin);
    if (this.octets.has(cle)) throw refus("EEXIST", chemin);
    if (this.dossiers.has(cle)) return undefined;
    if (this.octets.has(dirname(cle))) throw refus("ENOTDIR", chemin);
    const premier = this.creerDossier(dirname(cle));
    this.dossiers.add(cle);
    return premier ?? cle;
  }

  dossierTemporaire(prefixe: string): string {
    this.temporaires++;
    const chemin = `${prefixe}${this.temporaires}`;
    this.creerDossier(chemin);
    return chemin;
  }

  ecrire(chemin: string, contenu: Artefact["contenu"]): void {
    const cle = resolve(chemin);
    if (this.nature(cle) !== null) throw refus("EEXIST", chemin);
    if (!this.dossiers.has(dirname(cle))) throw this.absent(chemin);
    this.octets.set(cle, octetsDe(contenu));
  }

  async poser(): Promise<void> {}

  renommer(de: string, vers: string): void {
    const [avant, apres] = [resolve(de), resolve(vers)];
    if (this.nature(avant) === null) throw this.absent(de);
    const deplace = (c: string): string => apres + c.slice(avant.length);
    for (const [cle, octets] of [...this.octets]) {
      if (cle !== avant && !cle.startsWith(`${avant}/`)) continue;
      this.octets.delete(cle);
      this.octets.set(deplace(cle), octets);
    }
    for (const cle of [...this.dossiers]) {
      if (cle !== avant && !cle.startsWith(`${avant}/`)) continue;
      this.dossiers.delete(cle);
      this.dossiers.add(deplace(cle));
    }
  }

  supprimer(chemin: string): void {
    const cle = resolve(chemin);
    const dedans = (c: string): boolean => c === cle || c.startsWith(`${cle}/`);
    for (const c of [...this.octets.keys()]) if (dedans(c)) this.octets.delete(c);
    for (const c of [...this.dossiers]) if (dedans(c)) this.dossiers.delete(c);
  }

  siInterrompu(): () => void {
    return () => {};
  }

  /** Nobody else writes here: what an earlier run left is to be taken away. */
  vivant(): boolean {
    return false;
  }

  hasard(nombre: number): Uint8Array {
    return crypto.getRandomValues(new Uint8Array(nombre));
  }
}
