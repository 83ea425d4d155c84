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
 * Time slots of millions of contacts in compact arrays by row of the table (16 bytes each), to find those of one key that
 * overlap. Slots are [debut, debut + duree[ in minutes.
 */
export class Creneaux {
  private nombre = 0;
  /** Rows below this one may have a slot. */
  private fin = 0;
  /** Key of each row's slot, one more; 0 for a row without one. */
  private cles = new Uint32Array(1024);
  private nombreCles = 0;
  private debuts = new Int32Array(1024);
  private durees = new Float32Array(1024);
  private porteurs = new Int32Array(1024);

  get length(): number {
    return this.nombre;
  }

  /** Adds a slot; keys are numbered from 0, `ligne` is the row of the table: a row has one slot. */
  ajouter(cle: number, debut: number, duree: number, ligne: number, porteur: number): void {
    if (ligne >= this.cles.length) this.agrandir(ligne);
    this.nombre++;
    this.fin = Math.max(this.fin, ligne + 1);
    this.cles[ligne] = cle + 1;
    this.nombreCles = Math.max(this.nombreCles, cle + 1);
    this.debuts[ligne] = debut;
    this.durees[ligne] = duree;
    this.porteurs[ligne] = porteur;
  }

  private agrandir(ligne: number): void {
    const capacity = Math.max(this.cles.length * 2, ligne + 1);
    const { cles, debuts, durees, porteurs } = this;
    (this.cles = new Uint32Array(capacity)).set(cles);
    (this.debuts = new Int32Array(capacity)).set(debuts);
    (this.durees = new Float32Array(capacity)).set(durees);
    (this.porteurs = new Int32Array(capacity)).set(porteurs);
  }

  /** Every pair of one key that overlaps; the later of a pair begins later, or at the same time later in the file. */
  *chevauchements(): Generator<Chevauchement> {
    const { debuts, durees, porteurs } = this;
    const actifs: number[] = [];
    for (const ordre of this.parCle()) {
      actifs.length = 0;
      for (let k = 0; k < ordre.length; k++) {
        const rang = ordre[k] as number;
        const seconde = rang - Math.floor(rang / LIGNES) * LIGNES;
        const debut = debuts[seconde] as number;
        let restent = 0;
        for (let n = 0; n < actifs.length; n++) {
          const a = actifs[n] as number;
          if ((debuts[a] as number) + (durees[a] as number) > debut) actifs[restent++] = a;
        }
        while (actifs.length > restent) actifs.pop();
        for (const premiere of actifs) yield { premiere, seconde, porteur: porteurs[seconde] as number };
        actifs.push(seconde);
      }
    }
  }

  /**
   * Slots of each key by debut, then row: both in one number under 2^53 (minutes over three centuries are under 2^28, rows
   * under 2^25), so that no comparison function is called. Grouped by counting, in the order of the file, which mostly is
   * that of the days: only the keys that it leaves in disorder are sorted.
   */
  private *parCle(): Generator<Float64Array> {
    const { cles, debuts, nombreCles, fin } = this;
    const starts = new Uint32Array(nombreCles + 1);
    let min = Number.POSITIVE_INFINITY;
    for (let i = 0; i < fin; i++) {
      const cle = cles[i] as number;
      if (cle === 0) continue;
      starts[cle] = (starts[cle] as number) + 1;
      min = Math.min(min, debuts[i] as number);
    }
    for (let k = 0; k < nombreCles; k++) starts[k + 1] = (starts[k + 1] as number) + (starts[k] as number);
    const next = starts.slice();
    const rangs = new Float64Array(this.nombre);
    const enDesordre = new Uint8Array(nombreCles);
    for (let i = 0; i < fin; i++) {
      const cle = cles[i] as number;
      if (cle === 0) continue;
      const at = next[cle - 1] as number;
      const rang = ((debuts[i] as number) - min) * LIGNES + i;
      if (at > (starts[cle - 1] as number) && (rangs[at - 1] as number) > rang) enDesordre[cle - 1] = 1;
      rangs[at] = rang;
      next[cle - 1] = at + 1;
    }
    for (let k = 0; k < nombreCles; k++) {
      const groupe = rangs.subarray(starts[k], starts[k + 1]);
      if (groupe.length > 1) yield enDesordre[k] === 1 ? groupe.sort() : groupe;
    }
  }
}
