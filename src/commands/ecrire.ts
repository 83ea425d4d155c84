import type { Artefact } from "../core/artefact.ts";
import { codeDe, PlieError } from "../core/plie-error.ts";
import { type Annonce, Chantier } from "../disque/chantier.ts";
import type { Disque } from "../disque/disque.ts";
import { exigerInchanges, refuserEntrees } from "./entrees-gardees.ts";
import { ouvertsAilleurs, refusDecriture } from "./refus-ecriture.ts";

const OUVERT_AILLEURS = new Set(["EPERM", "EBUSY", "EACCES"]);
/** Excel lets go of a file a moment after it is closed, and antivirus programs after they have looked. */
const ESSAIS = 4;
const ATTENTE_MS = 100;

/** Writes a file whole or not at all, with the guards of `ecrireFichiers`. */
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
 * Writes several files under a folder, all of them or none: refuses before the first byte when one of them exists or was
 * read, makes each aside, checks that what was read has not changed, then moves them to their place. With `ecraser` the old
 * set stays whole until the new one is: a move that fails puts it back, and a run that dies is mended by the next one.
 * `precedents`: files of the old set; those that no new one replaces go with it.
 */
export async function ecrireFichiers(
  disque: Disque,
  dossier: string,
  artefacts: readonly Artefact[],
  ecraser: boolean,
  precedents: readonly string[] = [],
): Promise<void> {
  const { join } = disque.chemins;
  const cibles = artefacts.map(({ chemin }) => join(dossier, chemin));
  const retires = precedents.filter((nom) => {
    const chemin = join(dossier, nom);
    return disque.nature(chemin) === "fichier" && !cibles.includes(chemin);
  });
  const touches = [...cibles, ...retires.map((nom) => join(dossier, nom))];
  for (const chemin of touches) refuserExistant(disque, chemin, ecraser);
  refuserEntrees(disque, touches);
  await dansUnChantier(disque, dossier, cibles[0] ?? dossier, async (chantier, enCours) => {
    for (const [rang, { contenu }] of artefacts.entries()) {
      enCours(cibles[rang] ?? dossier);
      disque.ecrire(chantier.place(rang), contenu);
      await ecouter();
    }
    exigerInchanges(disque);
    enCours(dossier);
    const annonce = annonceDe(disque, dossier, artefacts, retires);
    await chantier.annoncer(annonce);
    for (const chemin of annonce.dossiers) disque.creerDossier(join(dossier, chemin));
    await ecarter(disque, chantier, annonce, touches);
    for (const [rang, cible] of cibles.entries()) {
      enCours(cible);
      await renommer(disque, chantier.place(rang), cible);
    }
  });
}

/**
 * Opens a folder of work under `dossier`, made with those above it when there is none, and closes it: what `faire` moved
 * stays when it ends well, nothing stays when it fails. It says as it goes which path it is at.
 */
async function dansUnChantier<T>(
  disque: Disque,
  dossier: string,
  premier: string,
  faire: (chantier: Chantier, enCours: (chemin: string) => void) => Promise<T>,
): Promise<T> {
  let endroit = premier;
  let cree: string | undefined;
  let chantier: Chantier | null = null;
  try {
    cree = disque.creerDossier(dossier);
    chantier = Chantier.ouvrir(disque, dossier);
    const fait = await faire(chantier, (chemin) => {
      endroit = chemin;
    });
    chantier.finir();
    return fait;
  } catch (error) {
    throw remettre(disque, chantier, cree) ?? refusDecriture(disque, error, endroit);
  }
}

/** Puts everything back; gives what to say when even that is refused. */
function remettre(disque: Disque, chantier: Chantier | null, cree: string | undefined): PlieError | null {
  try {
    chantier?.annuler();
  } catch {
    return new PlieError(
      `${chantier?.dossier} : le disque ne répond plus, et ce qui s'y trouvait n'a pas pu être remis en place. N'ouvrez rien de ce dossier : rebranchez le disque et relancez la même commande, elle remettra tout en ordre.`,
    );
  }
  if (cree !== undefined) retirerSiVide(disque, cree);
  return null;
}

