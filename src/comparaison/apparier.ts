import { grouper, obtenir } from "../core/grouper.ts";
import type { TableData } from "../tables/table-data.ts";
import type { ColonneCommune, Cote } from "./colonnes-communes.ts";
import type { Identification } from "./identification.ts";

/** Which line of one extraction is which line of the other. */
export interface Appariement {
  /** For each line of the older extraction its line in the recent one, -1 when it is gone. */
  vers: Int32Array;
  /** For each line of the recent extraction its line in the older one, -1 when it is new. */
  depuis: Int32Array;
  /** Columns by which the lines without a common number were found again. */
  cle: string[];
  /** Columns to compare: all the common ones, but the lines' numbers when they do not follow the lines. */
  colonnes: readonly ColonneCommune[];
  /** Lines are numbered on both sides. */
  numerotees: boolean;
}

/** Lines of one key are compared one with another up to this many pairs; beyond, they are taken in file order. */
const PAIRES_MAX = 10_000;
/** Contradictions between number and key from which the numbers may be those of the export, not of the lines. */
const CONTRADICTIONS = 10;

type Cle = (cote: Cote, i: number) => string | null;

/**
 * Finds each line again: by its own number when the numbers are stable, else by its key; lines of one key are matched as a
 * multiset, equal ones first, then the most alike, then in file order. Linear in the lines but for long runs of one key.
 */
export function apparier(
  tables: readonly [TableData, TableData],
  colonnes: readonly ColonneCommune[],
  identification: Identification,
): Appariement {
  const parChamp = new Map(colonnes.map((c) => [c.champ, c]));
  const cle = identification.cle.filter((champ) => parChamp.has(champ));
  const naturelle = cleDe(cle.flatMap((champ) => parChamp.get(champ) ?? []));
  const id = identification.id === null ? undefined : parChamp.get(identification.id);
  const sansId = colonnes.filter((c) => c !== id);
  if (!id || !numerotes(tables, id)) {
    const paires = new Paires(tables, sansId);
    paires.passer(naturelle);
    return { vers: paires.vers, depuis: paires.depuis, cle, colonnes: sansId, numerotees: false };
  }
  const parNumero = new Paires(tables, colonnes);
  const participant = parChamp.get("participant");
  parNumero.passer(cleComplete(participant ? [id, participant] : [id]));
  parNumero.passer(unique(tables, cleComplete([id])));
  const stables = parNumero.nombre > 0 && parNumero.suivent(naturelle);
  const paires = stables ? parNumero : new Paires(tables, sansId);
  paires.passer(naturelle);
  return {
    vers: paires.vers,
    depuis: paires.depuis,
    cle,
    colonnes: stables || paires.nombre === 0 ? colonnes : sansId,
    numerotees: true,
  };
}

/** Key of several columns; an empty cell is part of it. */
function cleDe(colonnes: readonly ColonneCommune[]): Cle {
  if (colonnes.length === 0) return () => null;
  return (cote, i) => colonnes.map((c) => c.nombre(cote, i)).join(",");
}

/** The same for columns of texts, null when one of the cells is empty. */
function cleComplete(colonnes: readonly ColonneCommune[]): Cle {
  const cle = cleDe(colonnes);
  return (cote, i) => (colonnes.some((c) => c.nombre(cote, i) < 0) ? null : cle(cote, i));
}

/** The same key, null when it is written on several lines of one side: such a number is not that of one line. */
function unique(tables: readonly [TableData, TableData], cle: Cle): Cle {
  const plusieurs = new Set<string>();
  for (const cote of [0, 1] as const) {
    const vues = new Set<string>();
    for (let i = 0; i < tables[cote].length; i++) {
      const k = cle(cote, i);
      if (k === null) continue;
      if (vues.has(k)) plusieurs.add(k);
      else vues.add(k);
    }
  }
  return (cote, i) => {
    const k = cle(cote, i);
    return k === null || plusieurs.has(k) ? null : k;
  };
}

/** True when both sides have a line with a number. */
function numerotes(tables: readonly [TableData, TableData], id: ColonneCommune): boolean {
  return ([0, 1] as const).every((cote) => {
    for (let i = 0; i < tables[cote].length; i++) if (id.nombre(cote, i) >= 0) return true;
    return false;
  });
}

class Paires {
  readonly vers: Int32Array;
  readonly depuis: Int32Array;
  nombre = 0;

  constructor(
    tables: readonly [TableData, TableData],
    private readonly colonnes: readonly ColonneCommune[],
  ) {
    this.vers = new Int32Array(tables[0].length).fill(-1);
    this.depuis = new Int32Array(tables[1].length).fill(-1);
  }

  /** Matches the lines still alone that have the same key. */
  passer(cle: Cle): void {
    const groupes = new Map<string, { a: number[]; b: number[] }>();
    for (let i = 0; i < this.vers.length; i++) {
      if (this.vers[i] !== -1) continue;
      const k = cle(0, i);
      if (k === null) continue;
      obtenir(groupes, k, () => ({ a: [] as number[], b: [] as number[] })).a.push(i);
    }
    for (let j = 0; j < this.depuis.length; j++) {
      if (this.depuis[j] !== -1) continue;
      const k = cle(1, j);
      if (k !== null) groupes.get(k)?.b.push(j);
    }
    for (const { a, b } of groupes.values()) {
      if (a.length === 1 && b.length === 1) this.lier(a[0] as number, b[0] as number);
      else if (b.length > 0) this.repartir(a, b);
    }
  }

  private lier(i: number, j: number): void {
    this.vers[i] = j;
    this.depuis[j] = i;
    this.nombre++;
  }

  private repartir(a: readonly number[], b: readonly number[]): void {
    const { a: ra, b: rb } = this.egales(a, b);
    if (ra.length === 0 || rb.length === 0) return;
    if (ra.length * rb.length > PAIRES_MAX) {
      for (const [n, i] of ra.entries()) if (n < rb.length) this.lier(i, rb[n] as number);
      return;
    }
    const paires = ra.flatMap((i) => rb.map((j) => ({ i, j, commun: this.ressemblance(i, j) })));
    paires.sort((x, y) => y.commun - x.commun || x.i - y.i || x.j - y.j);
    for (const { i, j } of paires) if (this.vers[i] === -1 && this.depuis[j] === -1) this.lier(i, j);
  }

  /** Links the lines that are the same in every column; gives the others. */
  private egales(a: readonly number[], b: readonly number[]): { a: number[]; b: number[] } {
    const signature = cleDe(this.colonnes);
    const parSignature = grouper(a, (i) => signature(0, i));
    for (const liste of parSignature.values()) liste.reverse();
    const restes: number[] = [];
    for (const j of b) {
      const i = parSignature.get(signature(1, j))?.pop();
      if (i === undefined) restes.push(j);
      else this.lier(i, j);
    }
    return { a: a.filter((i) => this.vers[i] === -1), b: restes };
  }

  private ressemblance(i: number, j: number): number {
    let commun = 0;
    for (const c of this.colonnes) if (Object.is(c.nombre(0, i), c.nombre(1, j))) commun++;
    return commun;
  }

  /** The numbers follow the lines: those that they paired are mostly the same by their key. */
  suivent(naturelle: Cle): boolean {
    let memes = 0;
    for (const [i, j] of this.vers.entries()) if (j !== -1 && naturelle(0, i) === naturelle(1, j)) memes++;
    const contraires = this.nombre - memes;
    return contraires < CONTRADICTIONS || contraires <= memes;
  }
}
