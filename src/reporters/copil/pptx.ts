import type PptxGenJS from "pptxgenjs";
import { base64 } from "../../core/base64.ts";
import { enMots, type Langage } from "../../normes/langage.ts";
import { lineWidth } from "../charts/text-width.ts";
import { Footnotes } from "../document/cell.ts";
import type { Table } from "../document/model.ts";
import { TableValues } from "../document/table-values.ts";
import { isFigure, written } from "../document/written.ts";
import { emblemPng } from "../xlsx/emblem.ts";
import { COFINANCEMENT } from "../xlsx/layout-titles.ts";
import type { Theme } from "../xlsx/theme.ts";
import type { DocumentCopil, PageCopil } from "./modele.ts";
import { chartSur } from "./pptx-chart.ts";
import { figer } from "./pptx-fige.ts";
import { DOUX, ENCRE, POLICE, TAILLES } from "./pptx-style.ts";

type Diapo = PptxGenJS.Slide;

/** A slide of 13.33 by 7.5 inches, and what stands in it. */
const MARGE = 0.5;
const LARGEUR = 13.33 - 2 * MARGE;
const CORPS = 1.55;
const BAS = 6.9;
/** Columns of a picture and its table, side by side. */
const ENTRE = 0.3;
/** Points of a table: the biggest that its room takes. */
const TABLES = [16, 14, 12, 10] as const;
/** Inches at the sides of a cell, and above and below its text. */
const BORDS = { cote: 0.08, haut: 0.03 } as const;

/**
 * Bytes of the .pptx: one slide per page, its chart native and its table a table, all of it editable. Same document, same
 * bytes, in the page too.
 */
export async function copilPptx(document: DocumentCopil, theme: Theme, langage: Langage): Promise<Uint8Array> {
  const { default: Presentation } = await import("pptxgenjs");
  const fichier = new Presentation();
  fichier.layout = "LAYOUT_WIDE";
  fichier.title = document.titre;
  fichier.author = theme.nom;
  fichier.company = theme.nom;
  fichier.subject = document.sousTitre;
  fichier.theme = { headFontFace: POLICE, bodyFontFace: POLICE };
  const mots = (texte: string) => enMots(texte, langage);
  for (const page of document.pages) dessiner(fichier, page, document, theme, mots);
  const octets = await fichier.write({ outputType: "uint8array" });
  if (!(octets instanceof Uint8Array)) throw new Error("pptxgenjs gave no bytes");
  return figer(octets);
}

