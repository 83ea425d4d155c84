import { somme } from "../../core/grouper.ts";
import { enMots, type Langage } from "../../normes/langage.ts";
import type { Chart } from "../charts/chart.ts";
import { BARRE_MAX, BARRE_MIN } from "../charts/svg-bars.ts";
import type { Table } from "../document/model.ts";
import { type Dit, placer } from "./dit.ts";
import { type Cadre, lignesDe, miseEnPlace, type Place, textesDe } from "./mise-en-place.ts";
import type { PageCopil } from "./modele.ts";

/** Points of an A4 sheet in landscape within its margins, less what a browser's rounding takes; of the header of the first. */
export const FEUILLE = { largeur: 785, hauteur: 514 } as const;
const EN_TETE = 84;

/** Letters and heights of lines, as the style below has them. */
const SUJET = 14;
const CONSTAT = { taille: 20, ligne: 24, autour: 14 } as const;
const PHRASES = { taille: 11, ligne: 15, autour: 8, retrait: 18 } as const;
const LEGENDE = { taille: 11, ligne: 15, autour: 5 } as const;
const NOTES = { taille: 9, ligne: 12.5, autour: 8, retrait: 22 } as const;
const ENTRE = 12;
const DIT = { tailles: [11, 10], autour: 36, entre: 3, interligne: 1.35 } as const;
const CELLULE = { cote: 5, dessus: 1.5, interligne: 1.25 } as const;
const TABLES = [13, 12, 11, 10, 9, 8] as const;
/** Of the width, what a picture takes beside a table; columns from which a table goes under it. */
const IMAGE = 0.6;
const COLONNES = 6;
/** Points of a picture of columns, and of the letters of a unit of any picture, at least. */
const IMAGE_MIN = 150;
const LETTRES_MIN = 0.75;
const IMAGE_MAX = 390;
/** Where the lowest mark of a page stands at least. */
const REMPLI = 350;

/** How a page stands on its sheet. */
export interface Papier {
  /** Its drawing, its width and height in points, and the units of its width; null without a picture. */
  image: { chart: Chart; largeur: number; hauteur: number; unites: number; hautes: number } | null;
  /** Under the picture, or beside it. */
  dessous: boolean;
  tables: readonly Place[];
  dit: Dit;
  /** Points left above what is on a page of little. */
  air: number;
}

/**
 * The pages of the committee on their sheets, one each: the commentary has what the picture and the tables can leave. Last year,
 * which the table has too, gives it the room of its bars if it is all that lacks.
 */
export function surPapier(page: PageCopil, langage: Langage): Papier {
  const { graphique } = page;
  const papier = poser(page, langage);
  if (!papier.dit.coupe || graphique?.type !== "bar" || graphique.series.length < 3) return papier;
  const sans = poser({ ...page, graphique: { ...graphique, series: graphique.series.slice(0, 2) } }, langage);
  return sans.dit.coupe ? papier : sans;
}

