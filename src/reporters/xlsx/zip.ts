import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

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

/** Content types first, as the packages of Office begin; the rest by name. */
function byOffice(a: string, b: string): number {
  const rank = (path: string): number => (path === "[Content_Types].xml" ? 0 : path.startsWith("_rels/") ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
