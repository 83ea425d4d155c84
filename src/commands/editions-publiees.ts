import { PlieError } from "../core/plie-error.ts";
import { compareText } from "../core/text.ts";
import { lireEdition } from "../diffusion/lire-edition.ts";
import type { EditionPubliee } from "../diffusion/points.ts";
import type { Disque } from "../disque/disque.ts";

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
  const editions: EditionPubliee[] = [];
  for (const fichier of new Set(fichiers)) editions.push(await lireEdition(disque.fichier(fichier)));
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
