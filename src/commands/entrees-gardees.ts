import { PlieError } from "../core/plie-error.ts";
import type { Disque, FichierLu } from "../disque/disque.ts";
import type { InputFile } from "../disque/input-file.ts";
import { seraitLu } from "../ingest/list-inputs.ts";

const REGLAGES = /\.ya?ml$/i;

/**
 * Throws when one of these files was read by this command, or would be read with the extraction next time: no result takes
 * the place of what it comes from, whatever the options.
 */
export function refuserEntrees(disque: Disque, cibles: readonly string[]): void {
  const { basename, dirname } = disque.chemins;
  const reel = (chemin: string) => (disque.nature(chemin) === null ? null : disque.reel(chemin));
  const lus = new Set(disque.lus.map(({ fichier }) => reel(fichier.path)));
  const dossiers = new Set(disque.lus.filter(({ entree }) => entree).map(({ fichier }) => reel(dirname(fichier.path))));
  for (const cible of cibles) {
    // settings are written anew from what they say
    if (!REGLAGES.test(cible) && disque.nature(cible) !== null && lus.has(reel(cible))) {
      throw new PlieError(
        `${cible} est un des fichiers que cette commande vient de lire : il n'est jamais remplacé, même avec --ecraser. Écrivez dans un autre dossier avec --sortie.`,
      );
    }
    if (seraitLu(basename(cible), disque) && dossiers.has(reel(dirname(cible)))) throw dansLExtraction(dirname(cible));
  }
}

/** Throws, before anything is read, when tables would be written into a folder of the extraction. */
export function refuserDossierLu(entrees: readonly string[], sortie: string, disque: Disque): void {
  for (const entree of entrees) {
    const dossier = disque.nature(entree) === "dossier" ? entree : disque.chemins.dirname(entree);
    if (estDans(sortie, dossier, disque) && estDans(dossier, sortie, disque)) throw dansLExtraction(sortie);
  }
}

function dansLExtraction(dossier: string): PlieError {
  return new PlieError(
    `« ${dossier} » est le dossier de l'extraction elle-même : ce qui y serait écrit serait relu avec elle. Donnez-en un autre avec --sortie.`,
  );
}

/** Throws when what was read is no longer what is on the disk: the results would be of files that nobody has. */
export function exigerInchanges(disque: Disque): void {
  const change = disque.lus.find((lu) => estChange(lu));
  if (change === undefined) return;
  throw new PlieError(
    `« ${change.fichier.name} » a changé pendant le calcul : rien n'a été écrit. Attendez que son enregistrement soit fini, puis relancez.`,
  );
}

/** By size and date, then by content: some systems keep the date. Bytes in memory never change. */
function estChange({ fichier, size, modified, sha256 }: FichierLu): boolean {
  try {
    const maintenant = fichier.open();
    maintenant.close();
    if (maintenant.size !== size || maintenant.modified !== modified) return true;
  } catch {
    return true;
  }
  if (sha256 === null || modified === 0) return false;
  return empreinte(fichier) !== sha256;
}

const BLOC = 4 << 20;

/** SHA-256 of a file, whatever its size. */
function empreinte(fichier: InputFile): string {
  const hasher = fichier.hasher();
  const ouvert = fichier.open();
  const bloc = new Uint8Array(Math.min(BLOC, ouvert.size + 1));
  try {
    for (let lus = 0, n = 1; n > 0; lus += n) {
      n = ouvert.read(bloc, 0, bloc.length, lus);
      hasher.update(bloc.subarray(0, n));
    }
  } finally {
    ouvert.close();
  }
  return hasher.hex();
}

/** True when the path is the folder, or in it; links are followed. */
export function estDans(chemin: string, dossier: string, disque: Disque): boolean {
  const { relative, resolve } = disque.chemins;
  const depuis = relative(reel(dossier, disque), reel(chemin, disque));
  return depuis === "" || (!depuis.startsWith("..") && resolve(depuis) !== depuis);
}

/** The real path, of the nearest folder that exists for what does not yet. */
function reel(chemin: string, disque: Disque): string {
  const { basename, dirname, resolve } = disque.chemins;
  const absolu = resolve(chemin);
  if (disque.nature(absolu) !== null) return disque.reel(absolu);
  const parent = dirname(absolu);
  return parent === absolu ? absolu : resolve(reel(parent, disque), basename(absolu));
}
