import { obtenir } from "../../core/grouper.ts";
import { inkOn, MANQUE } from "../charts/chart.ts";
import { fillXml, solid } from "../charts/series-xml.ts";
import { labelled } from "../charts/stack-labels.ts";
import { type Parts, readParts, textOf, writeParts } from "../xlsx/zip.ts";

/** The only date of the file: the library writes the clock's. */
const JAMAIS = "1980-01-01T00:00:00Z";
const DATE = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;
const UNIQUE = /\{[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27}\}/g;
/** Stands for a missing value in what the library is given: it would write nothing both for it and, in places, for 0. */
export const VIDE = -987_654_321;
const POINT_VIDE = new RegExp(`<c:pt idx="\\d+"><c:v>${VIDE}</c:v></c:pt>`, "g");
const CASE_VIDE = new RegExp(`<c r="[A-Z]+\\d+"><v>${VIDE}</v></c>`, "g");

/** Strokes, by the colour of a part of a stack: what is not judged, what is missing. */
const HACHURES = (
  [
    ["6B7280", "montant"],
    [MANQUE, "horizontal"],
  ] as const
).map(([couleur, motif]) => ({
  couleur,
  pleine: `<c:spPr>${solid(couleur)}`,
  hachuree: `<c:spPr>${fillXml({ nom: "", values: [], motif }, couleur, true)}`,
}));

/** Charts, which the library numbers from one presentation of the process to the next, and their sheets. */
const NUMEROTE = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)/g;

/** A presentation whose bytes depend on its contents alone: no clock, no random identifier, no empty point in its charts. */
export function figer(octets: Uint8Array): Uint8Array {
  const lues = readParts(octets);
  const numeros = [...lues.keys()].flatMap((chemin) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(chemin)?.[1] ?? []);
  const avant = Math.min(...numeros.map(Number)) - 1;
  const renumerote = (texte: string) =>
    texte.replace(NUMEROTE, (_, nom: string, numero: string) => nom + (Number(numero) - avant));
  const parts: Parts = new Map();
  const rangs = new Map<string, number>();
  for (const [chemin, contenu] of lues) {
    if (chemin.endsWith("/")) continue;
    if (chemin.endsWith(".xlsx") && contenu instanceof Uint8Array) parts.set(renumerote(chemin), figer(contenu));
    else if (!/\.(?:xml|rels)$/.test(chemin)) parts.set(chemin, contenu);
    else parts.set(renumerote(chemin), renumerote(fixe(lues, chemin, rangs)));
  }
  return writeParts(parts);
}

/**
 * What the library writes out of the order of ECMA-376, put in it: the notes' master before the slides (19.2.1.26), a line
 * chart's grouping first and no « invert if negative » in its series (21.2.2.97, 21.2.2.99), two axes to a flat chart.
 */
