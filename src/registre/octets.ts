import { natif } from "../core/base64.ts";

/** The byte that ends a line. */
export const FIN_DE_LIGNE = 10;

/** A text in UTF-8. */
export function octetsDe(texte: string): Uint8Array {
  return new TextEncoder().encode(texte);
}

/** Whether bytes stand in others at this place. */
export function estLa(octets: Uint8Array, ici: number, cherches: Uint8Array): boolean {
  let k = 0;
  while (k < cherches.length && octets[ici + k] === cherches[k]) k++;
  return k === cherches.length;
}

/** The end of the last list, then of the file. */
const FIN = /\]\s*\}\s*$/;

/** Whether a file of one item a line is there to its end: what it lost would pass for what was not sent. */
export function estEntier(octets: Uint8Array): boolean {
  return FIN.test(new TextDecoder().decode(octets.subarray(-16)));
}

/** Where a text of ASCII stands in bytes, from a place on; -1: nowhere. */
type Chercheur = (depuis: number) => number;

/** Looks for a text of ASCII in bytes, by Node where there is Node. */
export function chercheur(octets: Uint8Array, texte: string): Chercheur {
  if (!natif) return parLeTexte(octets, texte);
  const tampon = natif.from(octets.buffer, octets.byteOffset, octets.length);
  return (depuis) => tampon.indexOf(texte, depuis, "latin1");
}

/** Where there is no Node: one character for each byte. */
export function parLeTexte(octets: Uint8Array, texte: string): Chercheur {
  const lus = new TextDecoder("latin1").decode(octets);
  return (depuis) => lus.indexOf(texte, depuis);
}
