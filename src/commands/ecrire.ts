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
  refuserExistant(chemin, ecraser);
  await mkdir(dirname(resolve(chemin)), { recursive: true });
  const temporaire = join(dirname(resolve(chemin)), `.${basename(chemin)}.${randomBytes(4).toString("hex")}.tmp`);
  try {
    await deverser(temporaire, contenu);
    await renommer(temporaire, chemin);
  } catch (error) {
    await rm(temporaire, { force: true });
    throw error;
  }
}

/** Writes several files under a folder; refuses before the first byte when one of them exists. */
export async function ecrireFichiers(dossier: string, artefacts: readonly Artefact[], ecraser: boolean): Promise<void> {
  for (const { chemin } of artefacts) refuserExistant(join(dossier, chemin), ecraser);
  for (const { chemin, contenu } of artefacts) await ecrireFichier(join(dossier, chemin), contenu, ecraser);
}

/** Throws when the file exists and may not be replaced. */
export function refuserExistant(chemin: string, ecraser: boolean): void {
  if (existsSync(chemin) && !ecraser) {
    throw new PlieError(
      `${chemin} existe déjà : ajoutez --ecraser pour le remplacer, ou --sortie pour écrire ailleurs.`,
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
  await mkdir(parent, { recursive: true });
  const chantier = await mkdtemp(join(parent, ".en-cours-"));
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
    throw error;
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
