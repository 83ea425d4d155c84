import type PptxGenJS from "pptxgenjs";
import { base64 } from "../../core/base64.ts";
import { somme } from "../../core/grouper.ts";
import { enMots, type Langage } from "../../normes/langage.ts";
import type { Chart } from "../charts/chart.ts";
import { emblemPng } from "../xlsx/emblem.ts";
import { COFINANCEMENT } from "../xlsx/layout-titles.ts";
import type { Theme } from "../xlsx/theme.ts";
import { type Dit, placer } from "./dit.ts";
import { lignesDe } from "./mise-en-place.ts";
import type { DocumentCopil, PageCopil } from "./modele.ts";
import { chartSur } from "./pptx-chart.ts";
import { figer } from "./pptx-fige.ts";
import { DOUX, ENCRE, POLICE, POUCE, TAILLES } from "./pptx-style.ts";
import { leastOf, tableSur } from "./pptx-table.ts";

type Diapo = PptxGenJS.Slide;

/** A slide of 13.33 by 7.5 inches, and what stands in it. */
const MARGE = 0.5;
const LARGEUR = 13.33 - 2 * MARGE;
/** Where the body begins under a title of one line, and of two or more. */
const CORPS = [1.1, 1.5] as const;
const BAS = 6.9;
/** Columns of a picture and its table, side by side. */
const ENTRE = 0.3;
/** Inches that a picture is drawn in at least, of which its title, legend, and axis if it has one; and a bar with its number. */
const IMAGE = { least: 2.6, autour: 0.75, axe: 0.35, barre: 0.15 } as const;
/** Inches under a table. */
const SOUS_TABLE = 0.15;
/** Letters of a commentary, and what is about its text: read from the end of the room. */
const DIT = { tailles: [15, 14, 13, 12], autour: 12, entre: 0, interligne: 1.2 } as const;
const AUX_NOTES = "est dans les notes de la diapositive.";

/**
 * Bytes of the .pptx: one slide per page, its chart native and its table a table, all of it editable. Same document, same
 * bytes, in the page too. What a slide has no room for is in its notes, for who speaks: it says so, and `coupees` numbers them.
 */
export async function copilPptx(
  document: DocumentCopil,
  theme: Theme,
  langage: Langage,
): Promise<{ octets: Uint8Array; coupees: number[] }> {
  const { default: Presentation } = await import("pptxgenjs");
  const fichier = new Presentation();
  fichier.layout = "LAYOUT_WIDE";
  fichier.title = document.titre;
  fichier.author = theme.nom;
  fichier.company = theme.nom;
  fichier.subject = document.sousTitre;
  fichier.theme = { headFontFace: POLICE, bodyFontFace: POLICE };
  const mots = (texte: string) => enMots(texte, langage);
  const coupees = document.pages.filter((page) => dessiner(fichier, page, document, theme, mots));
  const octets = await fichier.write({ outputType: "uint8array" });
  if (!(octets instanceof Uint8Array)) throw new Error("pptxgenjs gave no bytes");
  return { octets: figer(octets), coupees: coupees.map(({ numero }) => numero) };
}

/** Draws a page; true when some of it is in its notes alone. */
function dessiner(
  fichier: PptxGenJS,
  page: PageCopil,
  document: DocumentCopil,
  theme: Theme,
  mots: (texte: string) => string,
): boolean {
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
  let haut = CORPS[lignesDe([mots(constat)], TAILLES.titre, tete.w * POUCE, true) > 1 ? 1 : 0];
  if (phrases.length > 0) {
    const h = (lignesDe(phrases, TAILLES.texte, LARGEUR * POUCE - 30) * TAILLES.texte * 1.25) / POUCE + 0.1;
    diapo.addText(
      phrases.map((phrase) => ({ text: mots(phrase), options: { bullet: true, breakLine: true } })),
      { x: MARGE, y: haut, w: LARGEUR, h, fontFace: POLICE, fontSize: TAILLES.texte, color: ENCRE, valign: "top" },
    );
    haut += h + 0.1;
  }
  const moitie = (LARGEUR - ENTRE) / 2;
  const [x, w] = graphique === null ? [MARGE, LARGEUR] : [MARGE + moitie + ENTRE, moitie];
  const leasts = tables.map((table) => leastOf(table, w, mots) + SOUS_TABLE);
  const least = somme(leasts);
  const dit = placer(commentaire, {
    ...DIT,
    largeur: LARGEUR * POUCE - 20,
    hauteur: (BAS - haut - Math.max(leastImage(graphique), least) - 0.1) * POUCE,
  });
  const bas = BAS - dit.hauteur / POUCE;
  if (graphique !== null)
    chartSur(
      fichier,
      diapo,
      graphique,
      { x: MARGE, y: haut, w: tables.length === 0 ? LARGEUR : moitie, h: bas - haut - 0.1 },
      mots,
    );
  // what the tables can spare, in equal shares: none gives up a row for another's air
  const libre = Math.max(0, bas - haut - least) / Math.max(1, tables.length);
  const part = Math.min(1, (bas - haut) / least);
  const restes: string[] = [];
  for (const [i, table] of tables.entries()) {
    const h = (leasts[i] ?? 0) * part - SOUS_TABLE + libre;
    const { fin, reste } = tableSur(diapo, table, { x, y: haut, w, h }, theme, mots);
    haut = fin + SOUS_TABLE;
    restes.push(...reste);
  }
  if (commentaire.length > 0) commenter(diapo, dit, bas, theme);
  // whole, to be read out: the slide has its beginning
  const notes = [...restes, ...(dit.coupe ? commentaire : [])];
  if (notes.length > 0) diapo.addNotes(notes.join("\n"));
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
  return notes.length > 0;
}

/** Inches under which the bars of a picture, or its numbers, would stand on one another. */
function leastImage(graphique: Chart | null): number {
  if (graphique === null) return 0;
  const barres = graphique.categories.length * (graphique.series.length + 0.5);
  const axe = graphique.etiquettes === true ? 0 : IMAGE.axe;
  return Math.max(IMAGE.least, graphique.type === "bar" ? IMAGE.autour + axe + barres * IMAGE.barre : 0);
}

/** What is written of the commentary, at the foot of a slide. */
function commenter(diapo: Diapo, { montre, coupe, taille }: Dit, bas: number, theme: Theme): void {
  diapo.addText(
    [
      ...montre.map((texte) => ({
        text: texte.replace(/^- /, ""),
        options: { breakLine: true, ...(texte.startsWith("- ") ? { bullet: true } : {}) },
      })),
      ...(coupe
        ? [
            {
              text: `${montre.length === 0 ? "Le commentaire" : "La suite"} ${AUX_NOTES}`,
              options: { italic: true, color: DOUX, fontSize: TAILLES.note },
            },
          ]
        : []),
    ],
    {
      x: MARGE,
      y: bas,
      w: LARGEUR,
      h: BAS - bas,
      fontFace: POLICE,
      fontSize: taille,
      color: ENCRE,
      fill: { color: theme.fond },
      valign: "middle",
    },
  );
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
