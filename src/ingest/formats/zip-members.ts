import type { InputFile } from "../../disque/input-file.ts";
import { memoryFile } from "../../disque/memory-file.ts";
import { type Archive, openArchive, readPart } from "../xlsx/archive.ts";
import { LIMITS } from "../xlsx/limits.ts";
import { refuse, refuseSuspect } from "../xlsx/refusal.ts";
import type { ZipEntry } from "../xlsx/zip-directory.ts";

/** Files of one archive; an extraction has a dozen. */
const MOST_FILES = 500;
/** Bytes of all of them, kept in memory until they are read. */
const MOST_BYTES = 512 * 2 ** 20;

/**
 * The files of a .zip, as if its folder had been given, behind the gate of the workbooks: bounded number and size, no
 * bomb, no password. A zip within it is left as it is. Throws `PlieError` when it is damaged, locked, suspect or empty.
 */
export function zipMembers(file: InputFile): InputFile[] {
  const archive = openArchive(file);
  const entries = [...archive.entries.values()].filter(({ name }) => !/(^|\/)(__MACOSX\/|\.)/.test(name));
  if (entries.length === 0)
    throw refuse(file.name, "est une archive vide", "refaites l'archive, ou donnez les fichiers");
  if (entries.length > MOST_FILES) throw refuseSuspect(file.name, `contient plus de ${MOST_FILES} fichiers`);
  const total = entries.reduce((sum, { inflatedBytes }) => sum + inflatedBytes, 0);
  if (total > MOST_BYTES) throw refuseSuspect(file.name, `dépasse ${MOST_BYTES / 2 ** 20} Mo une fois décompressée`);
  return entries.map((entry) => memoryFile(`${file.path}/${entry.name}`, inflate(archive, entry)));
}

function inflate(archive: Archive, entry: ZipEntry): Uint8Array {
  const bytes = new Uint8Array(entry.inflatedBytes);
  let at = 0;
  for (const piece of readPart(archive, entry, LIMITS.totalBytes)) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
