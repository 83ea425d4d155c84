import { Deflate as PortableDeflate, strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { crc32 } from "../../core/crc32.ts";
import { type Deflate, platformDeflate } from "../../core/deflate.ts";
import { type Entry, zipOf } from "./zip-file.ts";

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

/** Zip file of the parts: same parts, same bytes (fixed date, fixed order, portable deflate). */
export function writeParts(parts: Parts): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const path of [...parts.keys()].sort(byOffice)) {
    const part = parts.get(path) ?? "";
    files[path] = typeof part === "string" ? strToU8(part) : part;
  }
  // fflate turns the date into local fields: a local date gives the same bytes in every time zone
  return zipSync(files, { level: 6, mtime: new Date(2000, 0, 1) });
}

/** Gives the text of a part piece by piece, from its beginning each time. */
export type Flow = () => Iterable<string>;

/**
 * Zip file of parts, and of big ones given piece by piece, in their order: never whole in memory. Same parts always; the same bytes for one
 * version of the platform's deflate.
 */
export async function packParts(parts: Parts, flows: ReadonlyMap<string, Flow>): Promise<Uint8Array> {
  const deflate = platformDeflate() ?? portableDeflate;
  const entries: Entry[] = [];
  for (const [path, flow] of flows) entries.push(await entryOf(path, encoded(flow()), deflate));
  for (const [path, part] of parts) {
    entries.push(await entryOf(path, typeof part === "string" ? encoded([part]) : [part], deflate));
  }
  return zipOf(entries.sort((a, b) => byOffice(a.path, b.path)));
}

function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
  for (const piece of pieces) yield ENCODER.encode(piece);
}

const ENCODER = new TextEncoder();

async function entryOf(path: string, pieces: Iterable<Uint8Array>, deflate: Deflate): Promise<Entry> {
  const entry = { path, crc: 0, size: 0 };
  function* counted(): Generator<Uint8Array> {
    for (const piece of pieces) {
      entry.crc = crc32(piece, entry.crc);
      entry.size += piece.length;
      yield piece;
    }
  }
  const packed = await deflate(counted());
  return { ...entry, packed };
}

async function portableDeflate(pieces: Iterable<Uint8Array>): Promise<Uint8Array> {
  const blocks: Uint8Array[] = [];
  const stream = new PortableDeflate({ level: 6 }, (block) => void blocks.push(block));
  for (const piece of pieces) stream.push(piece);
  stream.push(new Uint8Array(0), true);
  const whole = new Uint8Array(blocks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const block of blocks) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
}

/** Content types first, as the packages of Office begin; the rest by name. */
function byOffice(a: string, b: string): number {
  const rank = (path: string): number => (path === "[Content_Types].xml" ? 0 : path.startsWith("_rels/") ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
