import { LIMITS } from "./limits.ts";
import { refuse, refuseMalformed, refuseSuspect } from "./refusal.ts";
import type { ZipDirectory, ZipEntry } from "./zip-directory.ts";

const LOCAL_HEADER_BYTES = 30;

function badName(name: string): boolean {
  if (name === "" || name.startsWith("/") || /^[a-z]:/i.test(name)) return true;
  return /[\u0000-\u001f]/.test(name) || name.split("/").includes("..");
}

function checkOverlaps(file: string, directory: ZipDirectory): void {
  const sorted = [...directory.entries].sort((a, b) => a.offset - b.offset);
  let free = 0;
  for (const entry of sorted) {
    if (entry.offset < free) throw refuseSuspect(file, "contient des éléments qui se recouvrent");
    free = entry.offset + LOCAL_HEADER_BYTES + entry.deflatedBytes;
  }
  if (free > directory.offset) throw refuseSuspect(file, "contient des éléments qui débordent de l'archive");
}

/**
 * What may enter: names that stay inside the archive and are unique whatever their case, entries that do not overlap.
 * Gives the entries by lower-case name, directories left out.
 */
export function gate(file: string, directory: ZipDirectory): Map<string, ZipEntry> {
  const byName = new Map<string, ZipEntry>();
  for (const entry of directory.entries) {
    if (badName(entry.name)) throw refuseSuspect(file, "contient un élément dont le nom sort de l'archive");
    if (entry.name.endsWith("/")) continue;
    const key = entry.name.toLowerCase();
    if (byName.has(key)) throw refuseMalformed(file, "contient deux éléments de même nom");
    byName.set(key, entry);
  }
  checkOverlaps(file, directory);
  return byName;
}

/** What may be inflated: not encrypted, a known method, a plausible size within `maxBytes`. */
export function checkPart(file: string, entry: ZipEntry, maxBytes: number): void {
  if (entry.encrypted) {
    throw refuse(
      file,
      "est protégé par un mot de passe",
      "retirez le mot de passe et enregistrez-le de nouveau en .xlsx",
    );
  }
  if (entry.method !== 0 && entry.method !== 8) {
    throw refuseMalformed(file, `emploie une compression que plie ne lit pas (méthode ${entry.method})`);
  }
  if (entry.inflatedBytes > maxBytes) {
    throw refuseSuspect(
      file,
      `contient un élément de plus de ${Math.round(maxBytes / 2 ** 20)} Mo une fois décompressé`,
    );
  }
  const ratio = entry.inflatedBytes / Math.max(1, entry.deflatedBytes);
  if (entry.inflatedBytes > LIMITS.ratioFromBytes && ratio > LIMITS.ratio) {
    throw refuseSuspect(file, "se décompresse de façon anormale (bombe de décompression)");
  }
}
