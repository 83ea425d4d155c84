/** Size of the blocks that texts are written in. */
const BLOC = 1 << 20;
const ENCODER = new TextEncoder();
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * The free texts of a column by row, as UTF-8 in blocks of a megabyte: a million texts are not a million objects for the
 * engine to move about. A row without a text, or with an empty one, has none.
 */
export class Textes {
  private readonly blocs: Uint8Array[] = [];
  /** Bytes taken in the last block. */
  private pris = 0;
  private numeros = new Int32Array(0);
  private debuts = new Int32Array(0);
  private longueurs = new Int32Array(0);

  /** The text of a row, null when it has none. */
  lire(i: number): string | null {
    const longueur = this.longueurs[i] ?? 0;
    if (longueur === 0) return null;
    const debut = this.debuts[i] as number;
    return DECODER.decode((this.blocs[this.numeros[i] as number] as Uint8Array).subarray(debut, debut + longueur));
  }

  ecrire(i: number, text: string | null): void {
    if (text === null || text === "") {
      if (i < this.longueurs.length) this.longueurs[i] = 0;
      return;
    }
    const bloc = this.blocPour(text.length * 3);
    this.poser(i, ENCODER.encodeInto(text, bloc.subarray(this.pris)).written);
  }

  /** The same, of a text's first bytes in UTF-8; at least one. */
  ecrireOctets(i: number, octets: Uint8Array, longueur: number): void {
    this.blocPour(longueur).set(octets.subarray(0, longueur), this.pris);
    this.poser(i, longueur);
  }

  private poser(i: number, longueur: number): void {
    if (i >= this.longueurs.length) this.agrandir(i);
    this.numeros[i] = this.blocs.length - 1;
    this.debuts[i] = this.pris;
    this.longueurs[i] = longueur;
    this.pris += longueur;
  }

  /** The last block, with room for that many bytes. */
  private blocPour(octets: number): Uint8Array {
    const dernier = this.blocs.at(-1);
    if (dernier && this.pris + octets <= dernier.length) return dernier;
    const bloc = new Uint8Array(Math.max(BLOC, octets));
    this.blocs.push(bloc);
    this.pris = 0;
    return bloc;
  }

  private agrandir(i: number): void {
    const capacite = Math.max(1024, this.longueurs.length * 2, i + 1);
    for (const champ of ["numeros", "debuts", "longueurs"] as const) {
      const plus = new Int32Array(capacite);
      plus.set(this[champ]);
      this[champ] = plus;
    }
  }
}
