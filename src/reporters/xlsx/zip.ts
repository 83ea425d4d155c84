import { strFromU8, strToU8, unzipSync, Zip, type ZipInputFile, zipSync } from "fflate";
import { crc32 } from "../../core/crc32.ts";
import { deflateur } from "../../core/deflate.ts";
import { XML_HEAD } from "../charts/escape-xml.ts";

/** Parts of a package by path, in their order. */
export type Parts = Map<string, Uint8Array | string>;

/** Parts of a zip file. */
export function readParts(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** Text of a part, null when the package has no such part. */
export function textOf(parts: Parts, path: string): string | null {
  const part = parts.get(path);
  if (part === undefined) return null;
  return typeof part === "string" ? part : strFromU8(part);
}

/** Names a part in the content types of its package; `type` is like `drawing` or `spreadsheetml.table`. */
export function addType(parts: Parts, path: string, type: string): void {
  const types = textOf(parts, "[Content_Types].xml") ?? "";
  const entry = `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
  parts.set("[Content_Types].xml", types.replace("</Types>", `${entry}</Types>`));
}

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
/** What relations are named after. */
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Adds to the relations of a part: identifier, what the target is, where it stands from there. */
export function addRelations(parts: Parts, path: string, added: readonly (readonly [string, string, string])[]): void {
  const rels = path.replace(/([^/]+)$/, "_rels/$1.rels");
  const list = added.map(([id, type, to]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${to}"/>`);
  const known = textOf(parts, rels) ?? `${XML_HEAD}<Relationships xmlns="${RELATIONS}"></Relationships>`;
  const open = known.replace(/<Relationships([^>]*)\/>/, "<Relationships$1></Relationships>");
  parts.set(rels, open.replace("</Relationships>", `${list.join("")}</Relationships>`));
}

/** Small files packed in half the time of fflate's usual level, and larger by one twentieth at most. */
const LEVEL = 4;

/** fflate turns the date into local fields: a local date gives the same bytes in every time zone. */
function date(): Date {
  return new Date(2000, 0, 1);
}

/** Zip file of the parts: same parts, same bytes (fixed date, fixed order, portable deflate). */
export function writeParts(parts: Parts): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [path, part] of inOrder(parts)) files[path] = bytesOf(part);
  return zipSync(files, { level: LEVEL, mtime: date() });
}

/** Gives a part piece by piece, from its beginning each time. */
export type Flow = () => Iterable<string | Uint8Array>;

/**
 * Zip file of parts, then of big ones given piece by piece, in their order: never whole in memory. Same parts, same bytes,
 * wherever it runs (docs/decisions/0004-ecriture-xlsx.md, 0039-deflate.md). `meanwhile`: done once all is made, while the last
 * of it is packed.
 */
export async function packParts(
  parts: Parts,
  flows: ReadonlyMap<string, Flow>,
  meanwhile?: () => void,
): Promise<Uint8Array> {
  const blocks: Uint8Array[] = [];
  const zip = new Zip((error, block) => {
    if (error) throw error;
    blocks.push(block);
  });
  const add = (path: string, { deflated, ...sums }: Packed): void => {
    const file: ZipInputFile = { filename: path, mtime: date(), compression: DEFLATED, ...sums };
    zip.add(file);
    file.ondata?.(null, deflated, true);
  };
  for (const [path, part] of inOrder(parts)) add(path, packedOnce(part));
  const ending: [string, Promise<Packed>][] = [];
  for (const [path, flow] of flows) ending.push([path, (await packed(flow())).fini]);
  meanwhile?.();
  for (const [path, fini] of ending) add(path, await fini);
  zip.end();
  return joined(blocks);
}

/** A part as a zip file holds it. */
interface Packed {
  size: number;
  crc: number;
  deflated: Uint8Array<ArrayBuffer>;
}

/** How the format names the deflate method. */
const DEFLATED = 8;

/** Resolved once every piece is made: the next part is made while this one ends. */
async function packed(pieces: Iterable<string | Uint8Array>): Promise<{ fini: Promise<Packed> }> {
  let [size, crc] = [0, 0];
  function* blocks(): Generator<Uint8Array> {
    for (const piece of pieces) {
      const block = bytesOf(piece);
      size += block.length;
      crc = crc32(block, crc);
      yield block;
    }
  }
  const stream = await deflateur().parBlocs(blocks());
  const fini = stream.fini.then((deflated) => ({ size, crc, deflated: joined(deflated) }));
  // a failure is told where the part is added
  fini.catch(() => {});
  return { fini };
}

/** Small parts met lately: the workbooks of a month have many of them in common. */
const PACKED = new Map<string | Uint8Array, Packed>();
const SMALL = 10_000;
const KEPT = 200;

function packedOnce(part: string | Uint8Array): Packed {
  const known = PACKED.get(part);
  if (known) return known;
  const bytes = bytesOf(part);
  const made = { size: bytes.length, crc: crc32(bytes), deflated: joined([deflateur().entier(bytes)]) };
  if (part.length <= SMALL) {
    if (PACKED.size === KEPT) PACKED.clear();
    PACKED.set(part, made);
  }
  return made;
}

function bytesOf(part: string | Uint8Array): Uint8Array {
  return typeof part === "string" ? strToU8(part) : part;
}

function joined(blocks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(blocks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const block of blocks) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
}

/** Content types first, as the packages of Office begin; the rest by name. */
function inOrder(parts: Parts): [string, string | Uint8Array][] {
  const rank = (path: string): number => (path === "[Content_Types].xml" ? 0 : path.startsWith("_rels/") ? 1 : 2);
  return [...parts].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
