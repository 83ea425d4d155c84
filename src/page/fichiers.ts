import { strFromU8, unzipSync, zipSync } from "fflate";
import { FEUILLE_RETOUR } from "../core/retours.ts";
import type { Fichier } from "./protocole.ts";

/** What a folder is read for; the rest of it is kept, and found by the commands that name it. */
const TABLE = /\.(csv|tsv|txt|xlsx|xlsm|xls|ods|html?|zip)$/i;
/** The folder of files dropped without one. */
const LIBRES = "extraction";
/** A month's results and the mark of what was sent, wherever their folder is: what stands before it, then from the month on. */
const EDITION = /^(.*\/)?(\d{4}-\d{2}\/(?:v\d+\/.*|cloture\.json))$/;
const SORTIES = /^(?:.*\/)?(sorties\/.*)$/;
/** The file of reasons: it stands beside the extraction, not in it, where it would be read as a table. */
const JUSTIFICATIONS = /^(?:.*\/)?(justifications?[^/]*\.(?:csv|xlsx|ods))$/i;
/** Workbooks that come back with their answers: by the sheet that is the form, or by the name that they left with. */
const RETOURS = "retours";
const FORMULAIRE = new RegExp(`<sheet [^>]*name="${FEUILLE_RETOUR}"`);
const NOM_DE_RETOUR = /(^|\/)(apap|structure)-[^/]*-\d{4}-\d{2}[^/]*\.(xlsx|ods)$/i;
/** The first date that a zip can hold: nothing of the day of the work. */
const SANS_DATE = "1980-01-01T00:00:00";

/** Where the page's own state stands in a work that was saved. */
export const ETAT = "plie-travail.json";

/**
 * The place of files that come together in the page's disk: results of earlier months, and the register above them, under
 * `sorties`; the justifications and the settings without a folder at the root, the workbooks that come back in `retours`;
 * loose files in `extraction`. What stood at the root of a saved work stands there again.
 */
export function placer(fichiers: readonly Fichier[]): Fichier[] {
  const bruts = fichiers.map((f) => ({ ...f, chemin: f.chemin.replaceAll("\\", "/").replace(/^\/+/, "") }));
  const travail = bruts.find(({ chemin }) => chemin.endsWith(`/${ETAT}`))?.chemin.slice(0, -ETAT.length) ?? "";
  const ranges = bruts.map((f) =>
    f.chemin.startsWith(travail) ? { ...f, chemin: f.chemin.slice(travail.length) } : f,
  );
  const racines = [...new Set(ranges.flatMap(({ chemin }) => EDITION.exec(chemin)?.[1] ?? []))];
  return ranges.map((f) => ({ ...f, chemin: placeDe(f, racines) }));
}

function placeDe(fichier: Fichier, racines: readonly string[]): string {
  const { chemin } = fichier;
  if (chemin === ETAT || estReglages(fichier)) return chemin;
  const edition = EDITION.exec(chemin)?.[2];
  if (edition !== undefined) return `sorties/${edition}`;
  const racine = racines.find((r) => chemin.startsWith(r));
  if (racine !== undefined) return `sorties/${chemin.slice(racine.length)}`;
  const sortie = SORTIES.exec(chemin)?.[1] ?? JUSTIFICATIONS.exec(chemin)?.[1];
  if (sortie !== undefined) return sortie;
  // whole path: two folders may hold workbooks of one name, and a folder of returns is read without its own folders
  if (estRetour(fichier)) return `${RETOURS}/${chemin.replace(`${RETOURS}/`, "").replaceAll("/", " - ")}`;
  return chemin.includes("/") ? chemin : `${LIBRES}/${chemin}`;
}

/** A settings file that came without a folder. */
export function estReglages({ chemin }: Fichier): boolean {
  return /^(profil|plie)\.ya?ml$/.test(chemin);
}

function estRetour({ chemin, octets }: Fichier): boolean {
  if (NOM_DE_RETOUR.test(chemin)) return true;
  if (!/\.xlsx$/i.test(chemin)) return false;
  try {
    const [classeur] = Object.values(unzipSync(octets, { filter: ({ name }) => name === "xl/workbook.xml" }));
    return classeur !== undefined && FORMULAIRE.test(strFromU8(classeur));
  } catch {
    // whatever it is, the reading says so
    return false;
  }
}

/** What `--justifications` is given: the files of reasons, and the folder of what came back. */
export function raisonsDe(fichiers: readonly Fichier[]): string[] {
  return [...justificationsDe(fichiers).map(({ chemin }) => chemin), ...(retoursDe(fichiers) > 0 ? [RETOURS] : [])];
}