function poser(page: PageCopil, langage: Langage): Papier {
  const mots = (texte: string) => enMots(texte, langage);
  const { constat, phrases, graphique, tables, commentaire, numero } = page;
  const { largeur, hauteur } = FEUILLE;
  const tete =
    (numero === 1 ? EN_TETE : 0) +
    SUJET +
    lignesDe([mots(constat)], CONSTAT.taille, largeur, true) * CONSTAT.ligne +
    CONSTAT.autour +
    (phrases.length === 0
      ? 0
      : lignesDe(phrases.map(mots), PHRASES.taille, largeur - PHRASES.retrait) * PHRASES.ligne + PHRASES.autour);
  const dessous = graphique !== null && tables.some(({ columns }) => columns.length >= COLONNES);
  const cote = graphique === null || dessous ? largeur : (1 - IMAGE) * (largeur - ENTRE);
  const vues = tables.map((table) => preparer(table, cote, dessous, mots));
  const tablesMin = somme(vues.map(({ least }) => least)) + ENTRE * Math.max(0, vues.length - 1);
  const imageMin = graphique === null ? 0 : hauteurLegende(graphique, largeur, mots) + leastImage(graphique);
  const corps = dessous ? tablesMin + imageMin + ENTRE : Math.max(tablesMin, imageMin);
  const dit = placer(commentaire, { ...DIT, largeur: largeur - 24, hauteur: hauteur - tete - corps });
  const reste = hauteur - tete - dit.hauteur;
  const pourTables = dessous ? reste - imageMin - ENTRE : reste;
  const libre = (pourTables - tablesMin) / Math.max(1, vues.length);
  const places = vues.map(({ placee, autour, least }) => placee(least - autour + libre, graphique === null));
  const prises = somme(places.map(({ hauteurs }, i) => somme(hauteurs) + (vues[i]?.autour ?? 0) + ENTRE));
  const image = graphique === null ? null : dessiner(graphique, dessous ? reste - prises : reste, dessous, mots);
  const bas = tete + Math.max(prises, image === null ? 0 : image.hauteur + (dessous ? prises : 0)) + dit.hauteur;
  return { image, dessous, tables: places, dit, air: Math.max(0, Math.min(REMPLI - bas, hauteur - bas)) };
}

/** A table in a width: what it takes at least with its title and its notes, and its place in a height of its own. */
function preparer(table: Table, largeur: number, dessous: boolean, mots: (texte: string) => string) {
  const titre = table.titre === undefined ? 0 : LEGENDE.ligne + LEGENDE.autour;
  if (table.rows.length === 0) {
    const vide: Place = { taille: 11, largeurs: [], hauteurs: [40], aere: 1, tient: true };
    return { least: 40, autour: 0, placee: () => vide };
  }
  const { lignes, motifs } = textesDe(table, mots);
  const notes =
    motifs.length === 0 ? 0 : lignesDe(motifs, NOTES.taille, largeur - NOTES.retrait) * NOTES.ligne + NOTES.autour;
  const cadre = (hauteur: number, fois: number): Cadre => ({
    ...CELLULE,
    largeur,
    hauteur,
    // under a picture, no bigger than its letters
    tailles: dessous ? TABLES.slice(3) : TABLES,
    fois,
    part: 0.9,
  });
  const { hauteurs } = miseEnPlace(table, lignes, cadre(0, 1));
  return {
    least: somme(hauteurs) + titre + notes,
    autour: titre + notes,
    placee: (hauteur: number, seule: boolean) => miseEnPlace(table, lignes, cadre(hauteur, seule ? 2.6 : 2.2)),
  };
}

function hauteurLegende({ titre }: Chart, largeur: number, mots: (texte: string) => string): number {
  return lignesDe([mots(titre)], LEGENDE.taille, largeur * IMAGE, true) * LEGENDE.ligne + LEGENDE.autour;
}

/** Units that bars of a thickness take in height, with their axis and legend. */
function unites({ categories, series }: Chart, barre: number): number {
  return categories.length * (barre * series.length + 10) + 24 + (series.length > 1 ? 30 : 8);
}

/** Units that a picture needs in height: those of its bars, or a plot with its axis; and those past which it gains nothing. */
function unitesMin(chart: Chart): number {
  return chart.type === "bar" ? unites(chart, BARRE_MIN) : IMAGE_MIN;
}

function unitesMax(chart: Chart): number {
  return chart.type === "bar" ? unites(chart, BARRE_MAX) : Number.POSITIVE_INFINITY;
}

function leastImage(chart: Chart): number {
  return chart.type === "bar" ? unitesMin(chart) * LETTRES_MIN : IMAGE_MIN;
}

