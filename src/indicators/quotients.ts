import { obtenir } from "../core/grouper.ts";
import type { Parcours } from "../parcours/parcours.ts";
import type { Axe } from "./periodes.ts";
import {
  type Cle,
  Nombre,
  ParPortee,
  type Preuves,
  Recit,
  type Serie,
  type Support,
  seule,
  type Valeur,
} from "./series.ts";

/**
 * A quotient of two additive quantities; null with its reason when there is nothing to divide by. What is added to the
 * numerator is divided by `echelle` at the end: whole numbers add up to the same bytes in any order, fractions do not.
 */
export class Quotient implements Serie {
  private readonly haut: Nombre;
  private readonly bas: Nombre;

  constructor(
    support: Support,
    axe: Axe,
    readonly cle: Cle,
    private readonly raison: (periode: number) => string,
    echelle: number,
  ) {
    this.haut = new Nombre(support, axe, cle, "numerateur", echelle);
    this.bas = new Nombre(support, axe, cle, "denominateur");
  }

  /** `preuves`: the rows counted, the parcours' own when absent. */
  numerateur(colonne: number, charge: number, n: number, parcours: Parcours | null, preuves?: Preuves): void {
    this.haut.ajouter(colonne, charge, parcours, preuves, n);
  }

  denominateur(colonne: number, charge: number, n: number, parcours: Parcours | null, preuves?: Preuves): void {
    this.bas.ajouter(colonne, charge, parcours, preuves, n);
  }

  /** One unit of what is divided by, of the numerator too when it is `atteinte`. */
  part(colonne: number, charge: number, atteinte: boolean, parcours: Parcours, preuves?: Preuves): void {
    this.denominateur(colonne, charge, 1, parcours, preuves);
    if (atteinte) this.numerateur(colonne, charge, 1, parcours, preuves);
  }

  lire(portee: number, periode: number): Valeur {
    return diviser(this.haut.nombre(portee, periode), this.bas.nombre(portee, periode), this.raison(periode));
  }
}

/**
 * A quotient whose denominator each scope counts for itself, by period: what a scope divides by may depend on the months
 * that it lacks.
 */
export class QuotientParPortee implements Serie {
  readonly cle: Cle = {};
  private readonly haut: Nombre;
  private readonly bas: ParPortee;

  constructor(
    support: Support,
    axe: Axe,
    private readonly raison: string,
  ) {
    this.haut = new Nombre(support, axe, this.cle, "numerateur");
    this.bas = new ParPortee(support, "denominateur");
  }

  numerateur(colonne: number, charge: number, n: number, parcours: Parcours | null, preuves?: Preuves): void {
    this.haut.ajouter(colonne, charge, parcours, preuves, n);
  }

  /** Adds one to what the scope divides by in the period, in the name of the charge at hand. */
  denominateur(portee: number, periode: number, charge: number, parcours: Parcours | null, preuves?: Preuves): void {
    this.bas.ajouter(portee, periode, charge, parcours, preuves);
  }

  lire(portee: number, periode: number): Valeur {
    return diviser(this.haut.nombre(portee, periode), this.bas.nombre(portee, periode), this.raison);
  }
}

/** The middle value of what was added in each scope and period (mean of the two middle ones when even). */
export class Mediane implements Serie {
  private readonly listes = new Map<number, number[]>();
  private readonly recit: Recit | null;

  constructor(
    private readonly support: Support,
    private readonly axe: Axe,
    readonly cle: Cle,
    private readonly raison: string,
  ) {
    this.recit = Recit.de(support, { terme: "valeur", ventilation: cle }, axe.periodes);
  }

  ajouter(colonne: number, charge: number, valeur: number, parcours: Parcours | null, preuves?: Preuves): void {
    if (colonne < 0) return;
    this.recit?.dire(colonne, charge, parcours, preuves, valeur);
    const { portees } = this.support;
    for (const p of this.axe.periodes[colonne] ?? []) {
      for (const s of portees.scopes[charge] ?? [])
        obtenir(this.listes, s * this.axe.colonnes.length + p, () => []).push(valeur);
    }
  }

  lire(portee: number, periode: number): Valeur {
    const liste = this.listes.get(portee * this.axe.colonnes.length + periode);
    if (!liste) return { ...seule(0), valeur: null, raison: this.raison };
    liste.sort((a, b) => a - b);
    const n = liste.length;
    return seule(((liste[(n - 1) >> 1] as number) + (liste[n >> 1] as number)) / 2);
  }
}

/** The quotient and its two terms; null with the reason when the denominator is 0. */
export function diviser(numerateur: number, denominateur: number, raison: string): Valeur {
  return denominateur === 0
    ? { valeur: null, numerateur, denominateur, raison }
    : { valeur: numerateur / denominateur, numerateur, denominateur, raison: null };
}
