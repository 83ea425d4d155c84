import { masquer, type Relation } from "./masquer.ts";

/** A count of the publishable edition; `masquee` is known once everything has been declared. */
export interface Publiee {
  readonly rang: number;
  readonly valeur: number | null;
  /** How much it would be missed: cells of a lower cost are masked first. */
  readonly cout: number;
  masquee: boolean;
}

/** Every count that one publishable file shows, on whatever sheet, and what ties them together. */
export class DonneesPubliees {
  private readonly cellules: Publiee[] = [];
  private readonly relations: Relation[] = [];

  constructor(private readonly seuil: number) {}

  cellule(valeur: number | null, cout = 0): Publiee {
    const cellule = { rang: this.cellules.length, valeur, cout, masquee: false };
    this.cellules.push(cellule);
    return cellule;
  }

  /** These counts add up to that one; nothing is declared when they do not (a hidden row, an unknown count). */
  somme(parts: readonly (Publiee | undefined)[], total: Publiee | undefined): void {
    const connues = parts.filter((p) => p !== undefined);
    if (!total || connues.length !== parts.length || parts.length === 0) return;
    const n = connues.reduce((s, p) => s + (p.valeur ?? Number.NaN), 0);
    if (n !== total.valeur) return;
    this.relations.push([
      ...connues.map((p) => ({ cellule: p.rang, coef: 1 as const })),
      { cellule: total.rang, coef: -1 },
    ]);
  }

  /** A new count, the sum of others. */
  composee(parts: readonly (Publiee | undefined)[], cout = 0): Publiee {
    const valeurs = parts.map((p) => p?.valeur ?? null);
    const total = this.cellule(
      valeurs.some((v) => v === null) ? null : valeurs.reduce<number>((s, v) => s + (v ?? 0), 0),
      cout,
    );
    this.somme(parts, total);
    return total;
  }

  /** A new count, one less another. */
  difference(de: Publiee | undefined, moins: Publiee | undefined, cout = 0): Publiee {
    const connus = de?.valeur != null && moins?.valeur != null;
    const reste = this.cellule(connus ? (de.valeur ?? 0) - (moins.valeur ?? 0) : null, cout);
    this.somme([reste, moins], de);
    return reste;
  }

  masquer(): void {
    const masques = masquer(
      this.cellules.map((c) => c.valeur),
      this.relations,
      this.seuil,
      this.cellules.map((c) => c.cout),
    );
    for (const c of this.cellules) c.masquee = masques[c.rang] ?? false;
  }
}
