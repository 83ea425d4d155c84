import { PlieError } from "../core/plie-error.ts";
import type { InputFile } from "../disque/input-file.ts";
import { PARTICIPANT_ALIASES } from "../tables/parcours.ts";
import { type Grille, grillesDe } from "./grilles.ts";
import { normaliseHeader } from "./headers/normalise.ts";
import { cellText } from "./values/lecture.ts";

const TITRES = new Set(["id", ...PARTICIPANT_ALIASES].map(normaliseHeader));
const ATTENDU = { siVide: "écrivez un identifiant de participant par ligne", quoi: "une liste de participants" };
const LIGNES_CHERCHEES = 40;

function colonneDe(grille: Grille): { rang: number; colonne: number } | null {
  for (const [rang, { cells }] of grille.lignes.slice(0, LIGNES_CHERCHEES).entries()) {
    const colonne = cells.findIndex((cell) => TITRES.has(normaliseHeader(cellText(cell))));
    if (colonne >= 0) return { rang, colonne };
  }
  return null;
}

/**
 * Ids of a list of participants (CSV, text or XLSX), in its order, each once: the column that a header names, else the first
 * column of every line. Throws PlieError when there is none.
 */
export async function lireListeParticipants(fichier: InputFile): Promise<string[]> {
  const grilles = await grillesDe(fichier, (grille) => colonneDe(grille) !== null, ATTENDU);
  const nommees = grilles.filter((grille) => colonneDe(grille) !== null);
  const ids = new Set<string>();
  for (const grille of nommees.length > 0 ? nommees : grilles.slice(0, 1)) {
    const { rang, colonne } = colonneDe(grille) ?? { rang: -1, colonne: 0 };
    for (const { cells } of grille.lignes.slice(rang + 1)) {
      const id = cellText(cells[colonne] ?? null);
      if (id !== "") ids.add(id);
    }
  }
  if (ids.size === 0) {
    throw new PlieError(
      `« ${fichier.name} » ne contient aucun identifiant de participant : écrivez-en un par ligne, sous un en-tête « participant ».`,
    );
  }
  return [...ids];
}
