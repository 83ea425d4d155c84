/** A pair of slots of one key that overlap: rows of the table, and the bearer of the later one. */
export interface Chevauchement {
  premiere: number;
  seconde: number;
  /** What `ajouter` was given for the later slot. */
  porteur: number;
}

/**
 * Time slots of millions of contacts in compact arrays (20 bytes each), to find those of one key that overlap. Slots are
 * [debut, debut + duree[ in minutes.
 */
export class Creneaux {
  private nombre = 0;
  private cles = new Uint32Array(1024);
  private nombreCles = 0;
  private debuts = new Int32Array(1024);
  private durees = new Float32Array(1024);
  private lignes = new Int32Array(1024);
  private porteurs = new Int32Array(1024);

  get length(): number {
    return this.nombre;
  }

  /** Adds a slot; keys are numbered from 0, `ligne` is the row of the table. */
  ajouter(cle: number, debut: number, duree: number, ligne: number, porteur: number): void {
    if (this.nombre === this.cles.length) this.agrandir();
    const i = this.nombre++;
    this.cles[i] = cle;
    this.nombreCles = Math.max(this.nombreCles, cle + 1);
    this.debuts[i] = debut;
    this.durees[i] = duree;
    this.lignes[i] = ligne;
    this.porteurs[i] = porteur;
  }

  private agrandir(): void {
    const capacity = this.cles.length * 2;
    const { cles, debuts, durees, lignes, porteurs } = this;
    (this.cles = new Uint32Array(capacity)).set(cles);
    (this.debuts = new Int32Array(capacity)).set(debuts);
    (this.durees = new Float32Array(capacity)).set(durees);
    (this.lignes = new Int32Array(capacity)).set(lignes);
    (this.porteurs = new Int32Array(capacity)).set(porteurs);
  }

  /** Every pair of one key that overlaps; the later of a pair begins later, or at the same time later in the file. */
  *chevauchements(): Generator<Chevauchement> {
    for (const ordre of this.parCle()) {
      let actifs: number[] = [];
      for (const i of ordre) {
        const debut = this.debuts[i] as number;
        actifs = actifs.filter((a) => (this.debuts[a] as number) + (this.durees[a] as number) > debut);
        for (const a of actifs) {
          yield {
            premiere: this.lignes[a] as number,
            seconde: this.lignes[i] as number,
            porteur: this.porteurs[i] as number,
          };
        }
        actifs.push(i);
      }
    }
  }

  /** Slots of each key by debut: grouped by counting, then sorted as numbers, without a comparison function. */
  private *parCle(): Generator<Uint32Array> {
    const starts = new Uint32Array(this.nombreCles + 1);
    for (let i = 0; i < this.nombre; i++) {
      const cle = this.cles[i] as number;
      starts[cle + 1] = (starts[cle + 1] as number) + 1;
    }
    for (let k = 0; k < this.nombreCles; k++) starts[k + 1] = (starts[k + 1] as number) + (starts[k] as number);
    const next = starts.slice();
    const groupes = new Uint32Array(this.nombre);
    for (let i = 0; i < this.nombre; i++) {
      const cle = this.cles[i] as number;
      const at = next[cle] as number;
      groupes[at] = i;
      next[cle] = at + 1;
    }
    for (let k = 0; k < this.nombreCles; k++) {
      const groupe = groupes.subarray(starts[k], starts[k + 1]);
      if (groupe.length < 2) continue;
      yield this.trier(groupe);
    }
  }

  private trier(groupe: Uint32Array): Uint32Array {
    let min = Number.POSITIVE_INFINITY;
    for (const i of groupe) min = Math.min(min, this.debuts[i] as number);
    const parLigne = trierPar(groupe, (i) => this.lignes[i] as number);
    return trierPar(parLigne, (i) => (this.debuts[i] as number) - min);
  }
}

/**
 * Slots by a whole number, those alike in the order given: number and rank in one number under 2^53 (minutes over three
 * centuries are under 2^28, rows and ranks under 2^25), so that no comparison function is called.
 */
function trierPar(slots: Uint32Array, nombre: (slot: number) => number): Uint32Array {
  const RANGS = 2 ** 25;
  const keys = new Float64Array(slots.length);
  for (let r = 0; r < slots.length; r++) keys[r] = nombre(slots[r] as number) * RANGS + r;
  keys.sort();
  return Uint32Array.from(keys, (key) => slots[key % RANGS] as number);
}
