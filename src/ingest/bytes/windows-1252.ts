/** The characters of bytes 0x80–0x9F; the five that the code page leaves free stay control characters, as in the WHATWG table. */
const HIGH = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

const C1 = /[\x80-\x9f]/;
const C1_ALL = /[\x80-\x9f]/g;
const DECODER = new TextDecoder("windows-1252");

function high(char: string): string {
  return HIGH[char.charCodeAt(0) - 0x80] ?? char;
}

/**
 * Text of the bytes from `start` (included) to `end` (excluded). The decoder of Node 20.20 gives control characters for
 * € œ ’ – (bytes 0x80–0x9F), that of Node 24 and of browsers does not: both end alike.
 */
export function decodeWindows1252(bytes: Uint8Array, start: number, end: number): string {
  return decodeC1(DECODER.decode(bytes.subarray(start, end)));
}

/** UTF-8 bytes of each byte from 0x80 to 0xFF, so that a text has one hash whatever its file's encoding. */
export const UTF8_OF_HIGH_BYTE: readonly Uint8Array[] = Array.from({ length: 128 }, (_, i) =>
  new TextEncoder().encode(high(String.fromCharCode(0x80 + i))),
);

/** The text with what a reader gave as control characters (€ œ ’ – in Windows-1252) put right. */
export function decodeC1(text: string): string {
  return C1.test(text) ? text.replace(C1_ALL, high) : text;
}
