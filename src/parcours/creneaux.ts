/** A pair of slots of one key that overlap: rows of the table, and the bearer of the later one. */
export interface Chevauchement {
  premiere: number;
  seconde: number;
  /** What `ajouter` was given for the later slot. */
  porteur: number;
}

/** More than the rows of a table. */
const LIGNES = 2 ** 25;

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

  /** Adds a slot; keys are numbered from 0, `ligne` is the row of the table: a row has one slot. */
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
    const { debuts, durees, lignes, porteurs } = this;
    const parLigne = this.parLigne();
    const actifs: number[] = [];
    for (const ordre of this.parCle()) {
      actifs.length = 0;
      for (const rang of ordre) {
        const i = parLigne[rang - Math.floor(rang / LIGNES) * LIGNES] as number;
        const debut = debuts[i] as number;
        let restent = 0;
        for (const a of actifs) {
          if ((debuts[a] as number) + (durees[a] as number) > debut) actifs[restent++] = a;
        }
        actifs.length = restent;
        for (const a of actifs) {
          yield { premiere: lignes[a] as number, seconde: lignes[i] as number, porteur: porteurs[i] as number };
        }
        actifs.push(i);
      }
    }
  }

  /** The slot of each row of the table. */
  private parLigne(): Int32Array {
    const slots = new Int32Array(
      this.lignes.subarray(0, this.nombre).reduce((max, ligne) => Math.max(max, ligne), 0) + 1,
    );
    for (let i = 0; i < this.nombre; i++) slots[this.lignes[i] as number] = i;
    return slots;
  }

  /**
   * Slots of each key by debut, then row: both in one number under 2^53 (minutes over three centuries are under 2^28, rows
   * under 2^25), so that no comparison function is called. Grouped by counting before they are sorted.
   */
  private *parCle(): Generator<Float64Array> {
    const starts = new Uint32Array(this.nombreCles + 1);
    let min = Number.POSITIVE_INFINITY;
    for (let i = 0; i < this.nombre; i++) {
      const cle = this.cles[i] as number;
      starts[cle + 1] = (starts[cle + 1] as number) + 1;
      min = Math.min(min, this.debuts[i] as number);
    }
    for (let k = 0; k < this.nombreCles; k++) starts[k + 1] = (starts[k + 1] as number) + (starts[k] as number);
    const next = starts.slice();
    const rangs = new Float64Array(this.nombre);
    for (let i = 0; i < this.nombre; i++) {
      const cle = this.cles[i] as number;
      const at = next[cle] as number;
      rangs[at] = ((this.debuts[i] as number) - min) * LIGNES + (this.lignes[i] as number);
      next[cle] = at + 1;
    }
    for (let k = 0; k < this.nombreCles; k++) {
      const groupe = rangs.subarray(starts[k], starts[k + 1]);
      if (groupe.length > 1) yield groupe.sort();
    }
  }
}
