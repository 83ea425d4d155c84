import { unzipSync, zipSync } from "fflate";
import type { Fichier } from "./protocole.ts";

/** What a folder is read for; the rest of it is kept, and found by the commands that name it. */
const TABLE = /\.(csv|tsv|txt|xlsx|xlsm|xls|ods|html?|zip)$/i;
/** The folder of files dropped without one. */
const EXTRACTION = "extraction";
/** A month's results, wherever its folder was: `…/2026-09/v1/…`, and the mark of what was sent. */
const EDITION = /(?:^|\/)(\d{4}-\d{2}\/(?:v\d+\/.*|cloture\.json))$/;
/** The first date that a zip can hold: nothing of the day of the work. */
const SANS_DATE = "1980-01-01T00:00:00";

/** The place of a file in the page's disk: results of earlier months under `sorties`, loose files in `extraction`. */
export function placer(chemin: string): string {
  const net = chemin.replaceAll("\\", "/").replace(/^\/+/, "");
  const edition = EDITION.exec(net)?.[1];
  if (edition !== undefined) return `sorties/${edition}`;
  return net.includes("/") ? net : `${EXTRACTION}/${net}`;
}

const ILLISIBLE =
  "Un des fichiers n'a pas pu être lu : fermez-le s'il est ouvert ailleurs, puis déposez-le de nouveau. Rien n'a été ajouté.";

async function octetsDe(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Error(ILLISIBLE);
  }
}

async function deFichier(file: File, chemin: string): Promise<Fichier[]> {
  const octets = await octetsDe(file);
  if (!/\.zip$/i.test(chemin)) return [{ chemin: placer(chemin), octets }];
  const dossier = chemin.replace(/^.*\//, "").replace(/\.zip$/i, "");
  return Object.entries(unzipSync(octets))
    .filter(([nom]) => !nom.endsWith("/") && !/(^|\/)(__MACOSX\/|\.)/.test(nom))
    .map(([nom, dedans]) => ({ chemin: placer(nom.includes("/") ? nom : `${dossier}/${nom}`), octets: dedans }));
}

/** Files chosen by a button: their place in the folder, when a whole folder was. Zips are opened. */
export async function deChoix(liste: readonly File[]): Promise<Fichier[]> {
  const lus = await Promise.all(liste.map((file) => deFichier(file, file.webkitRelativePath || file.name)));
  return lus.flat();
}

/** Files and folders dropped on the page, folders whole. */
export async function deDepot(donnees: DataTransfer): Promise<Fichier[]> {
  // entries must be taken before the first wait: the browser forgets them after
  const entrees = [...donnees.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const lus: Fichier[] = [];
  for (const entree of entrees) lus.push(...(await deEntree(entree)));
  return lus;
}

async function deEntree(entree: FileSystemEntry): Promise<Fichier[]> {
  if (entree.isFile) {
    const file = await new Promise<File>((ok, non) => (entree as FileSystemFileEntry).file(ok, non));
    return deFichier(file, entree.fullPath.replace(/^\//, ""));
  }
  const lecteur = (entree as FileSystemDirectoryEntry).createReader();
  const lus: Fichier[] = [];
  for (;;) {
    // a reader gives a hundred at a time
    const suite = await new Promise<FileSystemEntry[]>((ok, non) => lecteur.readEntries(ok, non));
    if (suite.length === 0) return lus;
    for (const dedans of suite) lus.push(...(await deEntree(dedans)));
  }
}

/** The folders that an extraction is read from: those that hold tables, earlier results aside; sorted. */
export function entreesDe(fichiers: readonly Fichier[]): string[] {
  const dossiers = fichiers
    .filter(({ chemin }) => TABLE.test(chemin) && !chemin.startsWith("sorties/"))
    .map(({ chemin }) => chemin.slice(0, chemin.lastIndexOf("/")));
  return [...new Set(dossiers)].sort();
}

/** `neufs` take the place of those of the same path. */
export function reunir(anciens: readonly Fichier[], neufs: readonly Fichier[]): Fichier[] {
  const parChemin = new Map([...anciens, ...neufs].map((f) => [f.chemin, f]));
  return [...parChemin.values()].sort((a, b) => (a.chemin < b.chemin ? -1 : 1));
}

/** Hands bytes to the browser's downloads. */
export function telecharger(nom: string, octets: Uint8Array): void {
  const adresse = URL.createObjectURL(new Blob([octets as BlobPart]));
  const lien = document.createElement("a");
  lien.href = adresse;
  lien.download = nom;
  lien.click();
  setTimeout(() => URL.revokeObjectURL(adresse), 60_000);
}

/** One zip of files, with the paths and bytes that they would have on a disk. */
export function enZip(fichiers: readonly Fichier[]): Uint8Array {
  return zipSync(Object.fromEntries(fichiers.map(({ chemin, octets }) => [chemin, octets])), { mtime: SANS_DATE });
}

/** 12 345 octets → « 12 Ko ». */
export function taille(octets: number): string {
  if (octets < 1000) return `${octets} octets`;
  return octets < 1e6 ? `${Math.round(octets / 1000)} Ko` : `${(octets / 1e6).toFixed(1).replace(".", ",")} Mo`;
}
