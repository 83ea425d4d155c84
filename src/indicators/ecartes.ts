import { frCount } from "../core/format.ts";
import type { Axe } from "./periodes.ts";
import { Somme, type Support } from "./series.ts";

/** Units that a judged share leaves out of both its terms, by charge and column, to say so beside it. */
export class Ecartes {
  private readonly nonCouverts: Somme;
  private readonly retenus: Somme;

  constructor(support: Support, axe: Axe) {
    this.nonCouverts = new Somme(support, axe);
    this.retenus = new Somme(support, axe);
  }

  /** A unit of a month that the extraction does not cover. */
  nonCouvert(colonne: number, charge: number): void {
    if (colonne >= 0) this.nonCouverts.ajouter(colonne, charge, 1);
  }

  /** A unit whose proof may be in a rejected row. */
  retenu(colonne: number, charge: number): void {
    if (colonne >= 0) this.retenus.ajouter(colonne, charge, 1);
  }

  /** What the figure of a scope and period leaves out; empty when it judges everything. */
  lire(portee: number, periode: number): string[] {
    const dire = (n: number, quoi: string) => (n === 0 ? [] : [`${frCount(n, "mois", "mois")} ${quoi}`]);
    return [
      ...dire(this.nonCouverts.lire(portee, periode), "de parcours hors du calcul : extraction non couverte"),
      ...dire(this.retenus.lire(portee, periode), "de parcours hors du calcul : rangée rejetée"),
    ];
  }
}
