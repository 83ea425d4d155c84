import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Artefact } from "../core/artefact.ts";
import { PlieError } from "../core/plie-error.ts";

/** What a file may be written from. */
type Contenu = Artefact["contenu"];

const OUVERT_AILLEURS = new Set(["EPERM", "EBUSY", "EACCES"]);

/** Writes a file whole or not at all: a temporary file beside it, flushed, then renamed. */
export async function ecrireFichier(chemin: string, contenu: Contenu, ecraser: boolean): Promise<void> {
  await ecrireFichiers(dirname(chemin), [{ chemin: basename(chemin), contenu }], ecraser);
}

/**
 * Writes several files under a folder, all of them or none: refuses before the first byte when one of them exists, writes
 * each beside its place, and renames when the last is on the disk. A folder made for them goes away with them.
 */
export async function ecrireFichiers(dossier: string, artefacts: readonly Artefact[], ecraser: boolean): Promise<void> {
  const cibles = artefacts.map(({ chemin, contenu }) => ({ cible: join(dossier, chemin), contenu }));
  for (const { cible } of cibles) refuserExistant(cible, ecraser);
  const crees: string[] = [];
  const temporaires: { temporaire: string; cible: string }[] = [];
  let enCours = dossier;
  try {
    for (const { cible, contenu } of cibles) {
      enCours = cible;
      const cree = await mkdir(dirname(resolve(cible)), { recursive: true });
      if (cree !== undefined) crees.push(cree);
      const temporaire = join(dirname(resolve(cible)), `.${basename(cible)}.${randomBytes(4).toString("hex")}.tmp`);
      temporaires.push({ temporaire, cible });
      await deverser(temporaire, contenu);
    }
    for (const { temporaire, cible } of temporaires) {
      enCours = cible;
      await renommer(temporaire, cible);
    }
  } catch (error) {
    for (const { temporaire } of temporaires) await rm(temporaire, { force: true });
    for (const cree of crees) await retirerSiVide(cree);
    throw refusDecriture(error, enCours);
  }
}

/** Takes a folder away, and those it holds, unless a file is in it. */
async function retirerSiVide(dossier: string): Promise<void> {
  try {
    const contenu = await readdir(dossier, { recursive: true, withFileTypes: true });
    if (contenu.every((entree) => entree.isDirectory())) await rm(dossier, { recursive: true });
  } catch {
    // it stays: nothing of it matters to the user
  }
}

/** What the system refused, as a sentence that names the place; errors that are none of its refusals as they are. */
function refusDecriture(error: unknown, chemin: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return new PlieError(
        `${chemin} n'a pas pu être écrit : le disque est plein. Rien n'a été gardé ; libérez de la place, ou écrivez ailleurs avec --sortie, puis relancez.`,
      );
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new PlieError(
        `${chemin} n'a pas pu être écrit : ce dossier est protégé en écriture. Vérifiez vos droits, ou écrivez ailleurs avec --sortie.`,
      );
    // what Node answers when it cannot make a folder on a disk that is read-only, or that is not there
    case "ENOENT":
      return new PlieError(
        `${chemin} n'a pas pu être écrit : son dossier ne peut pas être créé (disque absent ou protégé en écriture). Choisissez un autre dossier avec --sortie.`,
      );
    case "EEXIST":
    case "ENOTDIR":
      return new PlieError(
        `${chemin} n'a pas pu être écrit : un fichier porte le nom d'un dossier de ce chemin. Choisissez un autre dossier avec --sortie.`,
      );
    case "ENAMETOOLONG":
      return new PlieError(
        `${basename(dirname(resolve(chemin)))} : le chemin à écrire est trop long. Choisissez un dossier plus court avec --sortie.`,
      );
    default:
      return error;
  }
}

/** Throws when the file exists and may not be replaced. */
export function refuserExistant(chemin: string, ecraser: boolean): void {
  if (existsSync(chemin) && !ecraser) {
    throw new PlieError(
      `${chemin} existe déjà : ajoutez --ecraser pour le remplacer, ou écrivez dans un autre dossier.`,
    );
  }
}

/**
 * Writes a new folder `v1`, `v2`… under `parent`: everything is built aside, then the folder is renamed whole. Gives its
 * path. `remplir` adds the artefacts one by one, so that only one workbook is in memory.
 */
export async function ecrireVersion(
  parent: string,
  remplir: (ajouter: (artefact: Artefact) => Promise<void>) => Promise<void>,
): Promise<string> {
  let cree: string | undefined;
  let chantier: string;
  try {
    cree = await mkdir(parent, { recursive: true });
    chantier = await mkdtemp(join(parent, ".en-cours-"));
  } catch (error) {
    throw refusDecriture(error, parent);
  }
  try {
    await remplir(async ({ chemin, contenu }) => {
      await mkdir(dirname(join(chantier, chemin)), { recursive: true });
      await deverser(join(chantier, chemin), contenu);
    });
    const cible = join(parent, `v${(await derniereVersion(parent)) + 1}`);
    await renommer(chantier, cible);
    return cible;
  } catch (error) {
    await rm(chantier, { recursive: true, force: true });
    if (cree !== undefined) await retirerSiVide(cree);
    throw refusDecriture(error, parent);
  }
}

/** Number of the last `vN` folder, 0 when there is none. */
export async function derniereVersion(parent: string): Promise<number> {
  if (!existsSync(parent)) return 0;
  const numbers = (await readdir(parent)).map((name) => Number(/^v(\d+)$/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers);
}

async function deverser(chemin: string, contenu: Contenu): Promise<void> {
  const file = await open(chemin, "wx");
  try {
    if (typeof contenu === "string" || contenu instanceof Uint8Array) await file.writeFile(contenu);
    else for (const morceau of contenu) await file.write(morceau);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Windows refuses to rename over a file that Excel holds open: waits a little, then says so. */
async function renommer(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (!OUVERT_AILLEURS.has(code)) throw error;
      if (attempt === 4) {
        throw new PlieError(
          `${to} ne peut pas être écrit : il est ouvert dans un autre programme (Excel ?) ou protégé. Fermez-le puis relancez.`,
        );
      }
      await new Promise((done) => setTimeout(done, 100 * attempt));
    }
  }
}

/** Throws when the path exists and is not a folder. */
export async function exigerDossier(chemin: string): Promise<void> {
  if (existsSync(chemin) && !(await stat(chemin)).isDirectory()) {
    throw new PlieError(`${chemin} est un fichier : --sortie attend un dossier.`);
  }
}
