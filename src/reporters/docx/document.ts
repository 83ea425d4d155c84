import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { somme } from "../../core/grouper.ts";
import type { Langage } from "../../normes/langage.ts";
import { Footnotes, numberOf } from "../document/cell.ts";
import { chartOf } from "../document/chart-of.ts";
import { blocsEnMots } from "../document/en-mots.ts";
import type { Block, Cell, Column, Kind, Table as TableModel } from "../document/model.ts";
import { TableValues } from "../document/table-values.ts";
import { isFigure, written } from "../document/written.ts";
import { emblemPng } from "../xlsx/emblem.ts";
import { COFINANCEMENT } from "../xlsx/layout-titles.ts";
import { longestWord, textWidth } from "../xlsx/metrics.ts";
import { type Parts, readParts, textOf, writeParts } from "../xlsx/zip.ts";
import { barres } from "./barres.ts";
import { cellule, texte } from "./cellules.ts";
import { CORPS, LARGEUR, MARGE, POLICE, TABLE } from "./page.ts";

/** A document to print and sign. */
export interface DocumentDocx {
  titre: string;
  sousTitres: readonly string[];
  /** Reminder of confidentiality, above everything. */
  mention: string | null;
  /** Who wrote it, in the file's properties and in the footer. */
  auteur: string;
  blocs: readonly Block[];
  /** In whose words it is said. */
  langage: Langage;
}

/** Emblem of the header in pixels: 2 by 3. */
const EMBLEME = { width: 48, height: 32 };
/** Twentieths of a point. */
const TWIPS = 20;
/** The only date of the file: the library writes the clock's. */
const JAMAIS = "1980-01-01T00:00:00Z";

/**
 * Bytes of a .docx (A4, portrait): the EU emblem with its text on every page, page numbers, tables whose header is repeated.
 * A chart is a table of bars, with its text. Same document, same bytes, whatever the clock.
 */
export async function renderDocx(ecrit: DocumentDocx): Promise<Uint8Array> {
  const document = blocsEnMots(ecrit, ecrit.langage);
  const { titre, sousTitres, mention, auteur, blocs } = document;
  const fichier = new Document({
    creator: auteur,
    lastModifiedBy: auteur,
    title: titre,
    styles: { default: { document: { run: { font: POLICE, size: CORPS } } } },
    sections: [
      {
        properties: { page: { margin: { top: 1300, bottom: 900, left: MARGE, right: MARGE } } },
        headers: { default: new Header({ children: [entete()] }) },
        footers: { default: new Footer({ children: [pied(auteur)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [texte(titre, { bold: true, size: 32 })] }),
          ...sousTitres.map((ligne) => paragraphe(ligne)),
          ...(mention === null ? [] : [paragraphe(mention, { bold: true })]),
          ...blocs.flatMap((bloc, i) => {
            const ceux = enfants(bloc, blocs, blocs[i - 1]?.kind === "saut");
            return blocs[i + 1]?.kind === "saut" ? ceux.filter((enfant) => !espaces.has(enfant)) : ceux;
          }),
        ],
      },
    ],
  });
  const parts = readParts(await Packer.pack(fichier, "uint8array"));
  // the library writes the clock, and numbers drawings from one document of the process to the next
  changer(parts, "docProps/core.xml", (xml) => xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, JAMAIS));
  changer(parts, "word/header1.xml", (xml) => xml.replace(/(<wp:docPr id=")\d+"/g, '$11"'));
  return writeParts(parts);
}

function changer(parts: Parts, chemin: string, change: (xml: string) => string): void {
  const xml = textOf(parts, chemin);
  if (xml !== null) parts.set(chemin, change(xml));
}

function paragraphe(text: string, options: { bold?: boolean } = {}): Paragraph {
  return new Paragraph({ spacing: { after: 100 }, children: [texte(text, options)] });
}

/** Rooms under tables: before a new page they are left out, since one that does not fit would take a page of its own. */
const espaces = new WeakSet<FileChild>();

/** Room under a table: two that follow each other would be read as one. */
function espace(): Paragraph {
  const paragraphe = new Paragraph({ spacing: { after: 60 }, children: [] });
  espaces.add(paragraphe);
  return paragraphe;
}

/** A section's heading. */
function titre1(text: string, nouvellePage: boolean): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: nouvellePage,
    spacing: { before: 320, after: 100 },
    keepNext: true,
    children: [texte(text, { bold: true, size: 26, color: "003399" })],
  });
}

/** The heading of a block, inside a section. */
function titre2(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    spacing: { before: 200, after: 80 },
    keepNext: true,
    children: [texte(text, { bold: true, size: 21, color: "333333" })],
  });
}

function entete(): Paragraph {
  return new Paragraph({
    children: [
      new ImageRun({
        type: "png",
        data: emblemPng(),
        transformation: EMBLEME,
        altText: { name: "Emblème de l'Union européenne", description: COFINANCEMENT, title: COFINANCEMENT },
      }),
      texte(`  ${COFINANCEMENT}`),
    ],
  });
}

function pied(auteur: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      texte(`${auteur} · page `, { size: TABLE }),
      new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], font: POLICE, size: TABLE }),
    ],
  });
}

