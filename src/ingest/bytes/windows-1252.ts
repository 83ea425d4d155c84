/**
 * Windows-1252 without TextDecoder: on Node 20.20 the one-shot decoder gives control characters for € œ ’ – (bytes
 * 0x80–0x9F). The five bytes that the code page leaves free stay control characters, as in the WHATWG table.
 */
const HIGH = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

const C1 = /[\x80-\x9f]/;
const C1_ALL = /[\x80-\x9f]/g;

function high(char: string): string {
  return HIGH[char.charCodeAt(0) - 0x80] ?? char;
}

/** Text of the bytes from `start` (included) to `end` (excluded). */
export function decodeWindows1252(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString("latin1", start, end);
  return C1.test(text) ? text.replace(C1_ALL, high) : text;
}

/** UTF-8 bytes of each byte from 0x80 to 0xFF, so that a text has one hash whatever its file's encoding. */
export const UTF8_OF_HIGH_BYTE: readonly Uint8Array[] = Array.from({ length: 128 }, (_, i) =>
  Uint8Array.from(Buffer.from(high(String.fromCharCode(0x80 + i)), "utf8")),
);
