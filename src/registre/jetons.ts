import { sha256 } from "../core/sha256.ts";
import { compareText } from "../core/text.ts";
import type { Cle } from "../indicators/series.ts";
import type { Identites } from "./identites.ts";
import type { SerieComptee } from "./unites.ts";

/** Bytes of a token: enough to tell the participants of a PLIE apart. */
export const OCTETS_JETON = 6;

/** One object by ventilation stands for all the figures of a run. */
const ECRITES = new WeakMap<Cle, string>();

/** « {"nature":"Positive"} »: the same text whatever the order of the keys. */
export function ecrireCle(cle: Cle): string {
  let texte = ECRITES.get(cle);
  if (texte === undefined) {
    texte = JSON.stringify(Object.fromEntries(Object.entries(cle).sort(([a], [b]) => compareText(a, b))));
    ECRITES.set(cle, texte);
  }
  return texte;
}

/** The token of a participant, or of an APAP where there is none. */
export type DeLaSerie = (participant: string | null, apap: string | null) => string;

/** The name of a series: what its tokens are made of. */
export function nomSerie({ indicateur, terme, ventilation }: SerieComptee): string {
  return `${indicateur}|${terme}|${ecrireCle(ventilation)}`;
}

/**
 * The tokens of participants: those of two series cannot be joined, and only who knows the person can make them. What no
 * participant brings (the capacity of an APAP) is named by its APAP, which the figures name already. Each is made once,
 * whatever the months that it is looked for in.
 */
export class Jetons {
  private readonly faits = new Map<string, DeLaSerie>();
  private readonly trouves = new Set<string>();
  private readonly retrouves = new Map<string, ReadonlyMap<string, string>>();

  constructor(
    private readonly identites: Identites,
    /** Ids of everyone whom the extraction names. */
    readonly participants: readonly string[],
  ) {}

  /** The tokens of a series, by its name: that of a participant, or of an APAP where there is none. */
  de(serie: string): DeLaSerie {
    let deLaSerie = this.faits.get(serie);
    if (deLaSerie === undefined) {
      const siens = new Map<string, string>();
      deLaSerie = (participant, apap) => {
        const cle = participant ?? `apap ${apap ?? ""}`;
        let jeton = siens.get(cle);
        if (jeton === undefined) {
          const qui = participant === null ? cle : this.identites.de(participant).secret;
          jeton = String.fromCharCode(...sha256(`${qui}|${serie}`).subarray(0, OCTETS_JETON));
          siens.set(cle, jeton);
        }
        return jeton;
      };
      this.faits.set(serie, deLaSerie);
    }
    return deLaSerie;
  }

  /** Who a token of a series is, among those whom the extraction names; null when nobody has it. */
  qui(serie: string, jeton: string): string | null {
    // the same few people, series after series: exited, gone from a portfolio
    const de = this.de(serie);
    if (!this.retrouves.has(serie)) for (const id of this.trouves) if (de(id, null) === jeton) return id;
    const id = this.parJeton(serie).get(jeton) ?? null;
    if (id !== null) this.trouves.add(id);
    return id;
  }

  private parJeton(serie: string): ReadonlyMap<string, string> {
    let tous = this.retrouves.get(serie);
    if (!tous) {
      const de = this.de(serie);
      tous = new Map(this.participants.map((id) => [de(id, null), id] as const));
      this.retrouves.set(serie, tous);
    }
    return tous;
  }
}
