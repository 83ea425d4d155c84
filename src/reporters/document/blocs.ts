import { slantedHeight } from "../charts/plot.ts";
import type { ChartSource, Charts, Note } from "./model.ts";

/** A paragraph, or several. */
export function note(texte: Note["texte"]): Note {
  return { kind: "note", texte };
}

/** The same in grey: what one looks up, not what one reads first. */
export function discrete(texte: Note["texte"]): Note {
  return { kind: "note", tone: "discret", texte };
}

/** Paragraphs under a heading of their own. */
export function noteTitree(titre: string, texte: Note["texte"]): Note {
  return { kind: "note", titre, texte };
}

/** What must be known before the rest is read. */
export function alerte(texte: Note["texte"]): Note {
  return { kind: "note", tone: "alerte", texte };
}

/** Charts side by side, so many rows of 15 points high. */
export function graphiques(hauteur: number, charts: Charts["charts"]): Charts {
  return { kind: "graphiques", charts, hauteur };
}

/** Points of a sheet's width, at least; of half of it. */
export const LARGEUR_FEUILLE = 620;
export const MOITIE = 300;

/** Points of a row of `graphiques`. */
const RANGEE = 15;
/** Share of a frame that a spreadsheet leaves to names: more run out of it, across the legend. */
const PART_DES_NOMS = 0.5;

/** The same over columns of these names, tall enough to hold them where the sheet's width slants them. */
export function graphiquesDeNoms(hauteur: number, charts: Charts["charts"], noms: readonly string[]): Charts {
  const penches = slantedHeight(noms, charts.length > 1 ? MOITIE : LARGEUR_FEUILLE);
  return graphiques(Math.max(hauteur, Math.ceil(penches / PART_DES_NOMS / RANGEE)), charts);
}

/**
 * A chart of a table's columns whose title is its finding, none without a finding; its alternative text says what is drawn,
 * then the finding.
 */
export function dessin(
  type: ChartSource["type"],
  titre: string | null,
  quoi: string,
  source: ChartSource["source"],
  series: ChartSource["series"],
): ChartSource[] {
  return titre === null ? [] : [{ type, titre, alt: `${quoi} ${titre}.`, source, series, etiquettes: true }];
}
