import type PptxGenJS from "pptxgenjs";
import { type Chart, chartColor, chartFormatCode } from "../charts/chart.ts";
import { VIDE } from "./pptx-fige.ts";
import { ENCRE, POLICE, POUCE, TAILLES } from "./pptx-style.ts";

/** A native chart; a missing value is a gap. */
export function chartSur(
  fichier: PptxGenJS,
  diapo: PptxGenJS.Slide,
  chart: Chart,
  place: { x: number; y: number; w: number; h: number },
  mots: (texte: string) => string,
): void {
  const horizontal = chart.type === "bar";
  // a horizontal chart is drawn from the bottom up
  const ordre = <T>(liste: readonly T[]): T[] => (horizontal ? [...liste].reverse() : [...liste]);
  const donnees = chart.series.map((serie) => ({
    name: mots(serie.nom),
    labels: ordre(chart.categories).map(mots),
    values: ordre(serie.values).map((valeur) => valeur ?? VIDE),
  }));
  const format = chartFormatCode(chart.format);
  const parts = chart.type === "percent-column";
  const empile = parts || chart.type === "stacked-column";
  diapo.addChart(chart.type === "line" ? fichier.ChartType.line : fichier.ChartType.bar, donnees, {
    ...place,
    altText: mots(chart.alt),
    showTitle: true,
    title: mots(chart.titre),
    titleFontFace: POLICE,
    titleFontSize: TAILLES.texte,
    titleColor: ENCRE,
    barDir: horizontal ? "bar" : "col",
    barGrouping: parts ? "percentStacked" : empile ? "stacked" : "clustered",
    chartColors: chart.series.map((serie, i) => chartColor(i, serie.couleur)),
    showLegend: chart.series.length > 1,
    legendPos: "b",
    legendFontFace: POLICE,
    legendFontSize: TAILLES.note,
    catAxisLabelFontFace: POLICE,
    catAxisLabelFontSize: TAILLES.note,
    valAxisLabelFontFace: POLICE,
    valAxisLabelFontSize: TAILLES.note,
    // bars that say their values need no scale: its room is theirs
    valAxisHidden: horizontal && chart.etiquettes === true,
    valAxisLabelFormatCode: parts ? chartFormatCode("percent") : format,
    valAxisMinVal: 0,
    valGridLine: { color: "E5E7EB", size: 0.5 },
    catGridLine: { style: "none" },
    showValue: chart.etiquettes === true || empile,
    // a part of nothing has no number
    dataLabelFormatCode: empile ? "#,##0;;" : format,
    dataLabelFontFace: POLICE,
    dataLabelFontSize: horizontal ? etiquetteDe(chart, place.h) : TAILLES.note,
    ...(chart.type === "line" ? { lineSize: 2, dataLabelPosition: "t" as const } : {}),
  });
}

/** Inches of a picture that its bars do not have, and letters of a number beside a bar at least. */
const AUTOUR = 1.1;
const ETIQUETTE_MIN = 8;

/** Points of the numbers beside bars: those of other pictures, unless they would touch. */
function etiquetteDe({ categories, series }: Chart, hauteur: number): number {
  const barre = ((hauteur - AUTOUR) * POUCE) / (categories.length * (series.length + 0.5));
  return Math.max(ETIQUETTE_MIN, Math.min(TAILLES.note, Math.floor(barre * 0.8)));
}
