import { obtenir } from "../core/grouper.ts";
import { mot, sha256 } from "../core/sha256.ts";
import { compareText } from "../core/text.ts";
import type { Cle } from "../indicators/series.ts";
import { Identite, type Identites } from "./identites.ts";
import type { SerieComptee } from "./unites.ts";

/** Bytes of a token: enough to tell the participants of a PLIE apart. */
export const OCTETS_JETON = 6;

/** One object by ventilation stands for all the figures of a run. */
const ECRITES = new WeakMap<Cle, string>();

/** « {"nature":"Positive"} »: the same text whatever the order of the keys. */
export function ecrireCle(cle: Cle): string {
  return obtenir(ECRITES, cle, () => {
    const cles = Object.keys(cle);
    return JSON.stringify(cles.length < 2 ? cle : Object.fromEntries(cles.sort(compareText).map((c) => [c, cle[c]])));
  });
}

/** The token of a participant, or of an APAP where there is none: a number of `OCTETS_JETON` bytes. */
export type DeLaSerie = (participant: string | null, apap: string | null) => number;

/** The name of a series: what its tokens are made of. */
export function nomSerie({ indicateur, terme, ventilation }: SerieComptee): string {
  return `${indicateur}|${terme}|${ecrireCle(ventilation)}`;
}

/** Versions of `registre.json`, by how its tokens are made; the last one is written. */
export const FORMATS = [1, 2] as const;
export type Format = (typeof FORMATS)[number];
export const FORMAT = 2;

/**
 * The tokens of participants: those of two series cannot be joined, and only who knows the person can make them. What no
 * participant brings (the capacity of an APAP) is named by its APAP, which the figures name already.
 */
export class Jetons {
  private readonly faits = new Map<string, DeLaSerie>();
  private readonly trouves = new Set<string>();
  private readonly retrouves = new Map<string, ReadonlyMap<number, string>>();
  private readonly apaps = new Map<string | null, Identite>();
  private anciens: Jetons | null = null;

  constructor(
    private readonly identites: Identites,
    /** Ids of everyone whom the extraction names. */
    readonly participants: readonly string[],
    private readonly format: Format = FORMAT,
  ) {}

  /** Those of a register of another format. */
  au(format: Format): Jetons {
    if (format === this.format) return this;
    this.anciens ??= new Jetons(this.identites, this.participants, format);
    return this.anciens;
  }

  /** The tokens of a series, by its name: that of a participant, or of an APAP where there is none. */
  de(serie: string): DeLaSerie {
    return obtenir(this.faits, serie, () => (this.format === 1 ? this.haches(serie) : this.chiffres(serie)));
  }

  /** What the key of each person makes of the name of the series. */
  private chiffres(serie: string): DeLaSerie {
    const octets = sha256(serie);
    const bloc = [0, 1, 2, 3].map((i) => mot(octets, i));
    const sortie = new Uint32Array(4);
    return (participant, apap) => {
      const qui = participant === null ? this.deApap(apap) : this.identites.de(participant);
      qui.chaskey.chiffrer(bloc, sortie);
      return ((sortie[0] ?? 0) >>> 16) * 2 ** 32 + (sortie[1] ?? 0);
    };
  }

  private deApap(apap: string | null): Identite {
    let identite = this.apaps.get(apap);
    if (identite === undefined) this.apaps.set(apap, (identite = new Identite(`apap ${apap ?? ""}`)));
    return identite;
  }

  /** As the first format made them, each once: a digest is long. */
  private haches(serie: string): DeLaSerie {
    const siens = new Map<string, number>();
    return (participant, apap) => {
      const cle = participant ?? `apap ${apap ?? ""}`;
      let jeton = siens.get(cle);
      if (jeton === undefined) {
        const qui = participant === null ? cle : this.identites.de(participant).secret;
        const octets = sha256(`${qui}|${serie}`);
        siens.set(cle, (jeton = mot(octets, 0) * 2 ** 16 + (mot(octets, 1) >>> 16)));
      }
      return jeton;
    };
  }

  /** Who a token of a series is, among those whom the extraction names; null when nobody has it. */
  qui(serie: string, jeton: number): string | null {
    // the same few people, series after series: exited, gone from a portfolio
    const de = this.de(serie);
    if (!this.retrouves.has(serie)) for (const id of this.trouves) if (de(id, null) === jeton) return id;
    const tous = obtenir(this.retrouves, serie, () => new Map(this.participants.map((p) => [de(p, null), p] as const)));
    const id = tous.get(jeton) ?? null;
    if (id !== null) this.trouves.add(id);
    return id;
  }
}
