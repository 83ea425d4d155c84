import { escapeXml, XML_HEAD } from "../charts/escape-xml.ts";
import { addRelations, addType, OFFICE, type Parts, textOf } from "./zip.ts";

const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** Place of a drawing: upper left cell (from 0) with offsets, and size, in EMU. */
export interface Anchor {
  column: number;
  columnOffset: number;
  row: number;
  rowOffset: number;
  width: number;
  height: number;
}

/** What a sheet draws: a picture already in `xl/media`, or a chart part's XML. */
export type Drawn =
  | { kind: "image"; media: string; name: string; alt: string; anchor: Anchor }
  | { kind: "chart"; xml: string; name: string; alt: string; anchor: Anchor };

/**
 * Adds its drawings to a sheet of a package, which has none: the drawing part, its relations, the content types, and
 * `<drawing>` at its place in the sheet. `sheetPath` is like `xl/worksheets/sheet1.xml`.
 */
export function addDrawings(parts: Parts, sheetPath: string, drawn: readonly Drawn[]): void {
  if (drawn.length === 0) return;
  const path = newDrawing(parts, sheetPath);
  const anchors = drawn.map((item, i) => anchorXml(item, i + 2, `rId${i + 1}`));
  const relations = drawn.map((item, i): [string, string, string] => {
    const target = item.kind === "image" ? `../media/${item.media}` : `../charts/${addChartPart(parts, item.xml)}`;
    return [`rId${i + 1}`, item.kind, target];
  });
  addRelations(parts, path, relations);
  parts.set(
    path,
    `${XML_HEAD}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${MAIN}" xmlns:r="${OFFICE}">${anchors.join("")}</xdr:wsDr>`,
  );
}

/** Adds an image to the package and gives its name in `xl/media`. */
export function addMedia(parts: Parts, name: string, bytes: Uint8Array): string {
  const extension = name.slice(name.lastIndexOf(".") + 1);
  parts.set(`xl/media/${name}`, bytes);
  const types = textOf(parts, "[Content_Types].xml") ?? "";
  if (!types.includes(`Extension="${extension}"`)) {
    const type = `<Default Extension="${extension}" ContentType="image/${extension}"/>`;
    parts.set("[Content_Types].xml", types.replace(/(<Types[^>]*>)/, `$1${type}`));
  }
  return name;
}

function nextNumber(parts: Parts, pattern: RegExp): number {
  return 1 + Math.max(0, ...[...parts.keys()].map((path) => Number(pattern.exec(path)?.[1] ?? 0)));
}

function addChartPart(parts: Parts, xml: string): string {
  const name = `chart${nextNumber(parts, /^xl\/charts\/chart(\d+)\.xml$/)}.xml`;
  parts.set(`xl/charts/${name}`, xml);
  addType(parts, `xl/charts/${name}`, "drawingml.chart");
  return name;
}

function newDrawing(parts: Parts, sheetPath: string): string {
  const path = `xl/drawings/drawing${nextNumber(parts, /^xl\/drawings\/drawing(\d+)\.xml$/)}.xml`;
  addType(parts, path, "drawing");
  addRelations(parts, sheetPath, [["rIdDessin", "drawing", `../${path.slice(3)}`]]);
  const sheet = textOf(parts, sheetPath) ?? "";
  const at = drawingPlace(sheet);
  parts.set(sheetPath, `${sheet.slice(0, at)}<drawing r:id="rIdDessin"/>${sheet.slice(at)}`);
  return path;
}

/**
 * Where `<drawing>` belongs among the children of a worksheet: after the setting of the page, before what may end it. The rule
 * of a data bar, above, holds an `<extLst>` of its own, and a chart put there vanishes without an error.
 */
function drawingPlace(xml: string): number {
  const page = xml.lastIndexOf("<pageMargins");
  const ends = ["<tableParts", "<extLst>", "</worksheet>"].map((tag) => xml.indexOf(tag, page));
  return Math.min(...ends.filter((at) => at >= 0));
}

function anchorXml(item: Drawn, id: number, rid: string): string {
  const { column, columnOffset, row, rowOffset, width, height } = item.anchor;
  const name = escapeXml(item.name);
  const alt = escapeXml(item.alt);
  const from = `<xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>${columnOffset}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${rowOffset}</xdr:rowOff></xdr:from><xdr:ext cx="${width}" cy="${height}"/>`;
  const properties = `<xdr:cNvPr id="${id}" name="${name}" descr="${alt}"/>`;
  const body =
    item.kind === "image"
      ? `<xdr:pic><xdr:nvPicPr>${properties}<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${rid}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`
      : `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${properties}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${rid}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
  return `<xdr:oneCellAnchor>${from}${body}<xdr:clientData/></xdr:oneCellAnchor>`;
}
