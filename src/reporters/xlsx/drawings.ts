import { escapeXml } from "../charts/escape-xml.ts";
import { type Parts, textOf } from "./zip.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
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
 * Adds drawings to a sheet of a package, after those that it already has: the drawing part, its relations, the content
 * types, and `<drawing>` at its place in the sheet. `sheetPath` is like `xl/worksheets/sheet1.xml`.
 */
export function addDrawings(parts: Parts, sheetPath: string, drawn: readonly Drawn[]): void {
  if (drawn.length === 0) return;
  const drawingPath = existingDrawing(parts, sheetPath) ?? newDrawing(parts, sheetPath);
  const relsPath = relsOf(drawingPath);
  let anchors = "";
  let relations = "";
  const known = textOf(parts, relsPath) ?? `${HEAD}<Relationships xmlns="${PACKAGE}"></Relationships>`;
  const drawing = textOf(parts, drawingPath) ?? "";
  let rid = [...known.matchAll(/<Relationship /g)].length;
  let id = Math.max(1, ...[...drawing.matchAll(/<xdr:cNvPr id="(\d+)"/g)].map((m) => Number(m[1])));
  for (const item of drawn) {
    rid++;
    id++;
    const target = item.kind === "image" ? `../media/${item.media}` : `../charts/${addChartPart(parts, item.xml)}`;
    const relation = item.kind === "image" ? "image" : "chart";
    relations += `<Relationship Id="rId${rid}" Type="${OFFICE}/${relation}" Target="${target}"/>`;
    anchors += anchorXml(item, id, `rId${rid}`);
  }
  parts.set(relsPath, known.replace("</Relationships>", `${relations}</Relationships>`));
  parts.set(drawingPath, drawing.replace("</xdr:wsDr>", `${anchors}</xdr:wsDr>`));
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

function relsOf(path: string): string {
  return path.replace(/([^/]+)$/, "_rels/$1.rels");
}

function nextNumber(parts: Parts, pattern: RegExp): number {
  return 1 + Math.max(0, ...[...parts.keys()].map((path) => Number(pattern.exec(path)?.[1] ?? 0)));
}

function override(parts: Parts, path: string, type: string): void {
  const types = textOf(parts, "[Content_Types].xml") ?? "";
  const entry = `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
  parts.set("[Content_Types].xml", types.replace("</Types>", `${entry}</Types>`));
}

function addChartPart(parts: Parts, xml: string): string {
  const name = `chart${nextNumber(parts, /^xl\/charts\/chart(\d+)\.xml$/)}.xml`;
  parts.set(`xl/charts/${name}`, xml);
  override(parts, `xl/charts/${name}`, "drawingml.chart");
  return name;
}

function existingDrawing(parts: Parts, sheetPath: string): string | null {
  const rels = textOf(parts, relsOf(sheetPath)) ?? "";
  const relation = [...rels.matchAll(/<Relationship [^>]*>/g)].find((m) => m[0].includes(`${OFFICE}/drawing"`));
  const target = /Target="([^"]+)"/.exec(relation?.[0] ?? "")?.[1];
  return target === undefined ? null : `xl/${target.replace(/^\.\.\//, "").replace(/^\/xl\//, "")}`;
}

function newDrawing(parts: Parts, sheetPath: string): string {
  const path = `xl/drawings/drawing${nextNumber(parts, /^xl\/drawings\/drawing(\d+)\.xml$/)}.xml`;
  parts.set(path, `${HEAD}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${MAIN}" xmlns:r="${OFFICE}"></xdr:wsDr>`);
  override(parts, path, "drawing");
  const relsPath = relsOf(sheetPath);
  const rels = textOf(parts, relsPath) ?? `${HEAD}<Relationships xmlns="${PACKAGE}"></Relationships>`;
  const relation = `<Relationship Id="rIdDessin" Type="${OFFICE}/drawing" Target="../${path.slice(3)}"/>`;
  parts.set(relsPath, rels.replace("</Relationships>", `${relation}</Relationships>`));
  const sheet = textOf(parts, sheetPath) ?? "";
  const named = /xmlns:r=/.test(sheet.slice(0, 2000))
    ? sheet
    : sheet.replace("<worksheet ", `<worksheet xmlns:r="${OFFICE}" `);
  const at = drawingPlace(named);
  parts.set(sheetPath, `${named.slice(0, at)}<drawing r:id="rIdDessin"/>${named.slice(at)}`);
  return path;
}

const AFTER_DRAWING = new Set([
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
]);

/**
 * Where `<drawing>` belongs among the children of a worksheet. Depth is followed: the rule of a data bar holds an
 * `<extLst>` of its own, and a chart put there vanishes without an error.
 */
function drawingPlace(xml: string): number {
  const tag = /<(\/?)([\w:]+)((?:[^>"]|"[^"]*")*?)(\/?)>/g;
  const end = xml.lastIndexOf("</sheetData>");
  tag.lastIndex = end >= 0 ? end + "</sheetData>".length : xml.indexOf("<sheetData/>") + "<sheetData/>".length;
  let depth = 0;
  for (let m = tag.exec(xml); m; m = tag.exec(xml)) {
    if (m[1]) {
      if (depth === 0) return m.index;
      depth--;
      continue;
    }
    if (depth === 0 && AFTER_DRAWING.has(m[2] ?? "")) return m.index;
    if (!m[4]) depth++;
  }
  throw new Error("feuille sans fin");
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
