import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline, type Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { PlieError } from "../../core/plie-error.ts";
import { crc32 } from "./crc32.ts";
import { fileKind, NOT_A_WORKBOOK } from "./file-kind.ts";
import { refuse, refuseDamaged } from "./refusal.ts";
import { readAt, readDirectory, type ZipEntry } from "./zip-directory.ts";
import { checkPart, gate } from "./zip-gate.ts";

/** Small blocks: the rows of one block are held together, however wide they are. */
const CHUNK_BYTES = 16 * 1024;

/** A zip that passed the gate. The file is opened again for each part, so that nothing stays open between two reads. */
export interface Archive {
  path: string;
  /** Entries by lower-case name, with slashes. */
  entries: Map<string, ZipEntry>;
  /** Where the parts end. */
  partsEnd: number;
}

function unreadable(path: string, error: unknown): PlieError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return refuse(path, "est introuvable", "vérifiez son nom et son dossier");
  if (code === "EISDIR") return refuse(path, "est un dossier", "donnez le dossier lui-même ou l'un de ses fichiers");
  if (code === "EACCES" || code === "EPERM" || code === "EBUSY") {
    return refuse(
      path,
      "ne peut pas être ouvert",
      "fermez-le s'il est ouvert ailleurs et vérifiez que vous y avez accès",
    );
  }
  return refuse(path, `ne peut pas être lu (${code || "erreur du disque"})`, "copiez-le sur ce poste, puis relancez");
}

/** Opens a zip and passes it through the gate; refuses by name every other kind of file. */
export async function openArchive(path: string): Promise<Archive> {
  try {
    const handle = await open(path, "r");
    try {
      const stat = await handle.stat();
      if (stat.isDirectory()) throw refuse(path, "est un dossier", "donnez l'un de ses fichiers");
      const kind = await fileKind(handle, stat.size);
      if (kind !== "zip") throw refuse(path, ...NOT_A_WORKBOOK[kind]);
      const directory = await readDirectory(path, handle, stat.size);
      return { path, entries: gate(path, directory), partsEnd: directory.offset };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof PlieError ? error : unreadable(path, error);
  }
}

async function dataStart(archive: Archive, entry: ZipEntry): Promise<number> {
  const handle = await open(archive.path, "r");
  try {
    const header = await readAt(handle, entry.offset, 30);
    if (header?.readUInt32LE(0) === 0x04034b50) {
      const nameBytes = header.readUInt16LE(26);
      const name = await readAt(handle, entry.offset + 30, nameBytes);
      const start = entry.offset + 30 + nameBytes + header.readUInt16LE(28);
      const same = name?.toString("utf8").replaceAll("\\", "/") === entry.name;
      if (same && start + entry.deflatedBytes <= archive.partsEnd) return start;
    }
  } finally {
    await handle.close();
  }
  throw refuseDamaged(archive.path, "est abîmé (un élément de l'archive n'est pas à sa place)");
}

function inflate(source: Readable): Readable {
  const inflater = createInflateRaw({ chunkSize: CHUNK_BYTES });
  // errors of both ends reach the reader of `inflater`; the callback only keeps them from being thrown a second time
  pipeline(source, inflater, () => {});
  return inflater;
}

/**
 * Inflates one part by blocks, never beyond the size that the directory declares for it nor `maxBytes`; its size and
 * checksum are checked at the end.
 */
export async function* readPart(archive: Archive, entry: ZipEntry, maxBytes: number): AsyncGenerator<Uint8Array> {
  checkPart(archive.path, entry, maxBytes);
  const damaged = refuseDamaged(archive.path, "est abîmé (un élément de l'archive ne se décompresse pas)");
  let bytes = 0;
  let crc = 0;
  try {
    const start = await dataStart(archive, entry);
    if (entry.deflatedBytes > 0) {
      const end = start + entry.deflatedBytes - 1;
      const source = createReadStream(archive.path, { start, end, highWaterMark: CHUNK_BYTES });
      const blocks: AsyncIterable<Uint8Array> = entry.method === 0 ? source : inflate(source);
      for await (const block of blocks) {
        bytes += block.length;
        if (bytes > entry.inflatedBytes) throw damaged;
        crc = crc32(block, crc);
        yield block;
      }
    }
  } catch (error) {
    if (error instanceof PlieError) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code.startsWith("Z_") || code === "ERR_STREAM_PREMATURE_CLOSE") throw damaged;
    throw code === "" ? error : unreadable(archive.path, error);
  }
  if (bytes !== entry.inflatedBytes || crc !== entry.crc) throw damaged;
}
