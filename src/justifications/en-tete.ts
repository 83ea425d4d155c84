import { PlieError } from "../core/plie-error.ts";
import type { Grille } from "../ingest/grilles.ts";
import { normaliseHeader } from "../ingest/headers/normalise.ts";
import { cellText } from "../ingest/values/lecture.ts";
import { type CleReponse, COLONNE_REPERE, COLONNES_LUES, REPONSES_DE, TITRE_CONSTAT } from "./colonnes.ts";

/** Where each column stands; a column that is absent is not in the map. */
export interface EnTete {
  /** Index of the header in the grid's lines. */
  rang: number;
  /** Number of columns. */
  largeur: number;
  colonnes: ReadonlyMap<CleReponse, number>;
  /** The sheet lists constats: a line without any reason, author nor date is just one that nobody justified. */
  listeDeConstats: boolean;
  /** Whose form it is: said above the header; null when nothing says it. */
  de: string | null;
}

/** Titles, and the counts of a structure's APAPs, may stand above the header. */
const LIGNES_CHERCHEES = 300;

/** Header → column, and whether it is the column's own name (which goes before its synonyms). */
const NOMS = new Map<string, { cle: CleReponse; propre: boolean }>();
for (const { cle, titre, alias } of COLONNES_LUES) {
  for (const nom of alias) NOMS.set(normaliseHeader(nom), { cle, propre: false });
  for (const nom of [cle, titre]) NOMS.set(normaliseHeader(nom), { cle, propre: true });
}

/**
 * The header of a grid: the first line that names a rule and a reason; null when there is none. Throws PlieError when two
 * columns are understood alike: nothing says which one holds.
 */
export function enTeteDe(grille: Grille, fichier: string): EnTete | null {
  for (const [rang, { cells, ligne }] of grille.lignes.slice(0, LIGNES_CHERCHEES).entries()) {
    const textes = cells.map(cellText);
    const connus = textes.map((texte) => NOMS.get(normaliseHeader(texte)));
    if (!connus.some((c) => c?.cle === "regle") || !connus.some((c) => c?.cle === "raison")) continue;
    const colonnes = new Map<CleReponse, number>();
    for (const [i, connu] of connus.entries()) {
      if (!connu) continue;
      const autre = colonnes.get(connu.cle);
      if (autre === undefined || (connu.propre && !connus[autre]?.propre)) colonnes.set(connu.cle, i);
      else if (connu.propre === connus[autre]?.propre) {
        const ou = `${fichier}${grille.feuille === null ? "" : `, feuille « ${grille.feuille} »`}, ligne ${ligne}`;
        throw new PlieError(
          `${ou} : les colonnes « ${textes[autre]} » et « ${textes[i]} » disent la même chose, renommez celle qui ne doit pas être lue.`,
        );
      }
    }
    const listeDeConstats = textes.some((texte) => normaliseHeader(texte) === normaliseHeader(TITRE_CONSTAT));
    return { rang, largeur: cells.length, colonnes, listeDeConstats, de: destinataire(grille, rang) };
  }
  return null;
}

/** True for a sheet whose lines bear the mark of a constat. */
export function estFormulaire({ lignes }: Grille): boolean {
  const repere = normaliseHeader(COLONNE_REPERE.titre);
  return lignes
    .slice(0, LIGNES_CHERCHEES)
    .some(({ cells }) => cells.some((cell) => normaliseHeader(cellText(cell)) === repere));
}

/** The name after « Réponses de : », above the header. */
function destinataire({ lignes }: Grille, rang: number): string | null {
  const debut = normaliseHeader(REPONSES_DE);
  for (const { cells } of lignes.slice(0, rang)) {
    for (const texte of cells.map(cellText)) {
      const fin = texte.indexOf(":");
      if (fin < 0 || normaliseHeader(texte.slice(0, fin)) !== debut) continue;
      const nom = texte.slice(fin + 1).trim();
      if (nom !== "") return nom;
    }
  }
  return null;
}
