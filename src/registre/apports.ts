import { deBase64 } from "../core/base64.ts";
import { OCTETS_JETON } from "./jetons.ts";
import { octetsDe } from "./octets.ts";

/** What each token brought, by rank of the tokens, which are sorted. */
export interface ApportsTraces {
  jetons: Float64Array;
  nombres: Float64Array;
}

/** What tokens brought, each once. */
export function reunirJetons(dits: Float64Array, nombre: (rang: number) => number): ApportsTraces {
  const jetons = dits.slice().sort();
  const nombres = new Float64Array(dits.length);
  dits.forEach((jeton, i) => {
    const rang = rangDe(jetons, jeton);
    nombres[rang] = (nombres[rang] ?? 0) + nombre(i);
  });
  // two ids of one person
  const premier = (_: number, i: number) => i === 0 || jetons[i] !== jetons[i - 1];
  return jetons.every(premier)
    ? { jetons, nombres }
    : { jetons: jetons.filter(premier), nombres: nombres.filter(premier) };
}

/** Rank of a token among the sorted ones, the first; -1 when it is not there. */
export function rangDe(jetons: Float64Array, jeton: number): number {
  let [bas, haut] = [0, jetons.length];
  while (bas < haut) {
    const milieu = (bas + haut) >> 1;
    if ((jetons[milieu] ?? 0) < jeton) bas = milieu + 1;
    else haut = milieu;
  }
  return jetons[bas] === jeton ? bas : -1;
}

/** Tokens as the register has them: the bytes of each, the first ones first. */
export function octetsDesJetons(jetons: Float64Array): Uint8Array {
  const octets = new Uint8Array(jetons.length * OCTETS_JETON);
  const vue = new DataView(octets.buffer);
  for (let i = 0; i < jetons.length; i++) {
    const jeton = jetons[i] ?? 0;
    vue.setUint16(i * OCTETS_JETON, jeton / 2 ** 32);
    vue.setUint32(i * OCTETS_JETON + 2, jeton);
  }
  return octets;
}

/** What a line of the register says of its tokens, in base 64; null: one each. */
export function apportsLus(ecrits: string, nombres: readonly number[] | null): ApportsTraces {
  const o = deBase64(octetsDe(ecrits));
  const jetons = new Float64Array(o.length / OCTETS_JETON);
  for (let i = 0, k = 0; i < jetons.length; i++) {
    let jeton = 0;
    for (const fin = k + OCTETS_JETON; k < fin; k++) jeton = jeton * 256 + (o[k] ?? 0);
    jetons[i] = jeton;
  }
  return { jetons, nombres: nombres === null ? new Float64Array(jetons.length).fill(1) : Float64Array.from(nombres) };
}