/** How many workbooks came back. */
export function retoursDe(fichiers: readonly Fichier[]): number {
  return fichiers.filter(({ chemin }) => chemin.startsWith(`${RETOURS}/`)).length;
}

/** A month of the register: its last version, and whether one was marked as sent. */
export interface MoisFait {
  mois: string;
  version: number;
  transmis: boolean;
}

function estMarque(chemin: string, octets: Uint8Array): boolean {
  return chemin.startsWith("cloture") && /"version": *"v\d+"/.test(strFromU8(octets));
}

/** The months under `sorties`, the first first. */
export function moisFaits(fichiers: readonly Fichier[]): MoisFait[] {
  const faits = new Map<string, MoisFait>();
  for (const { chemin, octets } of fichiers) {
    const [, mois, reste] = /^sorties\/(\d{4}-\d{2})\/(v\d+\/|cloture\.json$)/.exec(chemin) ?? [];
    if (mois === undefined || reste === undefined) continue;
    const { version, transmis } = faits.get(mois) ?? { version: 0, transmis: false };
    const celle = Number(/\d+/.exec(reste)?.[0] ?? 0);
    faits.set(mois, { mois, version: Math.max(version, celle), transmis: transmis || estMarque(reste, octets) });
  }
  return [...faits.values()].sort((a, b) => (a.mois < b.mois ? -1 : 1));
}

/** A file that is no table of the extraction: of an earlier month, or a return. */
const aPart = ({ chemin }: Fichier): boolean => chemin.startsWith("sorties/") || chemin.startsWith(`${RETOURS}/`);

/** The folders that an extraction is read from: those that hold tables, earlier results aside; sorted. */
export function entreesDe(fichiers: readonly Fichier[]): string[] {
  const dossiers = fichiers
    .filter((f) => TABLE.test(f.chemin) && f.chemin.includes("/") && !aPart(f))
    .map(({ chemin }) => chemin.slice(0, chemin.lastIndexOf("/")));
  return [...new Set(dossiers)].sort();
}

/** Bytes of the tables of an extraction: what its reading takes memory for. */
export function octetsDes(fichiers: readonly Fichier[]): number {
  return fichiers.filter((f) => TABLE.test(f.chemin) && !aPart(f)).reduce((somme, f) => somme + f.octets.length, 0);
}

/** `neufs` take the place of those of the same path. */
export function reunir(anciens: readonly Fichier[], neufs: readonly Fichier[]): Fichier[] {
  const parChemin = new Map([...anciens, ...neufs].map((f) => [f.chemin, f]));
  return [...parChemin.values()].sort((a, b) => (a.chemin < b.chemin ? -1 : 1));
}

/** The files of reasons at the root of the page's disk. */
export function justificationsDe(fichiers: readonly Fichier[]): Fichier[] {
  return fichiers.filter(({ chemin }) => estJustifications(chemin));
}

/** A file of reasons at the root, as the page puts them. */
export function estJustifications(chemin: string): boolean {
  return !chemin.includes("/") && JUSTIFICATIONS.test(chemin);
}

/** Files of one drop that bear one path and differ (two zips with the same folder inside): the later ones get a folder of their own. */
export function distinguer(fichiers: readonly Fichier[]): Fichier[] {
  const parChemin = new Map<string, Fichier>();
  return fichiers.map((f) => {
    const [tete = "", ...suite] = f.chemin.split("/");
    let neuf = f;
    for (let n = 2; ; n++) {
      const deja = parChemin.get(neuf.chemin);
      if (deja === undefined || memesOctets(deja.octets, f.octets)) break;
      neuf = { ...f, chemin: [suite.length === 0 ? `${LIBRES} (${n})/${tete}` : `${tete} (${n})`, ...suite].join("/") };
    }
    parChemin.set(neuf.chemin, neuf);
    return neuf;
  });
}

function memesOctets(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((octet, i) => octet === b[i]);
}

/** Paths of the files that give way to others of the same path; results of earlier months are theirs to write. */
export function remplacesPar(anciens: readonly Fichier[], neufs: readonly Fichier[]): string[] {
  const parChemin = new Map(anciens.filter(({ chemin }) => !chemin.startsWith("sorties/")).map((f) => [f.chemin, f]));
  return neufs.flatMap(({ chemin, octets }) => {
    const ancien = parChemin.get(chemin);
    return ancien && !memesOctets(ancien.octets, octets) ? [chemin] : [];
  });
}

/** Text of a file; empty without one. */
export function texteDe(fichier: Fichier | undefined): string {
  return fichier ? new TextDecoder().decode(fichier.octets) : "";
}

/** A file of that path that holds a text. */
export function fichierDe(chemin: string, texte: string): Fichier {
  return { chemin, octets: new TextEncoder().encode(texte) };
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
