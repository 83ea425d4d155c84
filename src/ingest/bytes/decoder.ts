import { sequenceLength } from "./utf8-check.ts";
import { decodeWindows1252 } from "./windows-1252.ts";

/** Encoding of the bytes that the scanner sees: UTF-16 files are turned into UTF-8 before it. */
export type FieldEncoding = "utf-8" | "windows-1252";

const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Text of the bytes from `start` to `end` (excluded). In UTF-8, a wrong byte is read as Windows-1252: it comes from a
 * piece of another file, where it was an accent.
 */
export function decodeField(bytes: Uint8Array, start: number, end: number, encoding: FieldEncoding): string {
  if (encoding === "windows-1252") return decodeWindows1252(bytes, start, end);
  const field = bytes.subarray(start, end);
  try {
    return STRICT.decode(field);
  } catch {
    return decodeMixed(field);
  }
}

function decodeMixed(field: Uint8Array): string {
  let text = "";
  for (let k = 0; k < field.length; ) {
    const length = sequenceLength(field, k, field.length);
    text += length === 0 ? decodeWindows1252(field, k, k + 1) : STRICT.decode(field.subarray(k, k + length));
    k += length || 1;
  }
  return text;
}