function dessiner(
  fichier: PptxGenJS,
  page: PageCopil,
  document: DocumentCopil,
  theme: Theme,
  mots: (texte: string) => string,
): void {
  const diapo = fichier.addSlide();
  const { numero, sujet, constat, phrases, graphique, tables, commentaire } = page;
  const tete = { x: MARGE, w: LARGEUR - 2.9, fontFace: POLICE };
  diapo.addText(`${numero}. ${mots(sujet)}`, { ...tete, y: 0.25, h: 0.3, fontSize: TAILLES.note, color: DOUX });
  diapo.addText(mots(constat), {
    ...tete,
    y: 0.5,
    h: 0.9,
    fontSize: TAILLES.titre,
    bold: true,
    color: theme.principale,
    valign: "top",
    fit: "shrink",
  });
  emblemeSur(diapo);
  const bas = commentaire.length === 0 ? BAS : BAS - hauteurTexte(commentaire, LARGEUR) - 0.35;
  let haut = CORPS;
  if (phrases.length > 0) {
    const h = hauteurTexte(phrases, LARGEUR);
    diapo.addText(
      phrases.map((phrase) => ({ text: mots(phrase), options: { bullet: true, breakLine: true } })),
      { x: MARGE, y: haut, w: LARGEUR, h, fontFace: POLICE, fontSize: TAILLES.texte, color: ENCRE, valign: "top" },
    );
    haut += h + 0.1;
  }
  if (graphique !== null) {
    const w = tables.length === 0 ? LARGEUR : (LARGEUR - ENTRE) / 2;
    chartSur(fichier, diapo, graphique, { x: MARGE, y: haut, w, h: bas - haut - 0.1 }, mots);
  }
  const x = graphique === null ? MARGE : MARGE + (LARGEUR + ENTRE) / 2;
  const w = graphique === null ? LARGEUR : (LARGEUR - ENTRE) / 2;
  const h = (bas - haut) / Math.max(1, tables.length) - 0.2;
  for (const table of tables) haut = tableSur(diapo, table, { x, y: haut, w, h }, theme, mots) + 0.2;
  if (commentaire.length > 0) {
    diapo.addText(
      commentaire.map((texte) => ({
        text: texte.replace(/^- /, ""),
        options: { breakLine: true, ...(texte.startsWith("- ") ? { bullet: true } : {}) },
      })),
      {
        x: MARGE,
        y: bas,
        w: LARGEUR,
        h: BAS - bas,
        fontFace: POLICE,
        fontSize: TAILLES.texte,
        color: ENCRE,
        fill: { color: theme.fond },
        valign: "middle",
      },
    );
  }
  const total = document.pages.length;
  diapo.addText(`${mots(document.pied)} · ${numero}/${total}`, {
    x: MARGE,
    y: 7.05,
    w: LARGEUR,
    h: 0.3,
    fontFace: POLICE,
    fontSize: TAILLES.pied,
    color: DOUX,
    align: "right",
  });
}

/** The emblem and its sentence, at the right of the title. */
function emblemeSur(diapo: Diapo): void {
  const alt = `Emblème de l'Union européenne. ${COFINANCEMENT}.`;
  diapo.addImage({
    data: `image/png;base64,${base64(emblemPng())}`,
    x: 13.33 - MARGE - 2.6,
    y: 0.3,
    w: 0.75,
    h: 0.5,
    altText: alt,
  });
  diapo.addText(COFINANCEMENT, {
    x: 13.33 - MARGE - 1.8,
    y: 0.3,
    w: 1.8,
    h: 0.5,
    fontFace: POLICE,
    fontSize: TAILLES.note,
    color: "003399",
    valign: "middle",
  });
}

/** Inches that paragraphs take, about. */
function hauteurTexte(textes: readonly string[], largeur: number): number {
  const parLigne = largeur * 9.5;
  const lignes = textes.reduce((somme, texte) => somme + Math.max(1, Math.ceil(texte.length / parLigne)), 0);
  return lignes * 0.3 + 0.1;
}

