import type { Preuve } from "../core/report.ts";
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

/** The rows behind a unit: a parcours' own row unless something else was counted. */
export type Preuves = Preuve | readonly Preuve[];

/** A number on its own, or one of the two of a quotient. */
export type Terme = "valeur" | "numerateur" | "denominateur";

/** A unit as it was counted: once per period that holds it. */
export interface Compte {
  indicateur: string;
  terme: Terme;
  /** Index in the periods of the indicator. */
  periode: number;
  charge: Charge;
  /** Index of the scope that counted it for itself; null = every scope of the charge. */
  portee: number | null;
  ventilation: Cle;
  /** Null for what no participant brings: the capacity of an APAP. */
  participant: string | null;
  parcours: Parcours | null;
  /** What it adds to the figure (to the list whose middle is taken, for a median). */
  nombre: number;
  preuves: readonly Preuve[];
}

/** Told of every unit counted, when asked for: the facts behind each figure. */
export type Detail = (compte: Compte) => void;

/** What the series of one indicator share. */
export interface Support {
  indicateur: string;
  periodes: Pick<Periodes, "liste">;
  portees: Grille;
  detail: Detail | null;
  /** Rank and id of the participant at hand; null outside the dossiers. */
  courant: { rang: number; participant: string | null };
}

/** A count under one ventilation, by charge and column of its axis. */
export interface Compteur {
  /**
   * Adds units of a participant; a column of -1 is outside every period. `preuves`: the rows counted, the parcours' own
   * when absent.
   */
  ajouter(colonne: number, charge: number, parcours: Parcours | null, preuves?: Preuves, nombre?: number): void;
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

/** What a unit is told with, beside the column and the charge. */
export interface Dit {
  terme: Terme;
  parcours: Parcours | null;
  preuves: Preuves | undefined;
  nombre: number;
  /** As in `Compte`. */
  portee?: number;
}

/** The rows of a unit, each as its place alone: a row keeps its whole table. */
function places(parcours: Parcours | null, preuves: Preuves | undefined): Preuve[] {
  const rows = preuves ?? parcours?.row ?? [];
  return ("source" in rows ? [rows] : rows).map(({ source, ligne }) => ({ source, ligne }));
}

/** Tells a unit of one period. */
export function dire(support: Support, cle: Cle, periode: number, charge: number, dit: Dit): void {
  const { detail, indicateur, portees, courant } = support;
  const { terme, parcours, preuves, nombre, portee = null } = dit;
  detail?.({
    indicateur,
    terme,
    periode,
    charge: portees.charges[charge] as Charge,
    portee,
    ventilation: cle,
    participant: courant.participant,
    parcours,
    nombre,
    preuves: places(parcours, preuves),
  });
}

/** Tells a unit of a column, once per period that holds it. */
export function detailler(support: Support, axe: Axe, cle: Cle, colonne: number, charge: number, dit: Dit): void {
  for (const p of axe.periodes[colonne] ?? []) dire(support, cle, p, charge, dit);
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

  ajouter(colonne: number, charge: number, parcours: Parcours | null, preuves?: Preuves, nombre = 1): void {
    if (colonne < 0) return;
    this.somme.ajouter(colonne, charge, nombre);
    if (!this.detaille) return;
    detailler(this.support, this.axe, this.cle, colonne, charge, { terme: "valeur", parcours, preuves, nombre });
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

  ajouter(colonne: number, charge: number, parcours: Parcours | null, preuves?: Preuves): void {
    if (colonne < 0) return;
    const { support, axe, cle } = this;
    for (const p of axe.periodes[colonne] ?? []) {
      for (const s of support.portees.scopes[charge] ?? []) this.compter(s, p, support.courant.rang);
    }
    if (!support.detail) return;
    detailler(support, axe, cle, colonne, charge, { terme: "valeur", parcours, preuves, nombre: 1 });
  }

  private compter(portee: number, periode: number, rang: number): void {
    const i = portee * this.axe.colonnes.length + periode;
    if (this.dernier[i] === rang) return;
    this.dernier[i] = rang;
    this.nombres[i] = (this.nombres[i] as number) + 1;
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
  ajouter(portee: number, periode: number, charge: number, parcours: Parcours | null, preuves?: Preuves): void {
    const i = portee * this.support.periodes.liste.length + periode;
    this.nombres[i] = (this.nombres[i] as number) + 1;
    if (!this.support.detail) return;
    dire(this.support, this.cle, periode, charge, { terme: "valeur", parcours, preuves, nombre: 1, portee });
  }

  lire(portee: number, periode: number): Valeur {
    return seule(this.nombres[portee * this.support.periodes.liste.length + periode] as number);
  }
}

/** A number that divides nothing. */
export function seule(valeur: number): Valeur {
  return { valeur, numerateur: null, denominateur: null, raison: null };
}
