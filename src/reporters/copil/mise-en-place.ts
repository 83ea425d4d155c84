import { somme } from "../../core/grouper.ts";
import { lineWidth } from "../charts/text-width.ts";
import { Footnotes } from "../document/cell.ts";
import type { Table } from "../document/model.ts";
import { TableValues } from "../document/table-values.ts";
import { isFigure, written } from "../document/written.ts";

/** Width of a digit of 1 point. */
const CHIFFRE = 0.556;
/** Share of a line that its words fill at least, before the next one goes under it. */
const REMPLIE = 0.97;

/** Points of a text on one line, a little generous. */
export function longueur(texte: string, taille: number, gras = false): number {
  return lineWidth(texte, gras) * taille * CHIFFRE;
}

/** Lines of paragraphs in a width, in points. */
export function lignesDe(textes: readonly string[], taille: number, largeur: number, gras = false): number {
  return somme(textes.map((texte) => Math.max(1, Math.ceil(longueur(texte, taille, gras) / (largeur * REMPLIE)))));
}

/** The texts of a table, its header first, and the reasons noted under it. */
export function textesDe(table: Table, mots: (texte: string) => string): { lignes: string[][]; motifs: string[] } {
  const valeurs = new TableValues(table);
  const notes = new Footnotes();
  const lignes = [
    table.columns.map((column) => mots(column.titre)),
    ...table.rows.map((row) =>
      table.columns.map((column, c) => {
        const cellule = valeurs.cell(row, c);
        return mots(written(cellule, column.kind, column.decimales, notes).text);
      }),
    ),
  ];
  return { lignes, motifs: notes.motifs.map(mots) };
}

/** True of a column that is read from the right. */
export function aDroite({ columns }: Table, c: number): boolean {
  const colonne = columns[c];
  return colonne !== undefined && (colonne.align === "right" || isFigure(colonne.kind));
}

/** The room of a table, in points: what it may be written in, and what stands about the text of a cell. */
export interface Cadre {
  largeur: number;
  hauteur: number;
  tailles: readonly number[];
  cote: number;
  dessus: number;
  /** Height of a line, for letters of 1. */
  interligne: number;
  /** How many times higher than its text needs a table of few rows may be, and the share of its room that it is spread over. */
  fois: number;
  part: number;
}

/** Points of the letters of a table, its columns and its rows. */
export interface Place {
  taille: number;
  largeurs: number[];
  hauteurs: number[];
  /** How many times higher than their texts need its rows are. */
  aere: number;
  /** False when no size allows all of it in its room. */
  tient: boolean;
}

/** Characters of a cell that is not cut: « non connu ». */
const COURTE = 10;

/** The words of a cell, which are not cut. */
function insecables(texte: string): string[] {
  return texte.length <= COURTE ? [texte] : texte.split(/[ -]/);
}

/**
 * Letters, columns and rows of a table: no word is cut, all of it stands in its room if a size allows it, and it does not leave
 * its room half empty if it can.
 */
export function miseEnPlace({ columns }: Table, lignes: readonly (readonly string[])[], cadre: Cadre): Place {
  const poids = columns.map(
    ({ kind, width, titre }) => width ?? (kind === "text" ? 22 : Math.max(16, titre.length / 2)),
  );
  const total = somme(poids);
  const { largeur, hauteur, cote, dessus, interligne, fois, part } = cadre;
  let place: Place = { taille: 10, largeurs: [], hauteurs: [], aere: 1, tient: false };
  for (const taille of cadre.tailles) {
    const mots = columns.map((_, c) =>
      Math.max(
        ...lignes.flatMap((ligne) => insecables(ligne[c] ?? "").map((mot) => longueur(mot, taille, true) + 2 * cote)),
      ),
    );
    const libre = largeur - somme(mots);
    const largeurs = mots.map((mot, c) =>
      libre < 0 ? ((poids[c] ?? 0) / total) * largeur : mot + (libre * (poids[c] ?? 0)) / total,
    );
    const rangs = lignes.map((ligne) =>
      Math.max(
        1,
        ...ligne.map((texte, c) => Math.ceil(longueur(texte, taille, true) / ((largeurs[c] ?? 1) - 2 * cote))),
      ),
    );
    const hauteurs = rangs.map((n) => n * taille * interligne + 2 * dessus + 1.5);
    const aere = Math.min(fois, Math.max(1, (part * hauteur) / somme(hauteurs)));
    const tient = libre >= 0 && somme(hauteurs) <= hauteur;
    place = { taille, largeurs, hauteurs: hauteurs.map((h) => h * aere), aere, tient };
    if (tient) return place;
  }
  return place;
}
