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
  const latin = atob(texte);
  const octets = new Uint8Array(latin.length);
  for (let i = 0; i < latin.length; i++) octets[i] = latin.charCodeAt(i);
  return octets;
}
