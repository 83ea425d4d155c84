import type { InputFile, OpenFile } from "../../disque/input-file.ts";
import { type ByteSource, FileSource, MemorySource, Utf16Source } from "./byte-source.ts";
import type { FieldEncoding } from "./decoder.ts";
import type { LineSurvey } from "./survey-text.ts";
import { Utf8Check } from "./utf8-check.ts";

/** Name of an encoding, as it is shown. */
export type Encodage = "UTF-8" | "UTF-8 avec BOM" | "UTF-16" | "Windows-1252";

/** What the bytes of a file say before it is read. */
export interface FileExamination {
  size: number;
  /** Time of the last change when it was examined, in milliseconds; 0 for bytes in memory. */
  modified: number;
  /** Of the bytes that were examined: `changedSince` says whether the same were read after. */
  sha256: string;
  encodage: Encodage;
  /** Encoding of the bytes given by `openText`. */
  fieldEncoding: FieldEncoding;
  /** A UTF-8 file with bytes that are not: how many, and the line of the first (1 = first). */
  wrongBytes: { count: number; line: number } | null;
  /** Bytes of a single-byte file look like those of an old DOS or Macintosh file. */
  oldCodePage: boolean;
  /** Up to 64 kB from the start, as they are in the file. */
  head: Uint8Array;
  /** Where the text begins: after the byte order mark. */
  start: number;
  /** The text of the file as UTF-8 or Windows-1252 bytes, without byte order mark. */
  openText(): ByteSource;
}

const BLOCK = 4 << 20;
const HEAD = 64 << 10;

function bomOf(head: Uint8Array): { encodage: Encodage; length: number; bigEndian: boolean } | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) {
    return { encodage: "UTF-8 avec BOM", length: 3, bigEndian: false };
  }
  if (head[0] === 0xff && head[1] === 0xfe) return { encodage: "UTF-16", length: 2, bigEndian: false };
  if (head[0] === 0xfe && head[1] === 0xff) return { encodage: "UTF-16", length: 2, bigEndian: true };
  return null;
}

/** UTF-16 without mark: in Latin text, every other byte is NUL. Null when it is not. */
function bareUtf16(head: Uint8Array): { bigEndian: boolean } | null {
  const units = Math.min(head.length, 4096) >> 1;
  if (units < 2) return null;
  let even = 0;
  let odd = 0;
  for (let k = 0; k < units; k++) {
    if (head[2 * k] === 0) even++;
    if (head[2 * k + 1] === 0) odd++;
  }
  if (odd > units * 0.5 && even < units * 0.05) return { bigEndian: false };
  return even > units * 0.5 && odd < units * 0.05 ? { bigEndian: true } : null;
}

/** In CP850 é è à are 0x82 0x8A 0x85, in MacRoman 0x8E 0x8F 0x88: characters that Windows-1252 texts hardly hold. */
function looksOld(head: Uint8Array): boolean {
  let old = 0;
  let usual = 0;
  for (let k = 0; k < head.length; k++) {
    const byte = head[k];
    if (byte === 0x82 || byte === 0x8a || byte === 0x8e || byte === 0x8f) old++;
    else if (byte === 0xe8 || byte === 0xe9 || byte === 0xc9) usual++;
  }
  return old > usual;
}

function lineOfByte(file: InputFile, position: number): number {
  const source = new FileSource(file, 0);
  const block = new Uint8Array(BLOCK);
  let line = 1;
  let previous = 0;
  for (let at = 0; at < position; ) {
    const got = Math.min(source.read(block, 0), position - at);
    if (got <= 0) break;
    for (let k = 0; k < got; k++) {
      const byte = block[k] ?? 0;
      if (byte === 13 || (byte === 10 && previous !== 13)) line++;
      previous = byte;
    }
    at += got;
  }
  source.close();
  return line;
}

/**
 * Reads a file once, block by block: its SHA-256, its size and its encoding (byte order mark, else strict UTF-8 over
 * the whole file, else Windows-1252). `survey` is given the same bytes, without the mark: in UTF-16 they are not the
 * text's. Throws the system's error when the file cannot be read.
 */
export function examineFile(file: InputFile, survey: LineSurvey | null = null): FileExamination {
  const opened = file.open();
  try {
    return examine(file, opened, survey);
  } finally {
    opened.close();
  }
}

/**
 * True when a file has not the size or the date that it had when it was examined: what was read since may not be what was
 * hashed (an export still being written, a workbook saved meanwhile).
 */
export function changedSince(file: InputFile, { size, modified }: FileExamination): boolean {
  const now = file.open();
  now.close();
  return now.size !== size || now.modified !== modified;
}

function examine(file: InputFile, opened: OpenFile, survey: LineSurvey | null): FileExamination {
  const block = new Uint8Array(Math.min(BLOCK, opened.size + 1));
  const hash = file.hasher();
  const check = new Utf8Check();
  const start64 = new Uint8Array(Math.min(HEAD, opened.size));
  let size = 0;
  for (;;) {
    const got = opened.read(block, 0, block.length, size);
    if (got === 0) break;
    const bytes = block.subarray(0, got);
    if (size < start64.length) start64.set(bytes.subarray(0, start64.length - size), size);
    hash.update(bytes);
    if (check.plausible) check.push(bytes);
    survey?.push(size === 0 ? bytes.subarray(bomOf(bytes)?.length ?? 0) : bytes);
    size += got;
  }
  check.end();
  const head = start64.subarray(0, size);
  const bom = bomOf(head);
  const bare = bom === null ? bareUtf16(head) : null;
  const utf16 = bare ?? (bom?.encodage === "UTF-16" ? bom : null);
  const utf8 = utf16 === null && (bom !== null || check.plausible);
  const encodage: Encodage = utf16 ? "UTF-16" : (bom?.encodage ?? (utf8 ? "UTF-8" : "Windows-1252"));
  const start = bom?.length ?? 0;
  return {
    size,
    modified: opened.modified,
    sha256: hash.hex(),
    encodage,
    fieldEncoding: encodage === "Windows-1252" ? "windows-1252" : "utf-8",
    wrongBytes: utf8 && check.wrong > 0 ? { count: check.wrong, line: lineOfByte(file, check.firstWrong) } : null,
    oldCodePage: encodage === "Windows-1252" && looksOld(head),
    head,
    start,
    openText: () => {
      // a small file was read whole: what was hashed is what is read, and the file is opened once
      const source = head.length === size ? new MemorySource(head.subarray(start)) : new FileSource(file, start);
      return utf16 ? new Utf16Source(source, utf16.bigEndian) : source;
    },
  };
}
