import type { Charge } from "../parcours/dossier.ts";
import type { Parcours } from "../parcours/parcours.ts";
import type { Axe, Periodes } from "./periodes.ts";
import type { Grille } from "./portees.ts";

/** Keys and values that a figure is broken down by; empty for a total. */
export type Cle = Readonly<Record<string, string>>;

/** What one cell prints; null = no line at all (a ventilated zero that no closed list asks for). */
export interface Valeur {
  valeur: number | null;
  numerateur: number | null;
  denominateur: number | null;
  raison: string | null;
}

/** Told of every unit counted, for the « Détail » sheet: the parcours behind each count; not of the FSE+ codes. */
export type Detail = (
  indicateur: string,
  /** Index in `Periodes.liste`. */
  periode: number,
  charge: Charge,
  ventilation: Cle,
  participant: string,
  parcours: Parcours | null,
  nombre: number,
) => void;

/** What the series of one indicator share. */
export interface Support {
  indicateur: string;
  periodes: Pick<Periodes, "liste">;
  portees: Grille;
  detail: Detail | null;
  /** Rank and id of the participant at hand. */
  courant: { rang: number; participant: string };
}

/** A count under one ventilation, by charge and column of its axis. */
export interface Compteur {
  /** Adds units of a participant; a column of -1 is outside every period. */
  ajouter(colonne: number, charge: number, parcours: Parcours | null, nombre?: number): void;
}

/** Gives the cell of a scope (index in `Portees.liste`) and a period (index in `Periodes.liste`). */
export interface Serie {
  readonly cle: Cle;
  lire(portee: number, periode: number): Valeur;
}

/** Sums kept by charge and column, added up for each scope and period at the end. */
export class Somme {
  private readonly cellules: Float64Array;
  private totaux: Float64Array | null = null;

  constructor(
    private readonly support: Support,
    private readonly axe: Axe,
  ) {
    this.cellules = new Float64Array(support.portees.charges.length * axe.taille);
  }

  ajouter(colonne: number, charge: number, n: number): void {
    const i = charge * this.axe.taille + colonne;
    this.cellules[i] = (this.cellules[i] as number) + n;
  }

  lire(portee: number, periode: number): number {
    this.totaux ??= this.additionner();
    return this.totaux[portee * this.axe.colonnes.length + periode] as number;
  }

  private additionner(): Float64Array {
    const { portees } = this.support;
    const { taille, colonnes } = this.axe;
    const width = colonnes.length;
    const totaux = new Float64Array(portees.liste.length * width);
    for (let charge = 0; charge < portees.charges.length; charge++) {
      const scopes = portees.scopes[charge] ?? [];
      for (const [p, columns] of colonnes.entries()) {
        let sum = 0;
        for (const c of columns) sum += this.cellules[charge * taille + c] as number;
        if (sum === 0) continue;
        for (const s of scopes) totaux[s * width + p] = (totaux[s * width + p] as number) + sum;
      }
    }
    return totaux;
  }
}

/** Tells the detail sink, once per period, what was counted in a column. */
function detailler(
  support: Support,
  axe: Axe,
  cle: Cle,
  colonne: number,
  charge: number,
  parcours: Parcours | null,
  nombre: number,
): void {
  const { detail, indicateur, portees, courant } = support;
  if (!detail) return;
  for (const p of axe.periodes[colonne] ?? []) {
    detail(indicateur, p, portees.charges[charge] as Charge, cle, courant.participant, parcours, nombre);
  }
}

/** An additive count. */
export class Nombre implements Compteur, Serie {
  private readonly somme: Somme;
  private readonly detaille: boolean;

  constructor(
    private readonly support: Support,
    private readonly axe: Axe,
    readonly cle: Cle,
  ) {
    this.somme = new Somme(support, axe);
    this.detaille = support.detail !== null;
  }

  ajouter(colonne: number, charge: number, parcours: Parcours | null, nombre = 1): void {
    if (colonne < 0) return;
    this.somme.ajouter(colonne, charge, nombre);
    if (this.detaille) detailler(this.support, this.axe, this.cle, colonne, charge, parcours, nombre);
  }

  lire(portee: number, periode: number): Valeur {
    return seule(this.somme.lire(portee, periode));
  }
}

/** Distinct participants, counted in each scope and period: one met under two APAPs is one person of the ensemble. */
export class Personnes implements Compteur, Serie {
  private readonly nombres: Int32Array;
  private readonly dernier: Int32Array;

  constructor(
    private readonly support: Support,
    private readonly axe: Axe,
    readonly cle: Cle,
  ) {
    const size = support.portees.liste.length * axe.colonnes.length;
    this.nombres = new Int32Array(size);
    this.dernier = new Int32Array(size).fill(-1);
  }

  ajouter(colonne: number, charge: number, parcours: Parcours | null): void {
    if (colonne < 0) return;
    const { portees, courant, detail } = this.support;
    for (const p of this.axe.periodes[colonne] ?? []) {
      let nouveau = false;
      for (const s of portees.scopes[charge] ?? []) nouveau = this.compter(s, p, courant.rang);
      if (!detail || !nouveau) continue;
      detail(this.support.indicateur, p, portees.charges[charge] as Charge, this.cle, courant.participant, parcours, 1);
    }
  }

  private compter(portee: number, periode: number, rang: number): boolean {
    const i = portee * this.axe.colonnes.length + periode;
    if (this.dernier[i] === rang) return false;
    this.dernier[i] = rang;
    this.nombres[i] = (this.nombres[i] as number) + 1;
    return true;
  }

  lire(portee: number, periode: number): Valeur {
    return seule(this.nombres[portee * this.axe.colonnes.length + periode] as number);
  }
}

/** A count that each scope makes for itself, by period: its parts do not add up. */
export class ParPortee implements Serie {
  private readonly nombres: Int32Array;

  constructor(
    private readonly support: Support,
    readonly cle: Cle,
  ) {
    this.nombres = new Int32Array(support.portees.liste.length * support.periodes.liste.length);
  }

  /** Adds one to the scope, in the name of the charge at hand. */
  ajouter(portee: number, periode: number, charge: number, parcours: Parcours | null): void {
    const { support } = this;
    const i = portee * support.periodes.liste.length + periode;
    this.nombres[i] = (this.nombres[i] as number) + 1;
    if (!support.detail || support.portees.liste[portee]?.portee !== "apap") return;
    const enCharge = support.portees.charges[charge] as Charge;
    support.detail(support.indicateur, periode, enCharge, this.cle, support.courant.participant, parcours, 1);
  }

  lire(portee: number, periode: number): Valeur {
    return seule(this.nombres[portee * this.support.periodes.liste.length + periode] as number);
  }
}

/** A number that divides nothing. */
export function seule(valeur: number): Valeur {
  return { valeur, numerateur: null, denominateur: null, raison: null };
}