/** A drawing in its room: letters as they are if it can, smaller ones for many bars. */
function dessiner(
  chart: Chart,
  reste: number,
  dessous: boolean,
  mots: (texte: string) => string,
): NonNullable<Papier["image"]> {
  const largeur = dessous ? FEUILLE.largeur : IMAGE * (FEUILLE.largeur - ENTRE);
  const hauteur = Math.min(IMAGE_MAX, unitesMax(chart), reste - hauteurLegende(chart, FEUILLE.largeur, mots));
  const echelle = Math.max(LETTRES_MIN, Math.min(1, hauteur / unitesMin(chart)));
  return { chart, largeur, hauteur, unites: Math.round(largeur / echelle), hautes: Math.floor(hauteur / echelle) };
}

/** Rules that are one page's: letters, columns and rows of its tables, its drawing. */
export function reglesDe(numero: number, { image, tables, air, dit }: Papier): string {
  const p = `.c${numero}`;
  const pt = (n: number) => `${Math.round(n * 10) / 10}pt`;
  const regles = tables.flatMap(({ taille, largeurs, hauteurs, aere }, i) => {
    if (largeurs.length === 0) return [];
    const t = `${p} .t${i + 1}`;
    const air = (somme(hauteurs) * (1 - 1 / aere)) / hauteurs.length;
    return [
      `${t}{font-size:${pt(taille)}}`,
      `${t} :is(th,td){padding:${pt(CELLULE.dessus)} ${pt(CELLULE.cote)}}`,
      `${t} tr{height:${pt(taille * CELLULE.interligne + 2 * CELLULE.dessus + air)}}`,
      ...largeurs.map((l, c) => `${t} thead th:nth-child(${c + 1}){width:${pt(l)}}`),
    ];
  });
  if (image) regles.push(`${p} figure svg{width:${pt(image.largeur)};height:${pt(image.hauteur)}}`);
  if (air > 0) regles.push(`${p} .corps{padding-top:${pt(air)}}`);
  if (dit.montre.length > 0) regles.push(`${p} .dit p{font-size:${pt(dit.taille)}}`);
  return regles.join("");
}

/** What every printed page of the committee has alike. */
export const STYLE_PAPIER = `html{font-size:11pt;line-height:1.35}header{flex-wrap:nowrap;padding:0 0 4pt}h1{margin:0;font-size:16pt;line-height:20pt}header p{font-size:10pt;line-height:14pt;margin:0}.embleme{font-size:10pt}.embleme svg,.embleme .logo{height:26pt;width:auto}.mention{margin:6pt 0;padding:3pt 6pt;font-size:9pt;line-height:13pt}.copil{margin:0;padding:0}.copil .sujet{margin:0;font-size:10pt;line-height:${SUJET}pt}.copil h2{margin:0 0 8pt;padding-bottom:3pt;font-size:${CONSTAT.taille}pt;line-height:${CONSTAT.ligne}pt}.copil .liste{margin:0 0 ${PHRASES.autour}pt;padding-left:${PHRASES.retrait}pt;font-size:${PHRASES.taille}pt;line-height:${PHRASES.ligne}pt}.copil .deux{grid-template-columns:${100 * IMAGE}fr ${100 - 100 * IMAGE}fr;gap:${ENTRE}pt}.copil .pile{display:grid;gap:${ENTRE}pt}.copil .defile+.defile,.copil .notes+.defile{margin-top:${ENTRE}pt}.copil figure{overflow:visible}.copil figcaption,.copil caption{font-size:${LEGENDE.taille}pt;line-height:${LEGENDE.ligne}pt;margin:0;padding:0 0 ${LEGENDE.autour}pt}.copil table{table-layout:fixed;line-height:${CELLULE.interligne}}.copil :is(th,td){white-space:normal;vertical-align:middle;min-width:0}.copil .notes{margin:2pt 0 0;padding-left:${NOTES.retrait}pt;font-size:${NOTES.taille}pt;line-height:${NOTES.ligne}pt}.copil .dit{margin:8pt 0 0;padding:4pt 8pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}.copil .dit h3{margin:0 0 2pt;font-size:10pt;line-height:14pt}.copil .dit p{margin:${DIT.entre}pt 0 0;line-height:${DIT.interligne}}.copil.suite{break-inside:auto}.copil .entier{display:none}.copil .papier{display:block}`;
