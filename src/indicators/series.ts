import type { Figure, Preuve } from "../core/report.ts";
import type { Charge } from "../parcours/dossier.ts";
import type { Parcours } from "../parcours/parcours.ts";
import type { Axe, Periodes } from "./periodes.ts";
import type { Grille } from "./portees.ts";

/** Keys and values that a figure is broken down by; empty for a total. */
export type Cle = Readonly<Record<string, string>>;

/** What one cell prints; null = no line at all (a ventilated zero that no closed list asks for). */
export type Valeur = Pick<Figure, Terme | "raison">;

/** The rows behind a unit: a parcours' own row unless something else was counted. */
export type Preuves = Preuve | readonly Preuve[];

/** A number on its own, or one of the two of a quotient. */
export type Terme = "valeur" | "numerateur" | "denominateur";

/** One term of a figure under one ventilation, in one period. */
export interface SerieDite {
  indicateur: string;
  terme: Terme;
  ventilation: Cle;
  /** Index in the periods of the indicator. */
  periode: number;
}

/** A unit as it was counted: told once per period that holds it. */
export interface Unite {
  charge: Charge;
  /** Index of the scope that counted it for itself; null = every scope of the charge. */
  portee: number | null;
  /** Null for what no participant brings: the capacity of an APAP. */
  participant: string | null;
  parcours: Parcours | null;
  /** What it adds to the figure (to the list whose middle is taken, for a median). */
  nombre: number;
  preuves: Preuves;
}

/** Told of the units of a series in a period. A row keeps its whole table: its place alone is to be kept. */
export type Ecoute = (unite: Unite) => void;

/** The facts behind each figure: asked once of each series and period who is to be told of its units; null = nobody. */
export type Detail = (serie: SerieDite) => Ecoute | null;

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
      for (let p = 0; p < width; p++) {
        const columns = colonnes[p] as readonly number[];
        let sum = 0;
        for (let c = 0; c < columns.length; c++)
          sum += this.cellules[charge * taille + (columns[c] as number)] as number;
        if (sum === 0) continue;
        for (const s of scopes) totaux[s * width + p] = (totaux[s * width + p] as number) + sum;
      }
    }
    return totaux;
  }
}

/** Tells the units of one term of a series, by column, to those who asked for them: nobody for most periods. */
export class Recit {
  private constructor(
    private readonly support: Support,
    private readonly ecoutes: readonly (readonly Ecoute[])[],
  ) {}

  /** `periodes`: by column, the periods that hold it. Null when nobody asks for anything. */
  static de(
    support: Support,
    { terme, ventilation }: Pick<SerieDite, "terme" | "ventilation">,
    periodes: readonly (readonly number[])[],
  ): Recit | null {
    const { detail, indicateur } = support;
    if (detail === null) return null;
    const parPeriode = support.periodes.liste.map((_, periode) => detail({ indicateur, terme, ventilation, periode }));
    if (parPeriode.every((ecoute) => ecoute === null)) return null;
    return new Recit(
      support,
      periodes.map((liste) => liste.flatMap((p) => parPeriode[p] ?? [])),
    );
  }

  /** `preuves`: the rows counted, the parcours' own when absent; `portee` as in `Unite`. */
  dire(
    colonne: number,
    charge: number,
    parcours: Parcours | null,
    preuves: Preuves | undefined,
    nombre: number,
    portee: number | null = null,
  ): void {
    const ecoutes = this.ecoutes[colonne];
    if (ecoutes === undefined || ecoutes.length === 0) return;
    const { portees, courant } = this.support;
    const unite: Unite = {
      charge: portees.charges[charge] as Charge,
      portee,
      participant: courant.participant,
      parcours,
      nombre,
      preuves: preuves ?? parcours?.row ?? [],
    };
    for (const ecoute of ecoutes) ecoute(unite);
  }
}

/** An additive count, alone or one term of a quotient; what is added is divided by `echelle` at the end. */
export class Nombre implements Compteur, Serie {
  private readonly somme: Somme;
  private readonly recit: Recit | null;

  constructor(
    support: Support,
    axe: Axe,
    readonly cle: Cle,
    terme: Terme = "valeur",
    private readonly echelle = 1,
  ) {
    this.somme = new Somme(support, axe);
    this.recit = Recit.de(support, { terme, ventilation: cle }, axe.periodes);
  }

  ajouter(colonne: number, charge: number, parcours: Parcours | null, preuves?: Preuves, nombre = 1): void {
    if (colonne < 0) return;
    this.somme.ajouter(colonne, charge, nombre);
    this.recit?.dire(colonne, charge, parcours, preuves, nombre / this.echelle);
  }

  nombre(portee: number, periode: number): number {
    return this.somme.lire(portee, periode) / this.echelle;
  }

  lire(portee: number, periode: number): Valeur {
    return seule(this.nombre(portee, periode));
  }
}

/** Distinct participants, counted in each scope and period: one met under two APAPs is one person of the ensemble. */
export class Personnes implements Compteur, Serie {
  private readonly nombres: Int32Array;
  private readonly dernier: Int32Array;
  private readonly recit: Recit | null;

  constructor(
    private readonly support: Support,
    private readonly axe: Axe,
    readonly cle: Cle,
  ) {
    const size = support.portees.liste.length * axe.colonnes.length;
    this.nombres = new Int32Array(size);
    this.dernier = new Int32Array(size).fill(-1);
    this.recit = Recit.de(support, { terme: "valeur", ventilation: cle }, axe.periodes);
  }

  ajouter(colonne: number, charge: number, parcours: Parcours | null, preuves?: Preuves): void {
    if (colonne < 0) return;
    const { support, axe } = this;
    for (const p of axe.periodes[colonne] ?? []) {
      for (const s of support.portees.scopes[charge] ?? []) this.compter(s, p, support.courant.rang);
    }
    this.recit?.dire(colonne, charge, parcours, preuves, 1);
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
  readonly cle: Cle = {};
  private readonly nombres: Int32Array;
  private readonly recit: Recit | null;

  constructor(
    private readonly support: Support,
    terme: Terme = "valeur",
  ) {
    const { liste } = support.periodes;
    this.nombres = new Int32Array(support.portees.liste.length * liste.length);
    const unePar = liste.map((_, p) => [p]);
    this.recit = Recit.de(support, { terme, ventilation: {} }, unePar);
  }

  /** Adds one to the scope, in the name of the charge at hand. */
  ajouter(portee: number, periode: number, charge: number, parcours: Parcours | null, preuves?: Preuves): void {
    const i = portee * this.support.periodes.liste.length + periode;
    this.nombres[i] = (this.nombres[i] as number) + 1;
    this.recit?.dire(periode, charge, parcours, preuves, 1, portee);
  }

  nombre(portee: number, periode: number): number {
    return this.nombres[portee * this.support.periodes.liste.length + periode] as number;
  }

  lire(portee: number, periode: number): Valeur {
    return seule(this.nombre(portee, periode));
  }
}

/** A number that divides nothing. */
export function seule(valeur: number): Valeur {
  return { valeur, numerateur: null, denominateur: null, raison: null };
}
