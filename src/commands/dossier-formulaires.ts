import { PlieError } from "../core/plie-error.ts";
import { compareText } from "../core/text.ts";
import type { Disque } from "../disque/disque.ts";

/** What may be a form that was saved in another format: it is read, and refused by name with what to do. */
const CLASSEURS = new Set([".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".numbers"]);
/** Locks and hidden files. */
const TEMPORAIRE = /^(~\$|\.)/;

/** The workbooks of a folder, by name, and the names of its other files. Throws PlieError when there is none. */
export function trouverFormulaires(dossier: string, disque: Disque): { chemins: string[]; ecartes: string[] } {
  const { extname, join } = disque.chemins;
  let noms: string[];
  try {
    noms = disque.lister(dossier).sort(compareText);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    throw new PlieError(
      code === "ENOTDIR"
        ? `--tableaux : « ${dossier} » est un fichier, donnez le dossier des formulaires renvoyés.`
        : `--tableaux : le dossier « ${dossier} » est introuvable ou ne peut pas être lu, vérifiez-le.`,
    );
  }
  const fichiers = noms.filter((nom) => !TEMPORAIRE.test(nom) && disque.nature(join(dossier, nom)) !== "dossier");
  const estClasseur = (nom: string) => CLASSEURS.has(extname(nom).toLowerCase());
  const chemins = fichiers.filter(estClasseur).map((nom) => join(dossier, nom));
  if (chemins.length === 0) {
    throw new PlieError(
      `--tableaux : le dossier « ${dossier} » ne contient aucun classeur .xlsx, mettez-y les formulaires que les APAP ont renvoyés.`,
    );
  }
  return { chemins, ecartes: fichiers.filter((nom) => !estClasseur(nom)) };
}
