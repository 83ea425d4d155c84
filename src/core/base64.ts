/** Bytes turned into text at a time: what a call takes as arguments. */
const MORCEAU = 1 << 14;

/** Bytes in base 64, with padding. */
export function base64(octets: Uint8Array): string {
  let latin = "";
  for (let i = 0; i < octets.length; i += MORCEAU) latin += String.fromCharCode(...octets.subarray(i, i + MORCEAU));
  return btoa(latin);
}

/** Bytes of a text in base 64. */
export function deBase64(texte: string): Uint8Array {
  return Uint8Array.from(atob(texte), (c) => c.charCodeAt(0));
}