/** One block of the document; a heading begins a page by itself: a page break of its own would leave an empty one after a full page. */
function enfants(bloc: Block, blocs: readonly Block[], nouvellePage: boolean): FileChild[] {
  switch (bloc.kind) {
    case "titre":
      return [titre1(bloc.texte, nouvellePage)];
    case "note":
      return [
        ...(bloc.titre === undefined ? [] : [titre2(bloc.titre)]),
        ...(typeof bloc.texte === "string" ? [bloc.texte] : bloc.texte).map((t) => paragraphe(t)),
      ];
    case "valeurs":
    case "cartes":
      return valeurs(bloc);
    case "table":
      return [...(bloc.titre === undefined ? [] : [titre2(bloc.titre)]), ...table(bloc)];
    case "saut":
      return [];
    case "graphiques":
      return bloc.charts.flatMap((source) => {
        const chart = chartOf(source, blocs);
        return [titre2(chart.titre), barres(chart), espace()];
      });
  }
}

function valeurs(bloc: Extract<Block, { kind: "valeurs" | "cartes" }>): FileChild[] {
  const notes = new Footnotes();
  const lignes = bloc.items.map((item) => {
    const kind: Kind = item.format ?? (numberOf(item.value) === null ? "prose" : "integer");
    const { text } = written(item.value, kind, item.decimales, notes);
    const detail = "detail" in item && item.detail ? ` (${item.detail})` : "";
    return new TableRow({
      cantSplit: true,
      children: [cellule(item.label, { bold: true, part: 0.34 }), cellule(`${text}${detail}`, { part: 0.66 })],
    });
  });
  const titre = bloc.kind === "valeurs" && bloc.titre !== undefined ? [titre2(bloc.titre)] : [];
  return [...titre, grille(lignes, [0.34, 0.66]), ...pieds(notes), espace()];
}

function table(modele: TableModel): FileChild[] {
  if (modele.rows.length === 0) return [paragraphe(modele.vide ?? "Aucune ligne.")];
  const lues = new TableValues(modele);
  const notes = new Footnotes();
  const ecrire = (cell: Cell, c: Column): string => written(cell, c.kind, c.decimales, notes).text;
  const corps = modele.rows.map((row) => modele.columns.map((c, i) => ecrire(lues.cell(row, i), c)));
  const parts = partsDe(modele, corps);
  const ligne = (textes: readonly string[], options: { bold?: boolean; tete?: boolean } = {}): TableRow =>
    new TableRow({
      tableHeader: options.tete ?? false,
      cantSplit: true,
      ...(options.tete || modele.hauteur === undefined
        ? {}
        : { height: { value: modele.hauteur * TWIPS, rule: HeightRule.ATLEAST } }),
      children: modele.columns.map((c, i) =>
        cellule(textes[i] ?? "", {
          bold: options.bold ?? false,
          droite: isFigure(c.kind),
          part: parts[i] ?? 0,
          ...(options.tete ? { fond: "E8ECF2" } : {}),
        }),
      ),
    });
  const lignes = [
    ligne(
      modele.columns.map((c) => c.titre),
      { bold: true, tete: true },
    ),
    ...corps.map((textes) => ligne(textes)),
  ];
  if (modele.total !== undefined) {
    const nom = modele.total;
    const textes = modele.columns.map((c, i) => {
      const valeur = lues.total(i);
      return i === 0 && valeur === null ? nom : ecrire(valeur, c);
    });
    lignes.push(ligne(textes, { bold: true }));
  }
  return [grille(lignes, parts), ...pieds(notes), espace()];
}

/** Characters of a table's font that hold side by side between the margins. */
const CARACTERES = 115;

/** A word longer than this is cut rather than given its room. */
const MOT_MAX = 20;

/** What the margins of a cell take, in characters. */
const MARGES = 2.2;

/** Characters beyond which a text is left to take several lines. */
const LIGNE_MAX = 60;

/**
 * Share of the page that each column takes: its longest word first (title, total, texts), then its part of the rest, by its
 * longest text. What is filled by hand takes the width that it asks for.
 */
function partsDe({ columns, total, hauteur }: TableModel, corps: readonly (readonly string[])[]): number[] {
  const textes = columns.map(({ titre }, i) => [
    titre,
    ...(i === 0 && total !== undefined ? [total] : []),
    ...corps.map((ligne) => ligne[i] ?? ""),
  ]);
  const mots = textes.map((ceux) => Math.min(MOT_MAX, Math.max(...ceux.map((t) => longestWord(t, true)))) + MARGES);
  const voulus = textes.map((ceux, i) => {
    const phrase = Math.min(LIGNE_MAX, Math.max(...ceux.slice(1).map((t) => textWidth(t))));
    const voulu = hauteur === undefined ? phrase : (columns[i]?.width ?? 0);
    return Math.max(0, voulu - (mots[i] ?? 0));
  });
  const [demande, reste] = [somme(voulus), Math.max(0, CARACTERES - somme(mots))];
  const parts = mots.map((mot, i) => mot + (demande === 0 ? 1 : (reste * (voulus[i] ?? 0)) / demande));
  return parts.map((part) => part / somme(parts));
}

function grille(rows: readonly TableRow[], parts: readonly number[]): Table {
  return new Table({
    rows: [...rows],
    columnWidths: parts.map((part) => Math.round(part * LARGEUR)),
    width: { size: LARGEUR, type: WidthType.DXA },
  });
}

function pieds({ motifs }: Footnotes): Paragraph[] {
  return motifs.map((motif, i) => paragraphe(`(${i + 1}) ${motif}`));
}
