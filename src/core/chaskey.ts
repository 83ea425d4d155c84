const TOURS = 12;

/** The 12-round Chaskey (ISO/IEC 29192-6) of one whole block: 128 bits that only the key gives, as four numbers of 32 bits. */
export class Chaskey {
  /** The key, and the one that whitens a last block that is whole: its double in GF(2^128). */
  private readonly cle: Int32Array;

  constructor([k0 = 0, k1 = 0, k2 = 0, k3 = 0]: ArrayLike<number> & Iterable<number>) {
    const d0 = (k0 << 1) ^ (k3 >>> 31 === 1 ? 0x87 : 0);
    const [d1, d2, d3] = [(k1 << 1) | (k0 >>> 31), (k2 << 1) | (k1 >>> 31), (k3 << 1) | (k2 >>> 31)];
    this.cle = Int32Array.of(k0 ^ d0, k1 ^ d1, k2 ^ d2, k3 ^ d3, d0, d1, d2, d3);
  }

  /** Writes the four numbers of a block of four where asked. */
  chiffrer(bloc: ArrayLike<number>, vers: Uint32Array): void {
    const { cle } = this;
    let v0 = at(bloc, 0) ^ at(cle, 0);
    let v1 = at(bloc, 1) ^ at(cle, 1);
    let v2 = at(bloc, 2) ^ at(cle, 2);
    let v3 = at(bloc, 3) ^ at(cle, 3);
    for (let tour = 0; tour < TOURS; tour++) {
      v0 = (v0 + v1) | 0;
      v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
      v0 = (v0 << 16) | (v0 >>> 16);
      v2 = (v2 + v3) | 0;
      v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
      v0 = (v0 + v3) | 0;
      v3 = ((v3 << 13) | (v3 >>> 19)) ^ v0;
      v2 = (v2 + v1) | 0;
      v1 = ((v1 << 7) | (v1 >>> 25)) ^ v2;
      v2 = (v2 << 16) | (v2 >>> 16);
    }
    vers[0] = v0 ^ at(cle, 4);
    vers[1] = v1 ^ at(cle, 5);
    vers[2] = v2 ^ at(cle, 6);
    vers[3] = v3 ^ at(cle, 7);
  }
}

function at(mots: ArrayLike<number>, i: number): number {
  return mots[i] ?? 0;
}
