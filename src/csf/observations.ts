import { PlieError } from "../core/plie-error.ts";
import { compareText } from "../core/text.ts";
import type { InputFile } from "../disque/input-file.ts";
import { type Grille, grillesDe } from "../ingest/grilles.ts";
import { COLONNES } from "./grille.ts";
import { tableDe } from "./table-de.ts";

/** Columns of the observations sent to a structure, beside those of the grid. */
export const OBSERVATIONS = {
  feuille: "Observations",
  piece: "Pièce qui réglerait le point",
  reponse: "Réponse de la structure",
  jointe: "Pièce jointe",
  delai: "Réponse attendue le",
} as const;

/** What a structure answers on a point. */
export interface ReponseStructure {
  fichier: string;
  participant: string;
  point: string;
  reponse: string | null;
  jointe: string | null;
}

const ATTENDU = { siVide: "donnez les observations écrites par plie csf", quoi: "des observations" };

/** The answers typed in a structure's file of observations, by participant and point. Throws PlieError when it is not one. */
export async function lireReponses(rendu: InputFile): Promise<ReponseStructure[]> {
  const feuille = (await grillesDe(rendu, () => false, ATTENDU)).find(
    (f: Grille) => f.feuille === OBSERVATIONS.feuille,
  );
  if (!feuille) {
    throw new PlieError(
      `« ${rendu.name} » : la feuille « ${OBSERVATIONS.feuille} » n'y est pas. Donnez le classeur d'observations écrit par plie csf, rempli par la structure.`,
    );
  }
  const titres = [COLONNES.participant, COLONNES.point, OBSERVATIONS.reponse];
  return tableDe(feuille, titres, rendu.name)
    .flatMap(({ cellules }) => {
      const [reponse, jointe] = [OBSERVATIONS.reponse, OBSERVATIONS.jointe].map((titre) => cellules.get(titre) || null);
      if (!reponse && !jointe) return [];
      return [
        {
          fichier: rendu.name,
          participant: cellules.get(COLONNES.participant) ?? "",
          point: cellules.get(COLONNES.point) ?? "",
          reponse: reponse ?? null,
          jointe: jointe ?? null,
        },
      ];
    })
    .sort((a, b) => compareText(a.participant, b.participant) || compareText(a.point, b.point));
}
