import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
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
import { open as ouvrir } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, extname, isAbsolute, join, relative, resolve } from "node:path";
import type { Disque } from "./disque.ts";
import type { InputFile, OpenFile } from "./input-file.ts";

const FICHIER_PRIVE = 0o600;
const DOSSIER_PRIVE = 0o700;
/** A pipe that nobody fills is opened all the same, to be refused; unknown to Windows. */
const LIRE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function open(path: string): OpenFile {
  const fd = openSync(path, LIRE);
  try {
    const stat = fstatSync(fd);
    if (stat.isDirectory()) throw Object.assign(new Error(`EISDIR: ${path}`), { code: "EISDIR" });
    if (!stat.isFile()) throw Object.assign(new Error(`not a file: ${path}`), { code: "ENXIO" });
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

/** Files open at once while they go to the metal. */
const ENSEMBLE = 32;

async function poser(chemin: string): Promise<void> {
  // Windows asks for the right to write
  const fichier = await ouvrir(chemin, "r+");
  try {
    await fichier.sync();
  } finally {
    await fichier.close();
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

/** Eight digits that tell this machine from another that shares the folder. */
const MACHINE = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const annulations = new Set<() => void>();
/** The status that shells expect: 128 and the signal's number. */
const SIGNAUX = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Heard only while something half-made is on the disk: the rest of the time a signal ends the program at once. */
function interrompre(signal: keyof typeof SIGNAUX): void {
  let dit = "interrompu, rien n'a été écrit";
  for (const annuler of annulations) {
    try {
      annuler();
    } catch {
      // Windows keeps a file that is on its way to the metal
      dit = "interrompu. Relancez la même commande : elle remettra d'abord le dossier en ordre";
    }
  }
  process.stderr.write(`plie : ${dit}.\n`);
  process.exit(SIGNAUX[signal]);
}

function ecouter(ecoute: "on" | "off"): void {
  process[ecoute]("SIGINT", interrompre);
  process[ecoute]("SIGTERM", interrompre);
  process[ecoute]("SIGHUP", interrompre);
}

/** This machine's disk. */
export const DISQUE_NODE: Disque = {
  nature(chemin) {
    try {
      const stat = statSync(chemin);
      return stat.isDirectory() ? "dossier" : stat.isFile() ? "fichier" : "autre";
    } catch {
      return null;
    }
  },
  lister: (dossier) => readdirSync(dossier),
  reel: (chemin) => realpathSync(chemin),
  fichier: fichierNode,
  creerDossier: (chemin) => mkdirSync(chemin, { recursive: true, mode: DOSSIER_PRIVE }),
  dossierTemporaire: (prefixe) => mkdtempSync(prefixe),
  ecrire(chemin, contenu) {
    const fd = openSync(chemin, "wx", FICHIER_PRIVE);
    try {
      if (typeof contenu === "string" || contenu instanceof Uint8Array) writeFileSync(fd, contenu);
      else for (const morceau of contenu) writeFileSync(fd, morceau);
    } finally {
      closeSync(fd);
    }
  },
  async poser(chemins) {
    for (let i = 0; i < chemins.length; i += ENSEMBLE) {
      // none is left open where one fails
      const faits = await Promise.allSettled(chemins.slice(i, i + ENSEMBLE).map(poser));
      for (const fait of faits) if (fait.status === "rejected") throw fait.reason;
    }
  },
  renommer: (de, vers) => renameSync(de, vers),
  supprimer(chemin) {
    if (DISQUE_NODE.nature(chemin) !== null) rmSync(chemin, { recursive: true, force: true });
  },
  siInterrompu(annuler) {
    if (annulations.size === 0) ecouter("on");
    annulations.add(annuler);
    return () => {
      annulations.delete(annuler);
      if (annulations.size === 0) ecouter("off");
    };
  },
  marque: `${MACHINE}p${process.pid}`,
  vivant(marque) {
    const [, machine, processus] = /^([0-9a-f]{8})p(\d+)$/.exec(marque) ?? [];
    // a folder of work of plie 0.1.0 bears no mark
    if (machine === undefined) return false;
    if (machine !== MACHINE) return true;
    try {
      process.kill(Number(processus), 0);
      return true;
    } catch (error) {
      // it is there, and another's
      return error instanceof Error && "code" in error && error.code === "EPERM";
    }
  },
  lus: [],
  hasard: (nombre) => randomBytes(nombre),
  chemins: { join, resolve, basename, dirname, extname, isAbsolute, relative },
};
