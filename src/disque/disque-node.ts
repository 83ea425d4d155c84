import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, extname, isAbsolute, join, relative, resolve } from "node:path";
import type { Disque } from "./disque.ts";
import type { InputFile, OpenFile } from "./input-file.ts";

const PRIVE = 0o600;

function open(path: string): OpenFile {
  const fd = openSync(path, "r");
  try {
    const stat = fstatSync(fd);
    if (stat.isDirectory()) throw Object.assign(new Error(`EISDIR: ${path}`), { code: "EISDIR" });
    return {
      size: stat.size,
      modified: stat.mtimeMs,
      read: (target, offset, length, position) => readSync(fd, target, offset, length, position),
      close: () => closeSync(fd),
    };
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

function hasher() {
  const hash = createHash("sha256");
  return { update: (bytes: Uint8Array) => void hash.update(bytes), hex: () => hash.digest("hex") };
}

/** A file of this machine's disk. */
export function fichierNode(path: string): InputFile {
  return { path, name: basename(path), open: () => open(path), hasher };
}

/** This machine's disk. */
export const DISQUE_NODE: Disque = {
  nature(chemin) {
    try {
      return statSync(chemin).isDirectory() ? "dossier" : "fichier";
    } catch {
      return null;
    }
  },
  lister: (dossier) => readdirSync(dossier),
  reel: (chemin) => realpathSync(chemin),
  fichier: fichierNode,
  creerDossier: (chemin) => mkdirSync(chemin, { recursive: true }),
  dossierTemporaire: (prefixe) => mkdtempSync(prefixe),
  ecrire(chemin, contenu, prive = false) {
    const fd = openSync(chemin, "wx", prive ? PRIVE : undefined);
    try {
      if (typeof contenu === "string" || contenu instanceof Uint8Array) writeFileSync(fd, contenu);
      else for (const morceau of contenu) writeFileSync(fd, morceau);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  },
  renommer: (de, vers) => renameSync(de, vers),
  supprimer(chemin) {
    if (DISQUE_NODE.nature(chemin) !== null) rmSync(chemin, { recursive: true, force: true });
  },
  hasard: (nombre) => randomBytes(nombre),
  chemins: { join, resolve, basename, dirname, extname, isAbsolute, relative },
};
