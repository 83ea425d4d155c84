import { PlieError } from "../core/plie-error.ts";
import { tidy } from "../core/text.ts";
import type { Grille } from "../ingest/grilles.ts";
import { cellText } from "../ingest/values/lecture.ts";

/** Lines of a table, cells by the title of their column. */
export type Lignes = readonly { ligne: number; cellules: ReadonlyMap<string, string> }[];

/** The table of a sheet whose header bears these titles; empty lines are left out. */
export function tableDe(grille: Grille, titres: readonly string[], fichier: string): Lignes {
  const rang = grille.lignes.findIndex(({ cells }) => {
    const textes = cells.map((cell) => tidy(cellText(cell)));
    return titres.every((titre) => textes.includes(titre));
  });
  const entete = grille.lignes[rang]?.cells.map((cell) => tidy(cellText(cell)));
  if (!entete) {
    throw new PlieError(
      `« ${fichier} », feuille « ${grille.feuille ?? ""} » : la ligne d'en-tête (${titres.join(", ")}) n'est plus là. Reprenez la grille d'origine.`,
    );
  }
  return grille.lignes.slice(rang + 1).flatMap(({ ligne, cells }) => {
    const cellules = new Map(entete.map((titre, i) => [titre, tidy(cellText(cells[i] ?? null))]));
    return [...cellules.values()].every((texte) => texte === "") ? [] : [{ ligne, cellules }];
  });
}
