import { sha256 } from "../core/sha256.ts";
import { compareText } from "../core/text.ts";
import type { Cle } from "../indicators/series.ts";
import type { Identites } from "./identites.ts";
import type { SerieComptee } from "./unites.ts";

/** Bytes of a token: enough to tell the participants of a PLIE apart. */
export const OCTETS_JETON = 6;

/** « {"nature":"Positive"} »: the same text whatever the order of the keys. */
export function ecrireCle(cle: Cle): string {
  return JSON.stringify(Object.fromEntries(Object.entries(cle).sort(([a], [b]) => compareText(a, b))));
}

/** The name of a series: what its tokens are made of. */
export function nomSerie({ indicateur, terme, ventilation }: SerieComptee): string {
  return `${indicateur}|${terme}|${ecrireCle(ventilation)}`;
}

/**
 * The token of a participant in a series: those of two series cannot be joined, and only who knows the person can make
 * them. What no participant brings (the capacity of an APAP) is named by its APAP, which the figures name already.
 */
export function jeton(identites: Identites, serie: string, participant: string | null, apap: string | null): string {
  const qui = participant === null ? `apap ${apap ?? ""}` : identites.de(participant).secret;
  return String.fromCharCode(...sha256(`${qui}|${serie}`).subarray(0, OCTETS_JETON));
}
