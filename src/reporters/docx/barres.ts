import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableRow, WidthType } from "docx";
import { frInteger, frNumber, frPercent } from "../../core/format.ts";
import { type Chart, type ChartFormat, chartColor } from "../charts/chart.ts";
import { cellule, texte } from "./cellules.ts";
import { LARGEUR } from "./page.ts";

/** Steps of the longest bar. */
const PAS = 60;
/** Shares of the page that the names, the bars and the values take. */
const PARTS = { nom: 0.36, barres: 0.52, valeur: 0.12 } as const;
/** Eighths of a point of white above and under a bar. */
const BLANC = { style: BorderStyle.SINGLE, size: 24, color: "FFFFFF" } as const;
const SANS = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" } as const;
const AUTOUR = { top: BLANC, bottom: BLANC, left: SANS, right: SANS };

/**
 * A chart as bars of shaded cells, one line per category and series, in the order of the chart: a picture that Word and
 * LibreOffice both show, and print, without an image; its text is under it. A missing value has no bar.
 */
export function barres({ categories, series, format = "integer", max, alt }: Chart): Table {
  const haut = max ?? Math.max(0, ...series.flatMap(({ values }) => values.map((v) => v ?? 0)));
  const rows = categories.flatMap((nom, i) =>
    series.map((serie, s) => {
      const value = serie.values[i] ?? null;
      const pas = value === null || haut === 0 ? 0 : Math.min(PAS, Math.ceil((value / haut) * PAS));
      return new TableRow({
        cantSplit: true,
        children: [
          cellule(series.length > 1 ? `${nom}, ${serie.nom}` : nom, { part: PARTS.nom, bordures: AUTOUR }),
          ...(pas === 0 ? [] : [barre(pas, chartColor(s, serie.couleur))]),
          ...(pas === PAS ? [] : [barre(PAS - pas, null)]),
          cellule(value === null ? "n.c." : dite(value, format), {
            part: PARTS.valeur,
            droite: true,
            bordures: AUTOUR,
          }),
        ],
      });
    }),
  );
  const unite = Math.floor((PARTS.barres * LARGEUR) / PAS);
  const dessin = new Table({
    rows,
    columnWidths: [
      Math.round(PARTS.nom * LARGEUR),
      ...Array.from({ length: PAS }, () => unite),
      Math.round(PARTS.valeur * LARGEUR),
    ],
    width: { size: LARGEUR, type: WidthType.DXA },
  });
  // a row that is not cut keeps the bars on one page
  const cadre = new TableCell({
    borders: { top: SANS, bottom: SANS, left: SANS, right: SANS },
    margins: { left: 0, right: 0 },
    children: [dessin, new Paragraph({ children: [texte(alt)] })],
  });
  return new Table({
    rows: [new TableRow({ cantSplit: true, children: [cadre] })],
    columnWidths: [LARGEUR],
    width: { size: LARGEUR, type: WidthType.DXA },
  });
}

function barre(pas: number, couleur: string | null): TableCell {
  return new TableCell({
    columnSpan: pas,
    borders: AUTOUR,
    ...(couleur === null ? {} : { shading: { type: ShadingType.CLEAR, color: "auto", fill: couleur } }),
    width: { size: Math.round((pas / PAS) * PARTS.barres * LARGEUR), type: WidthType.DXA },
    children: [],
  });
}

function dite(value: number, format: ChartFormat): string {
  if (format === "percent") return frPercent(value);
  return format === "integer" ? frInteger(value) : frNumber(value);
}
