/** Characters of the bytes 0x80–0x9F; the five free ones are left out. */
const HAUTS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const OCTETS = new Map([...HAUTS].flatMap((char, i): [string, number][] => (char === " " ? [] : [[char, 0x80 + i]])));

function octet(char: string): number | undefined {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : OCTETS.get(char);
}

/** Windows-1252 bytes of a text. Throws on a character that the code page does not hold (see `horsWindows1252`). */
export function encodeWindows1252(text: string): Uint8Array {
  const bytes = Uint8Array.from(text, (char) => {
    const byte = octet(char);
    if (byte === undefined) throw new Error(`no byte for U+${char.codePointAt(0)?.toString(16)} in Windows-1252`);
    return byte;
  });
  return bytes;
}

/** The characters of a text that Windows-1252 does not hold, each once. */
export function horsWindows1252(text: string): string[] {
  return [...new Set([...text].filter((char) => octet(char) === undefined))];
}
