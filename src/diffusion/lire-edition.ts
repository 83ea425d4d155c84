import { PlieError } from "../core/plie-error.ts";
import type { InputFile } from "../disque/input-file.ts";
import { lireFeuilles, trouverEnTete, valeurEcrite } from "../formulaire/grille.ts";
import { FEUILLE_DONNEES, lireLigne, TITRES_DONNEES } from "./feuille.ts";
import type { CellulePubliee, EditionPubliee } from "./points.ts";

/**
 * A published edition read back from its workbook, saved again by Excel or LibreOffice or not. Throws PlieError for what is
 * no such workbook, or was made before editions said what they publish.
 */
export async function lireEdition(fichier: InputFile): Promise<EditionPubliee> {
  const feuille = (await lireFeuilles(fichier)).find((f) => f.nom === FEUILLE_DONNEES);
  const enTete = feuille && trouverEnTete(feuille, TITRES_DONNEES);
  if (!feuille || !enTete) {
    throw new PlieError(
      `« ${fichier.name} » n'a pas de feuille « ${FEUILLE_DONNEES} » : ce n'est pas une édition de plie tableau --diffusion, ou elle vient d'une version plus ancienne. Refaites-la avec cette version, ou ne la donnez pas à --depuis.`,
    );
  }
  const cellules: CellulePubliee[] = [];
  for (let ligne = enTete.ligne + 1; ; ligne++) {
    const cells = feuille.lignes.get(ligne) ?? [];
    const dits = TITRES_DONNEES.map((titre) => valeurEcrite(cells[enTete.colonnes.get(titre) ?? -1] ?? null));
    if (dits[0] === null) break;
    const lue = lireLigne(dits);
    if (lue === null) {
      throw new PlieError(
        `« ${fichier.name} », feuille « ${FEUILLE_DONNEES} », ligne ${ligne} : elle ne dit pas un chiffre publié. Donnez l'édition telle qu'elle a été publiée.`,
      );
    }
    cellules.push(lue);
  }
  if (cellules.length === 0) {
    throw new PlieError(
      `« ${fichier.name} » ne publie aucun chiffre (feuille « ${FEUILLE_DONNEES} » vide) : ne la donnez pas à --depuis.`,
    );
  }
  return { nom: fichier.name, au: Math.max(...cellules.map((c) => c.au)), cellules };
}
