import type { OpenFile } from "../../disque/input-file.ts";
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
export function readAt(file: OpenFile, offset: number, length: number): DataView | null {
  const bytes = new Uint8Array(length);
  let got = 0;
  while (got < length) {
    const more = file.read(bytes, got, length - got, offset + got);
    if (more === 0) return null;
    got += more;
  }
  return new DataView(bytes.buffer);
}

const DECODER = new TextDecoder();

function findEnd(name: string, file: OpenFile): { count: number; size: number; offset: number } {
  const cut = refuseDamaged(name, "est incomplet ou abîmé (la fin de l'archive manque)");
  const tailBytes = Math.min(file.size, END_BYTES + 0xffff);
  const start = file.size - tailBytes;
  const tail = readAt(file, start, tailBytes);
  if (!tail) throw cut;
  const u16 = (at: number): number => tail.getUint16(at, true);
  const u32 = (at: number): number => tail.getUint32(at, true);
  let at = tailBytes - END_BYTES;
  while (at >= 0 && !(u32(at) === 0x06054b50 && at + END_BYTES + u16(at + 20) <= tailBytes)) at--;
  if (at < 0) throw cut;
  const count = u16(at + 10);
  const size = u32(at + 12);
  const offset = u32(at + 16);
  if (u16(at + 4) !== u16(at + 6)) throw cut;
  if (count !== FULL_16 && size !== FULL_32 && offset !== FULL_32) return { count, size, offset };
  const locator = start + at >= 20 ? readAt(file, start + at - 20, 20) : null;
  if (locator?.getUint32(0, true) !== 0x07064b50) return { count, size, offset };
  const at64 = Number(locator.getBigUint64(8, true));
  const end64 = at64 + 56 <= file.size ? readAt(file, at64, 56) : null;
  if (end64?.getUint32(0, true) !== 0x06064b50) throw cut;
  return {
    count: Number(end64.getBigUint64(32, true)),
    size: Number(end64.getBigUint64(40, true)),
    offset: Number(end64.getBigUint64(48, true)),
  };
}

/**
 * Replaces the 32-bit values that overflow by those of the zip64 extra field, from `at` to `end` (excluded), in the order
 * that the format fixes.
 */
function widen(entry: ZipEntry, bytes: DataView, at: number, end: number): void {
  for (; at + 4 <= end; at += 4 + bytes.getUint16(at + 2, true)) {
    if (bytes.getUint16(at, true) !== 1) continue;
    const last = Math.min(end, at + 4 + bytes.getUint16(at + 2, true));
    let p = at + 4;
    const next = (value: number): number => {
      if (value !== FULL_32 || p + 8 > last) return value;
      p += 8;
      return Number(bytes.getBigUint64(p - 8, true));
    };
    entry.inflatedBytes = next(entry.inflatedBytes);
    entry.deflatedBytes = next(entry.deflatedBytes);
    entry.offset = next(entry.offset);
    return;
  }
}

/** Reads the central directory (zip and zip64) of an open file; refuses a cut file and one with too many entries. */
export function readDirectory(name: string, file: OpenFile): ZipDirectory {
  const end = findEnd(name, file);
  if (end.count > LIMITS.entries || end.size > LIMITS.directoryBytes) {
    throw refuseSuspect(name, `contient plus de ${LIMITS.entries} éléments`);
  }
  const bytes = end.offset + end.size <= file.size ? readAt(file, end.offset, end.size) : null;
  if (!bytes) throw refuseDamaged(name, "est incomplet ou abîmé (la table de l'archive manque)");
  const u16 = (at: number): number => bytes.getUint16(at, true);
  const u32 = (at: number): number => bytes.getUint32(at, true);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= bytes.byteLength && u32(at) === 0x02014b50) {
    const nameEnd = at + 46 + u16(at + 28);
    const extraEnd = nameEnd + u16(at + 30);
    const next = extraEnd + u16(at + 32);
    if (next > bytes.byteLength) break;
    const entry: ZipEntry = {
      name: DECODER.decode(new Uint8Array(bytes.buffer, at + 46, nameEnd - at - 46)).replaceAll("\\", "/"),
      encrypted: (u16(at + 8) & 1) !== 0,
      method: u16(at + 10),
      crc: u32(at + 16),
      deflatedBytes: u32(at + 20),
      inflatedBytes: u32(at + 24),
      offset: u32(at + 42),
    };
    widen(entry, bytes, nameEnd, extraEnd);
    entries.push(entry);
    at = next;
  }
  if (entries.length !== end.count || at !== bytes.byteLength) {
    throw refuseDamaged(name, "est abîmé (la table de l'archive est incohérente)");
  }
  return { entries, offset: end.offset };
}
