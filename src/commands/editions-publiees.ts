import { PlieError } from "../core/plie-error.ts";
import { compareText } from "../core/text.ts";
import { lireEdition } from "../diffusion/lire-edition.ts";
import type { EditionPubliee } from "../diffusion/points.ts";
import type { Disque } from "../disque/disque.ts";
import { readWhole } from "../disque/input-file.ts";
import { ecrireFichier } from "./ecrire.ts";

/** Where the register keeps what was published of a month, under the month. */
const PUBLIEES = "publiees";

/** A published edition by its name: a folder may hold anything else, a register among others. */
const EDITION = /^diffusion-.*\.xlsx$/i;
/** Folders under the one that was given. */
const PROFONDEUR = 6;

/**
 * The editions of `--depuis`: workbooks, or folders looked into with those under them, by path. Throws PlieError for what is
 * not there, holds none, or is none.
 */
export async function lireEditions(chemins: readonly string[], disque: Disque): Promise<EditionPubliee[]> {
  const fichiers = chemins.flatMap((chemin) => {
    const nature = disque.nature(chemin);
    if (nature === null) {
      throw new PlieError(
        `--depuis : « ${chemin} » est introuvable, donnez une édition déjà publiée (.xlsx) ou le dossier qui les contient.`,
      );
    }
    const trouves = nature === "dossier" ? editionsDe(chemin, disque, PROFONDEUR) : [chemin];
    if (trouves.length > 0) return trouves;
    throw new PlieError(
      `--depuis : « ${chemin} » ne contient aucune édition de plie tableau --diffusion (diffusion-….xlsx), donnez le dossier où elles sont.`,
    );
  });
  return lireToutes([...new Set(fichiers)], disque);
}

/** Those that the register of `mensuel` holds, read when `--depuis` names none; nothing where there is no register. */
export async function lireEditionsDuRegistre(racine: string, disque: Disque): Promise<EditionPubliee[]> {
  if (disque.nature(racine) !== "dossier") return [];
  return lireToutes(editionsDe(racine, disque, PROFONDEUR), disque);
}

/** Keeps a published edition in the register, under its month. Throws PlieError for what is none, or is already there. */
export async function garderEdition(
  chemin: string,
  dossierDuMois: string,
  ecraser: boolean,
  disque: Disque,
): Promise<string> {
  const [edition] = await lireEditions([chemin], disque);
  const nom = disque.chemins.basename(chemin);
  if (edition === undefined || !EDITION.test(nom)) {
    throw new PlieError(`--diffusion : « ${chemin} » ne porte pas le nom d'une édition publiée (diffusion-….xlsx).`);
  }
  const cible = disque.chemins.join(dossierDuMois, PUBLIEES, nom);
  await ecrireFichier(disque, cible, readWhole(disque.fichier(chemin)), ecraser);
  return cible;
}

async function lireToutes(fichiers: readonly string[], disque: Disque): Promise<EditionPubliee[]> {
  const editions: EditionPubliee[] = [];
  for (const fichier of fichiers) editions.push(await lireEdition(disque.fichier(fichier)));
  return editions;
}

function editionsDe(dossier: string, disque: Disque, profondeur: number): string[] {
  return disque
    .lister(dossier)
    .sort(compareText)
    .flatMap((nom) => {
      const chemin = disque.chemins.join(dossier, nom);
      if (disque.nature(chemin) === "dossier") {
        return profondeur > 0 && !nom.startsWith(".") ? editionsDe(chemin, disque, profondeur - 1) : [];
      }
      return EDITION.test(nom) ? [chemin] : [];
    });
}
