/** Characters of the bytes 0x80–0x9F; the five free ones are left out. */
const HAUTS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const OCTETS = new Map([...HAUTS].flatMap((char, i): [string, number][] => (char === " " ? [] : [[char, 0x80 + i]])));

/** Windows-1252 bytes of a text. Throws on a character that the code page does not hold: the sample has none. */
export function encodeWindows1252(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) {
      bytes[i] = code;
      continue;
    }
    const byte = OCTETS.get(text[i] as string);
    if (byte === undefined) throw new Error(`no byte for U+${code.toString(16)} in Windows-1252`);
    bytes[i] = byte;
  }
  return bytes;
}