/** What is about to move: files with whether one is there, and the folders that are not there yet. */
function annonceDe(
  disque: Disque,
  dossier: string,
  artefacts: readonly Artefact[],
  retires: readonly string[],
): Annonce {
  const { dirname, join } = disque.chemins;
  const dossiers = new Set<string>();
  const aCreer = (chemin: string): void => {
    if (chemin === "." || disque.nature(join(dossier, chemin)) !== null) return;
    aCreer(dirname(chemin));
    dossiers.add(chemin);
  };
  for (const { chemin } of artefacts) aCreer(dirname(chemin));
  return {
    fichiers: [...artefacts.map(({ chemin }) => chemin), ...retires].map((cible) => ({
      cible,
      remplace: disque.nature(join(dossier, cible)) !== null,
    })),
    dossiers: [...dossiers],
  };
}

/** Moves the old files aside; those that another program holds are waited for a little, then all named at once. */
async function ecarter(
  disque: Disque,
  chantier: Chantier,
  { fichiers }: Annonce,
  cibles: readonly string[],
): Promise<void> {
  let reste = [...fichiers.keys()].filter((rang) => fichiers[rang]?.remplace);
  for (let essai = 1; ; essai++) {
    reste = reste.filter((rang) => !deplacer(disque, cibles[rang] ?? "", chantier.ancien(rang)));
    if (reste.length === 0) return;
    if (essai === ESSAIS) throw ouvertsAilleurs(reste.map((rang) => cibles[rang] ?? ""));
    await attendre(essai);
  }
}

const attendre = (essai: number): Promise<void> => new Promise((fait) => setTimeout(fait, ATTENTE_MS * essai));

/** A turn of the event loop: workbooks are made without one, and Ctrl-C must be heard between two files. */
const ecouter = (): Promise<void> => new Promise((fait) => (globalThis.setImmediate ?? setTimeout)(fait));

/** False when another program holds the file. */
function deplacer(disque: Disque, de: string, vers: string): boolean {
  try {
    disque.renommer(de, vers);
    return true;
  } catch (error) {
    if (OUVERT_AILLEURS.has(codeDe(error))) return false;
    throw error;
  }
}

/** Windows refuses to rename over a file that Excel holds open: waits a little, then says so. */
async function renommer(disque: Disque, de: string, vers: string): Promise<void> {
  for (let essai = 1; !deplacer(disque, de, vers); essai++) {
    if (essai === ESSAIS) throw ouvertsAilleurs([vers]);
    await attendre(essai);
  }
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
  return dansUnChantier(disque, parent, parent, async (chantier) => {
    const neuf = chantier.neuf("version");
    disque.creerDossier(neuf);
    const ecrits: string[] = [];
    await remplir(async (artefact) => {
      const chemin = join(neuf, artefact.chemin);
      disque.creerDossier(dirname(chemin));
      disque.ecrire(chemin, artefact.contenu);
      ecrits.push(chemin);
      await ecouter();
    });
    await disque.poser(ecrits);
    exigerInchanges(disque);
    const cible = join(parent, `v${derniereVersion(parent, disque) + 1}`);
    await renommer(disque, neuf, cible);
    return cible;
  });
}

/** Number of the last `vN` folder, 0 when there is none. */
export function derniereVersion(parent: string, disque: Disque): number {
  if (disque.nature(parent) === null) return 0;
  const numbers = disque.lister(parent).map((name) => Number(/^v(\d+)$/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers);
}

/** Throws when the path exists and is not a folder. */
export function exigerDossier(chemin: string, disque: Disque): void {
  const nature = disque.nature(chemin);
  if (nature !== null && nature !== "dossier") {
    throw new PlieError(`${chemin} est un fichier : --sortie attend un dossier.`);
  }
}
