import type { FileHandle } from "node:fs/promises";
import { LIMITS } from "./limits.ts";
import { refuseDamaged, refuseSuspect } from "./refusal.ts";

/** One file of the zip, as its central directory declares it; `name` has its backslashes turned into slashes. */
export interface ZipEntry {
  name: string;
  encrypted: boolean;
  method: number;
  crc: number;
  deflatedBytes: number;
  inflatedBytes: number;
  /** Where its local header starts. */
  offset: number;
}

export interface ZipDirectory {
  entries: ZipEntry[];
  /** Where the central directory starts: every part ends before it. */
  offset: number;
}

const END_BYTES = 22;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;

/** Exactly `length` bytes at `offset`; null when the file has not so many. */
export async function readAt(handle: FileHandle, offset: number, length: number): Promise<Buffer | null> {
  const bytes = Buffer.alloc(length);
  let got = 0;
  while (got < length) {
    const { bytesRead } = await handle.read(bytes, got, length - got, offset + got);
    if (bytesRead === 0) return null;
    got += bytesRead;
  }
  return bytes;
}

interface End {
  count: number;
  size: number;
  offset: number;
}

async function findEnd(path: string, handle: FileHandle, fileBytes: number): Promise<End> {
  const cut = refuseDamaged(path, "est incomplet ou abîmé (la fin de l'archive manque)");
  const tailBytes = Math.min(fileBytes, END_BYTES + 0xffff);
  const start = fileBytes - tailBytes;
  const tail = await readAt(handle, start, tailBytes);
  if (!tail) throw cut;
  let at = tail.length - END_BYTES;
  while (
    at >= 0 &&
    !(tail.readUInt32LE(at) === 0x06054b50 && at + END_BYTES + tail.readUInt16LE(at + 20) <= tail.length)
  )
    at--;
  if (at < 0) throw cut;
  const count = tail.readUInt16LE(at + 10);
  const size = tail.readUInt32LE(at + 12);
  const offset = tail.readUInt32LE(at + 16);
  if (tail.readUInt16LE(at + 4) !== tail.readUInt16LE(at + 6)) throw cut;
  if (count !== FULL_16 && size !== FULL_32 && offset !== FULL_32) return { count, size, offset };
  const locator = start + at >= 20 ? await readAt(handle, start + at - 20, 20) : null;
  if (locator?.readUInt32LE(0) !== 0x07064b50) return { count, size, offset };
  const at64 = Number(locator.readBigUInt64LE(8));
  const end64 = at64 + 56 <= fileBytes ? await readAt(handle, at64, 56) : null;
  if (end64?.readUInt32LE(0) !== 0x06064b50) throw cut;
  return {
    count: Number(end64.readBigUInt64LE(32)),
    size: Number(end64.readBigUInt64LE(40)),
    offset: Number(end64.readBigUInt64LE(48)),
  };
}

/** Replaces the 32-bit values that overflow by those of the zip64 extra field (in the order that the format fixes). */
function widen(entry: ZipEntry, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const end = Math.min(extra.length, at + 4 + extra.readUInt16LE(at + 2));
    let p = at + 4;
    const next = (value: number): number => {
      if (value !== FULL_32 || p + 8 > end) return value;
      p += 8;
      return Number(extra.readBigUInt64LE(p - 8));
    };
    entry.inflatedBytes = next(entry.inflatedBytes);
    entry.deflatedBytes = next(entry.deflatedBytes);
    entry.offset = next(entry.offset);
    return;
  }
}

/** Reads the central directory (zip and zip64); refuses a cut file and one with too many entries. */
export async function readDirectory(path: string, handle: FileHandle, fileBytes: number): Promise<ZipDirectory> {
  const end = await findEnd(path, handle, fileBytes);
  if (end.count > LIMITS.entries || end.size > LIMITS.directoryBytes) {
    throw refuseSuspect(path, `contient plus de ${LIMITS.entries} éléments`);
  }
  const inside = end.offset + end.size <= fileBytes;
  const bytes = inside ? await readAt(handle, end.offset, end.size) : null;
  if (!bytes) throw refuseDamaged(path, "est incomplet ou abîmé (la table de l'archive manque)");
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50) {
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
    const next = extraEnd + bytes.readUInt16LE(at + 32);
    if (next > bytes.length) break;
    const entry: ZipEntry = {
      name: bytes.toString("utf8", at + 46, nameEnd).replaceAll("\\", "/"),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) !== 0,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      deflatedBytes: bytes.readUInt32LE(at + 20),
      inflatedBytes: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    };
    widen(entry, bytes.subarray(nameEnd, extraEnd));
    entries.push(entry);
    at = next;
  }
  if (entries.length !== end.count || at !== bytes.length) {
    throw refuseDamaged(path, "est abîmé (la table de l'archive est incohérente)");
  }
  return { entries, offset: end.offset };
}
