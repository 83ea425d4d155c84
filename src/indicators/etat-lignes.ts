import { frCount } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import { type Month, monthOf } from "../core/month.ts";
import type { Couverture } from "../parcours/couverture.ts";
import type { Charge } from "../parcours/dossier.ts";
import type { MoisSansLigne } from "../parcours/mois-sans-ligne.ts";
import type { Periodes } from "./periodes.ts";
import type { Portees } from "./portees.ts";

/** Why a figure read from entretiens is null (domaine.md §6): not a line of the month or span is in the extraction. */
export const SANS_LIGNE = "mois sans ligne dans l'extraction";

interface Etat {
  raison: string | null;
  reserve: string | null;
}

/** Rank of the ensemble among the scopes. */
const ENSEMBLE = 0;

interface Cellule {
  /** (APAP, month) without a line, and with one, of an APAP with an open parcours. */
  sans: Set<string>;
  /** (APAP, month) with a line, of too few participants to be covered (domaine.md §4). */
  peu: Set<string>;
  avec: boolean;
  /** A line of that scope, whoever had it in charge. */
  ligne: boolean;
}

/**
 * By scope and period, what the figures read from entretiens stand on (precisions.md, General 22): null when there is no
 * line at all and no (APAP, month) with an open parcours and a line; else the sum of the others, which says how many
 * are missing.
 */
export class EtatLignes {
  private readonly cellules = new Map<number, Cellule>();
  private readonly etats = new Map<number, Etat>();
  private readonly incomplets: (boolean | undefined)[] = [];
  private readonly rangs = { structure: new Map<string | null, number>(), apap: new Map<string | null, number>() };

  constructor(
    private readonly sansLigne: MoisSansLigne,
    private readonly couverture: Pick<Couverture, "couvert">,
    portees: Portees,
    private readonly periodes: Periodes,
  ) {
    for (const [s, { portee, nom }] of portees.liste.entries()) {
      if (portee === "structure" || portee === "apap") this.rangs[portee].set(nom, s);
    }
    for (const [p, { debut, fin }] of periodes.liste.entries()) {
      for (let month = monthOf(debut); month <= monthOf(fin); month++) this.noter(p, month);
    }
  }

  private noter(periode: number, month: Month): void {
    for (const charge of this.sansLigne.chargesOuvertes(month)) {
      if (charge.apap === null) continue;
      const sans = this.sansLigne.de(charge.apap, month);
      const peu = !sans && !this.couverture.couvert(charge.apap, month);
      for (const cellule of this.de(charge, periode)) {
        if (sans) cellule.sans.add(`${month} ${charge.apap}`);
        else cellule.avec = true;
        if (peu) cellule.peu.add(`${month} ${charge.apap}`);
      }
    }
    for (const charge of this.sansLigne.chargesDesLignes(month)) {
      for (const cellule of this.de(charge, periode)) cellule.ligne = true;
    }
  }

  private de({ apap, structure }: Charge, periode: number): Cellule[] {
    const scopes = [ENSEMBLE, this.rangs.structure.get(structure), this.rangs.apap.get(apap)];
    return scopes.flatMap((s) => {
      if (s === undefined) return [];
      const rang = s * this.periodes.liste.length + periode;
      return [obtenir(this.cellules, rang, () => ({ sans: new Set(), peu: new Set(), avec: false, ligne: false }))];
    });
  }

  /** True when some (APAP, month) of the scope and period has no line. */
  incomplet(portee: number, periode: number): boolean {
    return this.incompletQuelquePart(periode) && this.manque(portee, periode);
  }

  /** The same, of any scope: of the ensemble, which holds them all. */
  incompletQuelquePart(periode: number): boolean {
    return (this.incomplets[periode] ??= this.manque(ENSEMBLE, periode));
  }

  private manque(portee: number, periode: number): boolean {
    return (this.cellules.get(portee * this.periodes.liste.length + periode)?.sans.size ?? 0) > 0;
  }

  /** Null, with what its reason is, or what the figure lacks; scope and period by their indexes. */
  lire(portee: number, periode: number): Etat {
    const rang = portee * this.periodes.liste.length + periode;
    const cellule = this.cellules.get(rang);
    return cellule ? obtenir(this.etats, rang, () => this.etat(cellule)) : { raison: null, reserve: null };
  }

  private etat(cellule: Cellule): Etat {
    const { sans, peu } = cellule;
    if (sans.size > 0 && !cellule.avec && !cellule.ligne) return { raison: SANS_LIGNE, reserve: null };
    const mois = (nombre: number) => frCount(nombre, "mois d'APAP", "mois d'APAP");
    const manques = [
      ...(sans.size > 0 ? [`${mois(sans.size)} sans ligne dans l'extraction : somme des autres`] : []),
      ...(peu.size > 0 ? [`${mois(peu.size)} où trop peu de participants ont une ligne (non couvert)`] : []),
    ];
    return { raison: null, reserve: manques.length === 0 ? null : manques.join(" ; ") };
  }
}
