import { chartXml } from "../charts/chart-xml.ts";
import { blocsEnMots } from "../document/en-mots.ts";
import type { Workbook } from "../document/model.ts";
import { type Anchor, addDrawings, addMedia, type Drawn } from "./drawings.ts";
import { emblemPng } from "./emblem.ts";
import { sheetPath } from "./exceljs-parts.ts";
import { writeSkeleton } from "./exceljs-writer.ts";
import { finishParts, packWithBodies } from "./finish.ts";
import type { Grid } from "./grid.ts";
import { layWorkbook } from "./layout.ts";
import { COFINANCEMENT } from "./layout-titles.ts";
import { columnPixels, EMU_PER_PIXEL, EMU_PER_POINT } from "./metrics.ts";
import { emblemHeight } from "./page.ts";
import { resolveChart } from "./resolve-charts.ts";
import { SharedTexts } from "./shared-texts.ts";
import type { LayoutContext } from "./sheet-builder.ts";
import type { Parts } from "./zip.ts";

export type * from "../document/model.ts";

/** Pixels of « Cofinancé par l'Union européenne » and of the room after it. */
const EMBLEM_TEXT = 290;
/** Pixels that a chart leaves at its right: columns are a little wider or narrower from one program to another. */
const EDGE = 14;

/**
 * Bytes of the workbook (.xlsx). Same model, same bytes, in any time zone. Every sheet carries the EU emblem with its
 * text, prints on A4 fitted to the page's width, and repeats its header. Texts of the model are never formulas.
 * Throws Error on what only a fault of the program can cause: a number that is not finite, an unknown column, two
 * sheets of one name. `meanwhile`: done while the last of it is packed, beside.
 */
export async function renderWorkbook(ecrit: Workbook, meanwhile?: () => void): Promise<Uint8Array> {
  const workbook = blocsEnMots(ecrit, ecrit.langage);
  const { grids, context } = layWorkbook(workbook);
  const texts = new SharedTexts();
  const parts = await writeSkeleton(workbook, grids, context, texts);
  finishParts(parts, grids, context.theme.principale);
  const media = addImages(parts, context);
  grids.forEach((grid, i) => {
    addDrawings(parts, sheetPath(i), [...headImages(grid, context, media), ...charts(workbook, grids, i, context)]);
  });
  return packWithBodies(parts, grids, texts, meanwhile);
}

interface Media {
  emblem: string;
  logo: string | null;
}

function addImages(parts: Parts, context: LayoutContext): Media {
  const { logo } = context.theme;
  return {
    emblem: addMedia(parts, "embleme-ue.png", emblemPng()),
    logo: logo ? addMedia(parts, `logo.${logo.extension}`, logo.bytes) : null,
  };
}

function headImages(grid: Grid, context: LayoutContext, media: Media): Drawn[] {
  const height = emblemHeight(grid) * EMU_PER_POINT;
  const margin = Math.round(3.5 * EMU_PER_POINT);
  const emblem: Anchor = {
    column: 0,
    columnOffset: 2 * EMU_PER_PIXEL,
    row: 0,
    rowOffset: margin,
    width: height * 1.5,
    height,
  };
  const alt = `Emblème de l'Union européenne : douze étoiles d'or en cercle sur fond bleu. ${COFINANCEMENT}.`;
  const drawn: Drawn[] = [
    { kind: "image", media: media.emblem, name: "Emblème de l'Union européenne", alt, anchor: emblem },
  ];
  const { logo } = context.theme;
  if (logo && media.logo !== null) {
    const scale = Math.min(height / logo.height, (height * 1.5) / logo.width);
    const size = { width: Math.round(logo.width * scale), height: Math.round(logo.height * scale) };
    const anchor: Anchor = {
      ...anchorAt(grid, emblemHeight(grid) * 2 + EMBLEM_TEXT),
      row: 0,
      rowOffset: margin,
      ...size,
    };
    drawn.push({ kind: "image", media: media.logo, name: "Logo", alt: logo.description, anchor });
  }
  return drawn;
}

/** Column and offset of an abscissa in pixels. */
function anchorAt(grid: Grid, pixels: number): { column: number; columnOffset: number } {
  let left = pixels;
  let column = 0;
  for (; column < grid.widths.length - 1; column++) {
    const width = columnPixels(grid.widths[column] ?? 10);
    if (left < width) break;
    left -= width;
  }
  return { column, columnOffset: Math.round(left) * EMU_PER_PIXEL };
}

function charts(workbook: Workbook, grids: readonly Grid[], index: number, context: LayoutContext): Drawn[] {
  const grid = grids[index];
  const sheet = workbook.feuilles[index];
  if (!grid || !sheet) return [];
  const pageWidth = grid.widths.slice(0, grid.printed.columns).reduce((sum, width) => sum + columnPixels(width), 0);
  return grid.charts.map((place, k): Drawn => {
    const block = sheet.blocks[place.block];
    const source = block?.kind === "graphiques" ? block.charts[place.chart] : undefined;
    if (!source) throw new Error("graphique introuvable");
    const chart = resolveChart(source, grid.name, workbook.feuilles, grids, context);
    const width = pageWidth / place.count;
    const anchor: Anchor = {
      ...anchorAt(grid, width * place.index + (place.index > 0 ? 5 : 0)),
      row: place.row,
      // a frame on the very edge of a page would leave a line on the other
      rowOffset: 2 * EMU_PER_POINT,
      width: Math.round(width - EDGE) * EMU_PER_PIXEL,
      height: Math.round((place.height - 4) * EMU_PER_POINT),
    };
    const frame = { width: ((width - EDGE) * EMU_PER_PIXEL) / EMU_PER_POINT, height: place.height - 4 };
    return { kind: "chart", xml: chartXml(chart, frame), name: `Graphique ${k + 1}`, alt: chart.alt, anchor };
  });
}