function tableSur(
  diapo: Diapo,
  table: Table,
  { x, y, w, h: dispo }: { x: number; y: number; w: number; h: number },
  theme: Theme,
  mots: (texte: string) => string,
): number {
  let haut = y;
  if (table.titre !== undefined) {
    diapo.addText(mots(table.titre), {
      x,
      y: haut,
      w,
      h: 0.3,
      fontFace: POLICE,
      fontSize: TAILLES.texte,
      bold: true,
      color: theme.principale,
    });
    haut += 0.32;
  }
  if (table.rows.length === 0) {
    diapo.addText(mots(table.vide ?? "Aucune ligne."), {
      x,
      y: haut,
      w,
      h: 0.3,
      fontFace: POLICE,
      fontSize: TAILLES.texte,
      color: DOUX,
    });
    return haut + 0.3;
  }
  const valeurs = new TableValues(table);
  const notes = new Footnotes();
  const droite = (c: number) => {
    const colonne = table.columns[c];
    return colonne !== undefined && (colonne.align === "right" || isFigure(colonne.kind)) ? "right" : "left";
  };
  const rows: PptxGenJS.TableRow[] = [
    table.columns.map((column, c) => ({
      text: mots(column.titre),
      options: { bold: true, color: theme.texteEntete, fill: { color: theme.principale }, align: droite(c) },
    })),
    ...table.rows.map((row, r) =>
      table.columns.map((column, c) => ({
        text: mots(written(valeurs.cell(row, c), column.kind, column.decimales, notes).text),
        options: { align: droite(c), bold: table.tones?.[r] === "fort" } as const,
      })),
    ),
  ];
  const lignes = rows.map((row) => row.map(({ text }) => String(text ?? "")));
  const notees = notes.motifs.length === 0 ? 0 : hauteurTexte(notes.motifs, w);
  const reste = dispo - (table.titre === undefined ? 0 : 0.32) - notees;
  const { taille, largeurs, hauteurs } = miseEnPlace(table, lignes, w, reste);
  diapo.addTable(rows, {
    x,
    y: haut,
    w,
    colW: largeurs,
    rowH: hauteurs,
    valign: "middle",
    fontFace: POLICE,
    fontSize: taille,
    color: ENCRE,
    border: { type: "solid", pt: 0.5, color: "C5CDD9" },
    margin: [BORDS.haut, BORDS.cote, BORDS.haut, BORDS.cote],
  });
  haut += additionner(hauteurs) + 0.1;
  if (notees > 0) {
    diapo.addText(
      notes.motifs.map((motif, i) => ({ text: `(${i + 1}) ${mots(motif)}`, options: { breakLine: true } })),
      { x, y: haut, w, h: notees, fontFace: POLICE, fontSize: TAILLES.note, color: DOUX, valign: "top" },
    );
    haut += notees;
  }
  return haut;
}

/** Share of its room that a table of few rows is spread over, and how many times higher they are at most. */
const AERE = 0.6;
const AERE_FOIS = 2.5;

/**
 * Points of the letters, widths and heights in inches of the columns and rows of a table: no word is cut, all of it stands in
 * its room if a size allows it, and it does not leave its room half empty if it can.
 */
function miseEnPlace(
  { columns }: Table,
  lignes: readonly (readonly string[])[],
  w: number,
  dispo: number,
): { taille: number; largeurs: number[]; hauteurs: number[] } {
  const poids = columns.map(
    ({ kind, width, titre }) => width ?? (kind === "text" ? 22 : Math.max(16, titre.length / 2)),
  );
  const somme = additionner(poids);
  const pouces = (texte: string, taille: number) => (lineWidth(texte, true) * taille * 0.556) / 72;
  const essais = TABLES.map((taille) => {
    const mots = columns.map((_, c) =>
      Math.max(
        ...lignes.flatMap((ligne) => (ligne[c] ?? "").split(/[ -]/).map((mot) => pouces(mot, taille) + 2 * BORDS.cote)),
      ),
    );
    const libre = w - additionner(mots);
    const largeurs = mots.map((mot, c) =>
      libre < 0 ? ((poids[c] ?? 0) / somme) * w : mot + (libre * (poids[c] ?? 0)) / somme,
    );
    const rangs = lignes.map((ligne) =>
      Math.max(...ligne.map((texte, c) => Math.ceil(pouces(texte, taille) / ((largeurs[c] ?? 1) - 2 * BORDS.cote)))),
    );
    const hauteurs = rangs.map((n) => (Math.max(1, n) * taille * 1.2) / 72 + 2 * BORDS.haut + 0.02);
    const fois = Math.min(AERE_FOIS, Math.max(1, (AERE * dispo) / additionner(hauteurs)));
    return {
      taille,
      largeurs,
      hauteurs: hauteurs.map((h) => h * fois),
      tient: libre >= 0 && additionner(hauteurs) <= dispo,
    };
  });
  return essais.find(({ tient }) => tient) ?? essais[TABLES.length - 1] ?? { taille: 12, largeurs: [], hauteurs: [] };
}

function additionner(nombres: readonly number[]): number {
  return nombres.reduce((a, b) => a + b, 0);
}
