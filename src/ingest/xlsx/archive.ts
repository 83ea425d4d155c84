import { Inflate } from "fflate";
import { crc32 } from "../../core/crc32.ts";
import { PlieError } from "../../core/plie-error.ts";
import type { InputFile } from "../../disque/input-file.ts";
import { fileKind, NOT_A_WORKBOOK } from "./file-kind.ts";
import { refuse, refuseDamaged } from "./refusal.ts";
import { readAt, readDirectory, type ZipEntry } from "./zip-directory.ts";
import { checkPart, gate } from "./zip-gate.ts";

/** Small blocks: the rows of one block are held together, however wide they are. */
const CHUNK_BYTES = 16 * 1024;

/** A zip that passed the gate. The file is opened again for each part, so that nothing stays open between two reads. */
export interface Archive {
  input: InputFile;
  /** Its name, for the refusals. */
  file: string;
  /** Entries by lower-case name, with slashes. */
  entries: Map<string, ZipEntry>;
  /** Where the parts end. */
  partsEnd: number;
}

function unreadable(file: string, error: unknown): PlieError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return refuse(file, "est introuvable", "vérifiez son nom et son dossier");
  if (code === "EISDIR") return refuse(file, "est un dossier", "donnez l'un de ses fichiers");
  if (code === "EACCES" || code === "EPERM" || code === "EBUSY") {
    return refuse(
      file,
      "ne peut pas être ouvert",
      "fermez-le s'il est ouvert ailleurs et vérifiez que vous y avez accès",
    );
  }
  return refuse(file, `ne peut pas être lu (${code || "erreur du disque"})`, "copiez-le sur ce poste, puis relancez");
}

/** Opens a zip and passes it through the gate; refuses by name every other kind of file. */
export function openArchive(input: InputFile): Archive {
  const file = input.name;
  try {
    const opened = input.open();
    try {
      const kind = fileKind(opened);
      if (kind !== "zip") throw refuse(file, ...NOT_A_WORKBOOK[kind]);
      const directory = readDirectory(file, opened);
      return { input, file, entries: gate(file, directory), partsEnd: directory.offset };
    } finally {
      opened.close();
    }
  } catch (error) {
    throw error instanceof PlieError ? error : unreadable(file, error);
  }
}

/** The deflated bytes of a part, block by block, after a look at its own header. */
function* deflated(archive: Archive, entry: ZipEntry): Generator<Uint8Array> {
  const opened = archive.input.open();
  try {
    const misplaced = refuseDamaged(archive.file, "est abîmé (un élément de l'archive n'est pas à sa place)");
    const header = readAt(opened, entry.offset, 30);
    if (header?.getUint32(0, true) !== 0x04034b50) throw misplaced;
    const nameBytes = header.getUint16(26, true);
    const name = readAt(opened, entry.offset + 30, nameBytes);
    const start = entry.offset + 30 + nameBytes + header.getUint16(28, true);
    const same = name && new TextDecoder().decode(name).replaceAll("\\", "/") === entry.name;
    if (!same || start + entry.deflatedBytes > archive.partsEnd) throw misplaced;
    const end = start + entry.deflatedBytes;
    for (let at = start; at < end; at += CHUNK_BYTES) {
      const block = new Uint8Array(Math.min(CHUNK_BYTES, end - at));
      const got = opened.read(block, 0, block.length, at);
      if (got < block.length) throw misplaced;
      yield block;
    }
  } finally {
    opened.close();
  }
}

/** Inflates block by block; what one block gives is cut again, since it may be a thousand times as long. */
function* inflated(blocks: Iterable<Uint8Array>): Generator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const inflater = new Inflate((piece) => pieces.push(piece));
  const given = function* (): Generator<Uint8Array> {
    for (const piece of pieces.splice(0)) {
      for (let at = 0; at < piece.length; at += CHUNK_BYTES) yield piece.subarray(at, at + CHUNK_BYTES);
    }
  };
  for (const block of blocks) {
    inflater.push(block);
    yield* given();
  }
  inflater.push(new Uint8Array(), true);
  yield* given();
}

/**
 * Inflates one part by blocks, never beyond the size that the directory declares for it nor `maxBytes`; its size and
 * checksum are checked at the end.
 */
export function* readPart(archive: Archive, entry: ZipEntry, maxBytes: number): Generator<Uint8Array> {
  checkPart(archive.file, entry, maxBytes);
  const damaged = refuseDamaged(archive.file, "est abîmé (un élément de l'archive ne se décompresse pas)");
  let bytes = 0;
  let crc = 0;
  const source = deflated(archive, entry);
  const blocks = entry.method === 0 ? source : inflated(source);
  try {
    for (let next = blocks.next(); !next.done; next = blocks.next()) {
      bytes += next.value.length;
      if (bytes > entry.inflatedBytes) throw damaged;
      crc = crc32(next.value, crc);
      yield next.value;
    }
  } catch (error) {
    if (error instanceof PlieError) throw error;
    // the system's codes are words, those of the inflater numbers
    const system = error instanceof Error && "code" in error && typeof error.code === "string";
    throw system ? unreadable(archive.file, error) : damaged;
  } finally {
    blocks.return(undefined);
  }
  if (bytes !== entry.inflatedBytes || crc !== entry.crc) throw damaged;
}