function enOrdre(xml: string): string {
  return (
    xml
      .replace(/(<p:sldIdLst>.*?<\/p:sldIdLst>)(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/s, "$2$1")
      .replace(/(<c:axId val="\d+"\/>){3}(?=<\/c:(?:bar|line)Chart>)/, (axes) => axes.replace(/<c:axId [^>]*>$/, ""))
      .replace(/<c:lineChart>.*?<\/c:lineChart>/gs, (chart) =>
        chart
          .replace(/<c:lineChart>(?!<c:grouping)/, '<c:lineChart><c:grouping val="standard"/>')
          .replace(/<c:invertIfNegative val="0"\/>/g, "")
          // in a series, the marks before the labels (21.2.2.168)
          .replace(/(<c:dLbls>(?:(?!<c:dLbls>).)*?<\/c:dLbls>)(<c:marker>.*?<\/c:marker>)/gs, "$2$1"),
      )
      .replace(/<c:grouping val="(?:stacked|percentStacked)"\/>.*?<\/c:barChart>/gs, (chart) =>
        sansRecouvrement(chart.replace(/<c:ser>.*?<\/c:ser>/gs, lisible)),
      )
      // the paragraphs of notes, which the library runs into one
      .replace(/<a:t>[^<]*\n[^<]*<\/a:t>/g, (texte) =>
        texte.replace(/\r?\n/g, '</a:t></a:r></a:p><a:p><a:r><a:rPr lang="fr-FR"/><a:t>'),
      )
      .replaceAll('lang="en-US"', 'lang="fr-FR"')
  );
}

/** Points of the plot of a stack on a slide, of a part that holds its number, and between two numbers. */
const DESSIN = 170;
const TENU = 11;
const ENTRE = 13;

/** The numbers of a stack that its parts hold, and those of what is missing: the library prints them all, one over the other. */
function sansRecouvrement(chart: string): string {
  const series = [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([serie]) => ({
    enAvant: HACHURES.some(({ couleur, hachuree }) => couleur === MANQUE && serie.includes(hachuree)),
    valeurs: new Map(
      [...(serie.split("<c:val>")[1] ?? "").matchAll(/<c:pt idx="(\d+)"><c:v>([\d.]+)<\/c:v>/g)].map(
        ([, k, v]) => [Number(k), Number(v)] as const,
      ),
    ),
  }));
  const total = (k: number) => series.reduce((somme, { valeurs }) => somme + (valeurs.get(k) ?? 0), 0);
  const rangs = [...new Set(series.flatMap(({ valeurs }) => [...valeurs.keys()]))];
  const parts = chart.includes('val="percentStacked"');
  const haut = Math.max(1, ...rangs.map(total));
  const muets = series.map((): number[] => []);
  for (const k of rangs) {
    const unite = DESSIN / (parts ? total(k) || 1 : haut);
    let base = 0;
    const vus = labelled(
      series.map(({ enAvant, valeurs }) => {
        const height = (valeurs.get(k) ?? 0) * unite;
        base += height;
        return { middle: base - height / 2, height, enAvant };
      }),
      TENU,
      ENTRE,
    );
    for (const [i, vu] of vus.entries()) if (!vu) muets[i]?.push(k);
  }
  let i = 0;
  return chart.replace(
    /(<c:ser>.*?<c:dLbls>)/gs,
    (debut) =>
      debut + (muets[i++] ?? []).map((k) => `<c:dLbl><c:idx val="${k}"/><c:delete val="1"/></c:dLbl>`).join(""),
  );
}

/**
 * A number over the colour of its part, black or white: the library has one colour for all; what is not judged or missing is
 * hatched, as everywhere, which it cannot draw.
 */
function lisible(serie: string): string {
  const hachure = HACHURES.find(({ pleine }) => serie.includes(pleine));
  if (hachure !== undefined)
    return (
      serie
        .replace(hachure.pleine, hachure.hachuree)
        .replace(/(<c:dLbls>.*?srgbClr val=")\w{6}/s, "$1000000")
        // over strokes, a number has a ground of its own
        .replace(/(<c:dLbls>.*?)(<c:txPr>)/s, (_, avant: string, texte: string) =>
          avant.includes("<c:spPr>") ? avant + texte : `${avant}<c:spPr>${solid("FFFFFF")}</c:spPr>${texte}`,
        )
    );
  const fond = /<c:spPr>.*?srgbClr val="(\w{6})"/s.exec(serie)?.[1];
  if (fond === undefined) return serie;
  return serie.replace(/(<c:dLbls>.*?srgbClr val=")\w{6}/s, `$1${inkOn(fond)}`);
}

function fixe(parts: Parts, chemin: string, rangs: Map<string, number>): string {
  return enOrdre(textOf(parts, chemin) ?? "")
    .replace(DATE, JAMAIS)
    .replace(POINT_VIDE, "")
    .replace(/(<c r="[A-Z]+\d+"><v>)(<\/v><\/c>)/g, "$10$2")
    .replace(CASE_VIDE, "")
    .replace(UNIQUE, (unique) => {
      const rang = obtenir(rangs, unique, () => rangs.size + 1);
      return `{00000000-0000-4000-8000-${rang.toString(16).toUpperCase().padStart(12, "0")}}`;
    });
}
