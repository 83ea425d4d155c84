import type { Artefact } from "../core/artefact.ts";
import { PlieError } from "../core/plie-error.ts";
import type { Disque } from "../disque/disque.ts";

const OUVERT_AILLEURS = new Set(["EPERM", "EBUSY", "EACCES"]);

/** Writes a file whole or not at all: a temporary file beside it, flushed, then renamed. */
export async function ecrireFichier(
  disque: Disque,
  chemin: string,
  contenu: Artefact["contenu"],
  ecraser: boolean,
): Promise<void> {
  const { basename, dirname } = disque.chemins;
  await ecrireFichiers(disque, dirname(chemin), [{ chemin: basename(chemin), contenu }], ecraser);
}

/**
 * Writes several files under a folder, all of them or none: refuses before the first byte when one of them exists, writes
 * each beside its place, and renames when the last is on the disk. A folder made for them goes away with them.
 */
export async function ecrireFichiers(
  disque: Disque,
  dossier: string,
  artefacts: readonly Artefact[],
  ecraser: boolean,
): Promise<void> {
  const { basename, dirname, join, resolve } = disque.chemins;
  const cibles = artefacts.map(({ chemin, contenu }) => ({ cible: join(dossier, chemin), contenu }));
  for (const { cible } of cibles) refuserExistant(disque, cible, ecraser);
  const crees: string[] = [];
  const temporaires: { temporaire: string; cible: string }[] = [];
  let enCours = dossier;
  try {
    for (const { cible, contenu } of cibles) {
      enCours = cible;
      const cree = disque.creerDossier(dirname(resolve(cible)));
      if (cree !== undefined) crees.push(cree);
      const temporaire = join(dirname(resolve(cible)), `.${basename(cible)}.${suffixe(disque)}.tmp`);
      temporaires.push({ temporaire, cible });
      disque.ecrire(temporaire, contenu);
    }
    for (const { temporaire, cible } of temporaires) {
      enCours = cible;
      await renommer(disque, temporaire, cible);
    }
  } catch (error) {
    for (const { temporaire } of temporaires) disque.supprimer(temporaire);
    for (const cree of crees) retirerSiVide(disque, cree);
    throw refusDecriture(disque, error, enCours);
  }
}

/** What tells a temporary file from those of another run. */
function suffixe(disque: Disque): string {
  return Array.from(disque.hasard(4), (octet) => octet.toString(16).padStart(2, "0")).join("");
}

/** Takes a folder away, and those it holds, unless a file is in it. */
function retirerSiVide(disque: Disque, dossier: string): void {
  const vide = (chemin: string): boolean =>
    disque
      .lister(chemin)
      .map((nom) => disque.chemins.join(chemin, nom))
      .every((dedans) => disque.nature(dedans) === "dossier" && vide(dedans));
  try {
    if (vide(dossier)) disque.supprimer(dossier);
  } catch {
    // it stays: nothing of it matters to the user
  }
}

/** What the system refused, as a sentence that names the place; errors that are none of its refusals as they are. */
function refusDecriture({ chemins }: Disque, error: unknown, chemin: string): unknown {
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
        `${chemins.basename(chemins.dirname(chemins.resolve(chemin)))} : le chemin à écrire est trop long. Choisissez un dossier plus court avec --sortie.`,
      );
    default:
      return error;
  }
}

/** Throws when the file exists and may not be replaced. */
export function refuserExistant(disque: Disque, chemin: string, ecraser: boolean): void {
  if (disque.nature(chemin) !== null && !ecraser) {
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
  disque: Disque,
  parent: string,
  remplir: (ajouter: (artefact: Artefact) => Promise<void>) => Promise<void>,
): Promise<string> {
  const { dirname, join } = disque.chemins;
  let cree: string | undefined;
  let chantier: string;
  try {
    cree = disque.creerDossier(parent);
    chantier = disque.dossierTemporaire(join(parent, ".en-cours-"));
  } catch (error) {
    throw refusDecriture(disque, error, parent);
  }
  try {
    await remplir(async ({ chemin, contenu }) => {
      disque.creerDossier(dirname(join(chantier, chemin)));
      disque.ecrire(join(chantier, chemin), contenu);
    });
    const cible = join(parent, `v${derniereVersion(parent, disque) + 1}`);
    await renommer(disque, chantier, cible);
    return cible;
  } catch (error) {
    disque.supprimer(chantier);
    if (cree !== undefined) retirerSiVide(disque, cree);
    throw refusDecriture(disque, error, parent);
  }
}

/** Number of the last `vN` folder, 0 when there is none. */
export function derniereVersion(parent: string, disque: Disque): number {
  if (disque.nature(parent) === null) return 0;
  const numbers = disque.lister(parent).map((name) => Number(/^v(\d+)$/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers);
}

/** Windows refuses to rename over a file that Excel holds open: waits a little, then says so. */
async function renommer(disque: Disque, from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      disque.renommer(from, to);
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
export function exigerDossier(chemin: string, disque: Disque): void {
  if (disque.nature(chemin) === "fichier") {
    throw new PlieError(`${chemin} est un fichier : --sortie attend un dossier.`);
  }
}
