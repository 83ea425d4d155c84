/** Bytes turned into text at a time: what a call takes as arguments. */
const MORCEAU = 1 << 14;

/** Node's own, many times faster; no browser has it. */
export const natif = typeof process === "undefined" ? undefined : process.getBuiltinModule?.("node:buffer").Buffer;

/** Bytes in base 64, with padding. */
export function base64(octets: Uint8Array): string {
  return natif ? natif.from(octets.buffer, octets.byteOffset, octets.length).toString("base64") : parMorceaux(octets);
}

/** Where there is no Node. */
export function parMorceaux(octets: Uint8Array): string {
  let latin = "";
  for (let i = 0; i < octets.length; i += MORCEAU) latin += String.fromCharCode(...octets.subarray(i, i + MORCEAU));
  return btoa(latin);
}

/** What each character of base 64 stands for; 64 for what is none. */
const VALEURS = new Uint8Array(256).fill(64);
for (const [i, c] of [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].entries()) {
  VALEURS[c.charCodeAt(0)] = i;
}
const EGAL = 61;
/** Characters that are read sooner than Node is asked to. */
const COURT = 512;

/** Bytes of a text in base 64, itself given as bytes. Throws on what is none. */
export function deBase64(ecrits: Uint8Array): Uint8Array {
  if (!natif || ecrits.length < COURT) return lireParQuatre(ecrits);
  const texte = natif.from(ecrits.buffer, ecrits.byteOffset, ecrits.length).toString("latin1");
  const octets = natif.from(texte, "base64");
  // Node leaves aside what is no base 64
  return octets.toString("base64") === texte ? new Uint8Array(octets) : lireParQuatre(ecrits);
}

/** Where there is no Node, or what it does not write so. */
export function lireParQuatre(ecrits: Uint8Array): Uint8Array {
  let n = ecrits.length;
  while (n > 0 && ecrits[n - 1] === EGAL) n--;
  const octets = new Uint8Array((n * 3) >> 2);
  let [vus, o] = [0, 0];
  for (let i = 0; i < n; i += 4) {
    // a last group that is short is filled with zeros, whose bytes find no room
    const a = VALEURS[ecrits[i] ?? 0] ?? 64;
    const b = i + 1 < n ? (VALEURS[ecrits[i + 1] ?? 0] ?? 64) : 0;
    const c = i + 2 < n ? (VALEURS[ecrits[i + 2] ?? 0] ?? 64) : 0;
    const d = i + 3 < n ? (VALEURS[ecrits[i + 3] ?? 0] ?? 64) : 0;
    vus |= a | b | c | d;
    const trois = (a << 18) | (b << 12) | (c << 6) | d;
    octets[o++] = trois >> 16;
    octets[o++] = trois >> 8;
    octets[o++] = trois;
  }
  if (vus >= 64 || n % 4 === 1) throw new Error("pas du base 64");
  return octets;
}
