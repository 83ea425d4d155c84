import { PlieError } from "../core/plie-error.ts";
import type { Signalement } from "../core/report.ts";
import { compareText } from "../core/text.ts";
import type { Disque } from "../disque/disque.ts";
import type { InputFile } from "../disque/input-file.ts";
import { type Grille, grillesDe } from "../ingest/grilles.ts";
import { seraitLu } from "../ingest/list-inputs.ts";
import { type EnTete, enTeteDe, estFormulaire } from "./en-tete.ts";
import { type Declaration, type Entree, Justifications } from "./justifications.ts";
import { lireLigne } from "./lire-ligne.ts";

const ATTENDU = {
  siVide: "écrivez regle;participant;mois;raison;auteur;jusqu_au en première ligne",
  quoi: "des justifications",
};
/** Names of the justifications of hand-written files, which an extraction's folder never reads as a table. */
const JUSTIFICATIONS = /^justifications.*\.(csv|xlsx|ods)$/i;

/**
 * Reads files and folders of justifications and returns as one, in the order given; a folder gives its own files by
 * name, not those of its folders (told). In a folder, a file that cannot be taken is told and left; one that is named is
 * refused. Throws PlieError for a file named that is missing, of another kind, or without the columns.
 */
export async function lireToutesJustifications(chemins: readonly string[], disque: Disque): Promise<Justifications> {
  const lues: Justifications[] = [];
  for (const chemin of chemins) {
    if (disque.nature(chemin) !== "dossier") {
      lues.push(await lireJustifications(disque.fichier(chemin)));
      continue;
    }
    for (const nom of disque.lister(chemin).sort(compareText)) {
      if (disque.nature(disque.chemins.join(chemin, nom)) === "dossier")
        lues.push(nonPris(nom, "c'est un sous-dossier"));
      else if (seraitLu(nom, disque) || JUSTIFICATIONS.test(nom))
        lues.push(await lireOuDire(disque.fichier(disque.chemins.join(chemin, nom))));
    }
  }
  return Justifications.reunir(lues);
}

async function lireOuDire(source: InputFile): Promise<Justifications> {
  try {
    return await lireJustifications(source);
  } catch (error) {
    if (!(error instanceof PlieError)) throw error;
    return nonPris(source.name, error.message);
  }
}

function nonPris(fichier: string, raison: string): Justifications {
  return new Justifications([], [], [{ fichier, feuille: null, ligne: 1, message: `n'est pas pris : ${raison}` }]);
}

/**
 * Reads a justifications file or a return, CSV, XLSX or ODS: the sheets « À corriger » of a workbook that has some, else
 * every sheet that has the columns. A line that cannot be read whole justifies nothing and is reported. Throws PlieError
 * when the file is missing, is of another kind, or has no such columns.
 */
export async function lireJustifications(source: InputFile): Promise<Justifications> {
  const fichier = source.name;
  const grilles = await grillesDe(source, (grille) => enTeteDe(grille, fichier) !== null, ATTENDU);
  const entrees: Entree[] = [];
  const declarations: Declaration[] = [];
  const signalements: Signalement[] = [];
  const lues = enTetesDe(grilles, fichier);
  for (const [grille, enTete] of lues) {
    for (const ligne of grille.lignes.slice(enTete.rang + 1)) {
      const { entree, declaration, dits } = lireLigne(grille, enTete, ligne, fichier);
      if (entree) entrees.push(entree);
      if (declaration) declarations.push(declaration);
      for (const message of dits) signalements.push({ fichier, feuille: grille.feuille, ligne: ligne.ligne, message });
    }
  }
  if (lues.length === 0) {
    throw new PlieError(
      `Le fichier « ${fichier} » n'a pas de ligne d'en-tête avec les colonnes « Règle » et « Raison » : écrivez regle;participant;mois;raison;auteur;jusqu_au en première ligne.`,
    );
  }
  return new Justifications(entrees, declarations, signalements);
}

/** The sheets to read: the forms of a workbook that we wrote, whatever its other sheets say; else all that have the columns. */
function enTetesDe(grilles: readonly Grille[], fichier: string): (readonly [Grille, EnTete])[] {
  const formulaires = grilles.filter(estFormulaire);
  return (formulaires.length > 0 ? formulaires : grilles).flatMap((grille) => {
    const enTete = enTeteDe(grille, fichier);
    return enTete === null ? [] : [[grille, enTete] as const];
  });
}
