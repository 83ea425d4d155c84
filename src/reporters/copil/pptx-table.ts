import type PptxGenJS from "pptxgenjs";
import { frCount } from "../../core/format.ts";
import { somme } from "../../core/grouper.ts";
import type { Table } from "../document/model.ts";
import type { Theme } from "../xlsx/theme.ts";
import { aDroite, type Cadre, lignesDe, miseEnPlace, type Place, textesDe } from "./mise-en-place.ts";
import { DOUX, ENCRE, POLICE, POUCE, TAILLES } from "./pptx-style.ts";

type Mots = (texte: string) => string;

/** Points of a table: the biggest that its room takes. */
const TABLES = [16, 14, 12, 11, 10] as const;
/** Points at the sides of a cell, and above and below its text. */
const CELLULE = { cote: 5.8, dessus: 2.2, interligne: 1.2, part: 0.65, fois: 3 } as const;
/** Inches of the title of a table, or of the sentence in its place, and of the line that says what is left out. */
const TITRE = 0.32;
const RESTE = 0.3;

/** Inches that a table takes at least, with its title and what is noted under it. */
export function leastOf(table: Table, w: number, mots: Mots): number {
  const titre = table.titre === undefined ? 0 : TITRE;
  if (table.rows.length === 0) return titre + 0.5;
  const { lignes, motifs } = textesDe(table, mots);
  const { hauteurs } = miseEnPlace(table, lignes, cadre(w, 0));
  return titre + somme(hauteurs) / POUCE + 0.1 + hauteurNotes(motifs, w) + 0.1;
}

function cadre(w: number, h: number): Cadre {
  return { ...CELLULE, largeur: w * POUCE, hauteur: h * POUCE, tailles: TABLES };
}

function hauteurNotes(motifs: readonly string[], w: number): number {
  return motifs.length === 0 ? 0 : (lignesDe(motifs, TAILLES.note, w * POUCE - 40) * TAILLES.note * 1.25) / POUCE + 0.1;
}

/** Draws a table in a room: where it ends, and its rows that had none, to be written elsewhere. */
export function tableSur(
  diapo: PptxGenJS.Slide,
  table: Table,
  { x, y, w, h: dispo }: { x: number; y: number; w: number; h: number },
  theme: Theme,
  mots: Mots,
): { fin: number; reste: string[] } {
  let haut = y;
  const dire = (texte: string, options: PptxGenJS.TextPropsOptions) =>
    diapo.addText(mots(texte), { x, y: haut, w, h: 0.3, fontFace: POLICE, fontSize: TAILLES.texte, ...options });
  if (table.titre !== undefined) {
    dire(table.titre, { bold: true, color: theme.principale });
    haut += TITRE;
  }
  if (table.rows.length === 0) {
    dire(table.vide ?? "Aucune ligne.", { color: DOUX });
    return { fin: haut + 0.3, reste: [] };
  }
  const { lignes, motifs } = textesDe(table, mots);
  const notees = hauteurNotes(motifs, w);
  const libre = dispo - (haut - y) - notees;
  const { vues, place } = tenir(table, lignes, w, libre);
  diapo.addTable(
    vues.map((ligne, r) =>
      ligne.map((text, c) => ({
        text,
        options: {
          align: aDroite(table, c) ? ("right" as const) : ("left" as const),
          ...(r === 0
            ? { bold: true, color: theme.texteEntete, fill: { color: theme.principale } }
            : { bold: table.tones?.[r - 1] === "fort" }),
        },
      })),
    ),
    {
      x,
      y: haut,
      w,
      colW: place.largeurs.map((l) => l / POUCE),
      rowH: place.hauteurs.map((l) => l / POUCE),
      valign: "middle",
      fontFace: POLICE,
      fontSize: place.taille,
      color: ENCRE,
      border: { type: "solid", pt: 0.5, color: "C5CDD9" },
      margin: [CELLULE.dessus / POUCE, CELLULE.cote / POUCE, CELLULE.dessus / POUCE, CELLULE.cote / POUCE],
    },
  );
  haut += somme(place.hauteurs) / POUCE + 0.1;
  const reste = lignes.slice(vues.length).map((ligne) => ligne.filter((texte) => texte !== "").join(" · "));
  if (reste.length > 0) {
    dire(`${frCount(reste.length, "ligne")} de plus, dans les notes de la diapositive.`, {
      fontSize: TAILLES.note,
      italic: true,
      color: DOUX,
    });
    haut += RESTE;
  }
  if (notees > 0) {
    diapo.addText(
      motifs.map((motif, i) => ({ text: `(${i + 1}) ${motif}`, options: { breakLine: true } })),
      { x, y: haut, w, h: notees, fontFace: POLICE, fontSize: TAILLES.note, color: DOUX, valign: "top" },
    );
    haut += notees;
  }
  return { fin: haut, reste };
}

/** The rows that a room takes, and their place: all of them, else the first ones. */
function tenir(
  table: Table,
  lignes: readonly string[][],
  w: number,
  h: number,
): { vues: readonly string[][]; place: Place } {
  let vues = lignes;
  let place = miseEnPlace(table, vues, cadre(w, h));
  while (!place.tient && vues.length > 2) {
    vues = vues.slice(0, -1);
    place = miseEnPlace(table, vues, cadre(w, h - RESTE));
  }
  return { vues, place };
}
