import { Deflate, deflateRaw } from "pako";
import { crc32 } from "./crc32.ts";

/** Deflate streams (RFC 1951): the same bytes whoever makes them (docs/decisions/0039-deflate.md). */
export interface Deflateur {
  /** The stream of these bytes. */
  entier(octets: Uint8Array): Uint8Array;
  /**
   * The stream of blocks that are made one after the other, in blocks of its own: resolved once the last is made, so that
   * what comes next is made while it ends.
   */
  parBlocs(blocs: Iterable<Uint8Array>): Promise<{ fini: Promise<Uint8Array[]> }>;
}

/** Half the time of zlib's usual level, and larger by one twentieth at most. */
const NIVEAU = { level: 4 } as const;

/** zlib written in JavaScript, for where there is no other. */
export const PORTABLE: Deflateur = {
  entier: (octets) => deflateRaw(octets, NIVEAU),
  async parBlocs(blocs) {
    const sortis: Uint8Array[] = [];
    const flux = new Deflate({ ...NIVEAU, raw: true });
    flux.onData = (bloc) => void sortis.push(bloc);
    for (const bloc of blocs) flux.push(bloc, false);
    flux.push(new Uint8Array(0), true);
    return { fini: Promise.resolve(sortis) };
  },
};

/** Bytes given back at once, which nearly all blocks fit in: the engine is not called back to give room for more. */
const SORTIE = 1 << 17;
/** Blocks that may be made while one is packed: those of a long sheet are made faster than they are packed. */
const AVANCE = 16;

const zlib = typeof process === "undefined" ? undefined : process.getBuiltinModule?.("node:zlib");

/** zlib as Node has it, four times faster, at work while the next block is made; null in a browser. */
export const DE_NODE: Deflateur | null = zlib
  ? {
      entier: (octets) => zlib.deflateRawSync(octets, NIVEAU),
      async parBlocs(blocs) {
        const sortis: Uint8Array[] = [];
        const flux = zlib.createDeflateRaw({ ...NIVEAU, chunkSize: SORTIE });
        const fini = new Promise<Uint8Array[]>((pris, echec) => {
          flux.on("data", (bloc: Uint8Array) => void sortis.push(bloc));
          flux.once("end", () => pris(sortis)).once("error", echec);
        });
        const pris: Promise<void>[] = [];
        for (const bloc of blocs) {
          await pris[pris.length - AVANCE];
          pris.push(new Promise((suite) => flux.write(bloc, () => suite())));
        }
        flux.end();
        return { fini };
      },
    }
  : null;

/** CRC-32 of the stream of the known text. */
const CRC_DU_TEMOIN = 1_462_685_678;

/** What packs here: Node's zlib where it gives the bytes of the other, as every one that Node comes with does. */
export const deflateur = (): Deflateur => {
  choisi ??= DE_NODE && temoigne(DE_NODE) ? DE_NODE : PORTABLE;
  return choisi;
};
let choisi: Deflateur | undefined;

/**
 * Whether the stream of a known text, long enough to cross zlib's window three times, is the known one: a Node may be built
 * with another zlib.
 */
export function temoigne(qui: Deflateur): boolean {
  const cellules = Array.from({ length: 3500 }, (_, i) => `<c r="A${i}" s="${i % 7}"><v>${(i * i) % 4001}</v></c>`);
  return crc32(qui.entier(new TextEncoder().encode(cellules.join("")))) === CRC_DU_TEMOIN;
}
