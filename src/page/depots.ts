import { unzipSync } from "fflate";
import { distinguer, placer } from "./fichiers.ts";
import type { Fichier } from "./protocole.ts";

const illisible = (nom: string): Error =>
  new Error(
    `« ${nom} » n'a pas pu être lu : fermez-le s'il est ouvert ailleurs, puis déposez-le de nouveau. Rien n'a été ajouté.`,
  );
const zipIllisible = (nom: string): Error =>
  new Error(
    `« ${nom} » n'a pas pu être ouvert : il est abîmé ou protégé par un mot de passe. Ouvrez-le, puis déposez ce qu'il contient. Rien n'a été ajouté.`,
  );
/** What systems add to folders and zips on their own. */
const DU_SYSTEME = /(^|\/)(__MACOSX\/|\.)/;

async function octetsDe(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw illisible(file.name);
  }
}

function ouvrirZip(nom: string, octets: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(octets);
  } catch {
    throw zipIllisible(nom);
  }
}

/** A file as it came, or what a zip holds; a zip of files without folder makes one of its own name. */
async function deFichier(file: File, chemin: string): Promise<Fichier[]> {
  const octets = await octetsDe(file);
  if (!/\.zip$/i.test(chemin)) return [{ chemin, octets }];
  const dossier = chemin.replace(/^.*\//, "").replace(/\.zip$/i, "");
  return Object.entries(ouvrirZip(file.name, octets))
    .filter(([nom]) => !nom.endsWith("/") && !DU_SYSTEME.test(nom))
    .map(([nom, dedans]) => ({ chemin: nom.includes("/") ? nom : `${dossier}/${nom}`, octets: dedans }));
}

/** Files chosen by a button: their place in the folder, when a whole folder was. Zips are opened. */
export async function deChoix(liste: readonly File[]): Promise<Fichier[]> {
  const lus = await Promise.all(liste.map((file) => deFichier(file, file.webkitRelativePath || file.name)));
  return placer(distinguer(lus.flat()));
}

/** Files and folders dropped on the page, folders whole. */
export async function deDepot(donnees: DataTransfer): Promise<Fichier[]> {
  // entries must be taken before the first wait: the browser forgets them after
  const entrees = [...donnees.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const lus: Fichier[] = [];
  for (const entree of entrees) lus.push(...(await deEntree(entree)));
  return placer(distinguer(lus));
}

async function deEntree(entree: FileSystemEntry): Promise<Fichier[]> {
  if (estFichier(entree)) {
    const file = await new Promise<File>((ok, non) => entree.file(ok, non)).catch(() => {
      throw illisible(entree.name);
    });
    return deFichier(file, entree.fullPath.replace(/^\//, ""));
  }
  if (!estDossier(entree)) return [];
  const lecteur = entree.createReader();
  const lus: Fichier[] = [];
  for (;;) {
    // a reader gives a hundred at a time
    const suite = await new Promise<FileSystemEntry[]>((ok, non) => lecteur.readEntries(ok, non)).catch(() => {
      throw illisible(entree.name);
    });
    if (suite.length === 0) return lus;
    for (const dedans of suite) lus.push(...(await deEntree(dedans)));
  }
}

const estFichier = (entree: FileSystemEntry): entree is FileSystemFileEntry => entree.isFile;
const estDossier = (entree: FileSystemEntry): entree is FileSystemDirectoryEntry => entree.isDirectory;
