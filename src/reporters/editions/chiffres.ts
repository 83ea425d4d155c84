import { EFFECTIF_MIN_TAUX, frCount, frSur } from "../../core/format.ts";
import { obtenir } from "../../core/grouper.ts";
import type { Figure, Portee } from "../../core/report.ts";
import { CATALOGUE, type Catalogue, type DemandeChiffre } from "../../indicators/catalogue.ts";
import type { IndicateurId } from "../../indicators/index.ts";
import type { Audience } from "../../indicators/presentation.ts";
import type { Missing, Reserved } from "../document/model.ts";

/** Whom a row of figures is about; `nom` null is « Sans APAP », « Sans structure », or the ensemble. */
export interface Rang {
  portee: Portee;
  nom: string | null;
}

export const ENSEMBLE: Rang = { portee: "ensemble", nom: null };

/** True of what a scope holds, by whose it is. */
export function estDuRang({ portee, nom }: Rang, qui: { apap: string | null; structure: string | null }): boolean {
  return portee === "ensemble" || (portee === "structure" ? qui.structure : qui.apap) === nom;
}

/** Whose edition the scope's is: it decides which figures it may show. */
export function audienceDe({ portee }: Rang): Audience {
  return portee === "structure" || portee === "apap" ? portee : "plie";
}

const SANS: Readonly<Record<string, string>> = {};

/** The figures of one scope; by indicator, by rank of the period. */
interface FiguresDuRang {
  toutes: Figure[];
  parIndicateur: Map<string, (readonly Figure[])[]>;
}

/** The figures of a report, found by scope, indicator, period and ventilation, with the catalogue that names them. */
export class Chiffres {
  private readonly parRang = new Map<string, FiguresDuRang>();
  /** The scope asked for last: an edition asks for one, hundreds of times. */
  private dernier: { rang: Rang; siennes: FiguresDuRang | undefined } | null = null;
  private readonly noms = new Map<Portee, Set<string | null>>();
  private readonly periodes = new Map<string, number>();

  constructor(
    figures: readonly Figure[],
    readonly catalogue: Catalogue = CATALOGUE,
  ) {
    let debut = 0;
    // figures of one scope, indicator and period follow one another: hundreds of thousands of lists, no longer than they are
    for (let i = 1; i <= figures.length; i++) {
      const [premiere, suivante] = [figures[debut], figures[i]];
      if (premiere === undefined || (suivante && memeSuite(premiere, suivante))) continue;
      this.ranger(premiere, figures.slice(debut, i));
      debut = i;
    }
  }

  private ranger({ portee, nom, indicateur, periode }: Figure, suite: readonly Figure[]): void {
    const cle = cleRang({ portee, nom });
    let rang = this.parRang.get(cle);
    if (!rang) {
      this.parRang.set(cle, (rang = { toutes: [], parIndicateur: new Map() }));
      obtenir(this.noms, portee, () => new Set()).add(nom);
    }
    const listes = obtenir(rang.parIndicateur, indicateur, () => []);
    const p = obtenir(this.periodes, periode, () => this.periodes.size);
    const deja = listes[p];
    listes[p] = deja ? [...deja, ...suite] : suite;
    for (const figure of suite) rang.toutes.push(figure);
  }

  /** Scopes of a kind, in the order of the figures (by name, null first). */
  rangs(portee: Portee): Rang[] {
    return [...(this.noms.get(portee) ?? [])].map((nom) => ({ portee, nom }));
  }

  /** Every figure of an indicator in a scope and a period. */
  liste(rang: Rang, indicateur: IndicateurId, periode: string): readonly Figure[] {
    const p = this.periodes.get(periode);
    return p === undefined ? [] : (this.siennes(rang)?.parIndicateur.get(indicateur)?.[p] ?? []);
  }

  /** Every figure of a scope, in the report's order. */
  duRang(rang: Rang): readonly Figure[] {
    return this.siennes(rang)?.toutes ?? [];
  }

  private siennes(rang: Rang): FiguresDuRang | undefined {
    const { dernier } = this;
    if (dernier && dernier.rang.portee === rang.portee && dernier.rang.nom === rang.nom) return dernier.siennes;
    const siennes = this.parRang.get(cleRang(rang));
    this.dernier = { rang, siennes };
    return siennes;
  }

  /** The figure, null when it was left out (a ventilated zero) or does not exist. */
  figure(rang: Rang, { indicateur, ventilation = SANS }: DemandeChiffre, periode: string): Figure | null {
    return this.liste(rang, indicateur, periode).find((f) => memeCle(f.ventilation, ventilation)) ?? null;
  }

  /**
   * What a cell prints: the number, 0 for a ventilated zero that was left out, or why there is none. A ventilation that
   * could not be computed (a column is missing) is not 0. `figure`: that of the cell, when it is at hand.
   */
  cellule(
    rang: Rang,
    demande: DemandeChiffre,
    periode: string,
    figure = this.figure(rang, demande, periode),
  ): number | Missing {
    const { terme = "valeur" } = demande;
    if (figure) return figure[terme] ?? { motif: figure.raison ?? "non calculé" };
    const liste = this.liste(rang, demande.indicateur, periode);
    if (liste.length === 0) {
      return this.existe(demande.indicateur, periode) ? 0 : { motif: "indicateur non calculé" };
    }
    const cles = Object.keys(demande.ventilation ?? SANS);
    const nulle = liste.find((f) => f.valeur === null && memesNoms(Object.keys(f.ventilation), cles));
    return nulle ? { motif: nulle.raison ?? "non calculé" } : 0;
  }

  /** Why a ventilation by a key is not computed in a scope (its column is missing); null when it is. */
  manque(rang: Rang, indicateur: IndicateurId, cle: string, periode: string): string | null {
    const cellule = this.cellule(rang, { indicateur, ventilation: { [cle]: "" } }, periode);
    return typeof cellule === "number" ? null : cellule.motif;
  }

  /** What a sheet prints: the same, with what weakens the figure beside it. */
  affiche(rang: Rang, demande: DemandeChiffre, periode: string): number | Missing | Reserved {
    const figure = this.figure(rang, demande, periode);
    const cellule = this.passages(rang, demande, periode) ?? this.cellule(rang, demande, periode, figure);
    const reserve = figure?.reserve ?? null;
    return typeof cellule === "number" && reserve !== null ? { value: cellule, reserve } : cellule;
  }

  /** What passed between the APAPs is nothing for the whole: it says how many did, rather than 0; null where none did. */
  private passages(rang: Rang, demande: DemandeChiffre, periode: string): Missing | null {
    if (rang.portee !== "ensemble" || !this.catalogue.trouver(demande.indicateur)?.entreSoi) return null;
    const n = this.rangs("apap").reduce((somme, apap) => somme + (this.nombre(apap, demande, periode) ?? 0), 0);
    if (n === 0) return null;
    return {
      texte: "—",
      motif: `${frCount(n, "parcours passé", "parcours passés")} d'un APAP à un autre, sans effet sur l'ensemble`,
    };
  }

  /** What a card prints: the same; a rate on few is told by its two terms alone. */
  carte(rang: Rang, demande: DemandeChiffre, periode: string): number | string | Missing | Reserved {
    const { numerateur, denominateur, valeur } = this.figure(rang, demande, periode) ?? {};
    const { nature, kind } = this.catalogue.ecriture(demande.indicateur);
    const few = valeur != null && denominateur != null && Math.abs(denominateur) < EFFECTIF_MIN_TAUX;
    if (nature !== "taux" || kind !== "percent" || !few || numerateur == null)
      return this.affiche(rang, demande, periode);
    return frSur(numerateur, denominateur);
  }

  /** The number of a cell, null when it cannot be computed. */
  nombre(rang: Rang, demande: DemandeChiffre, periode: string): number | null {
    const cellule = this.cellule(rang, demande, periode);
    return typeof cellule === "number" ? cellule : null;
  }

  /** Values that a key takes in the ensemble over the periods, in the order of the figures. */
  valeurs(
    indicateur: IndicateurId,
    cle: string,
    periodes: readonly string[],
    fixe: Record<string, string> = {},
  ): string[] {
    const vues = new Set<string>();
    for (const periode of periodes) {
      for (const { ventilation, valeur } of this.liste(ENSEMBLE, indicateur, periode)) {
        const v = ventilation[cle];
        if (v === undefined || valeur === null) continue;
        if (memeCle(ventilation, { ...fixe, [cle]: v })) vues.add(v);
      }
    }
    return [...vues];
  }

  /** Target of a figure since January, from the settings; null when none is set. */
  objectif(rang: Rang, { indicateur, ventilation = SANS }: DemandeChiffre, cumul: string): number | null {
    const cle = { indicateur, ...ventilation };
    return this.figure(rang, { indicateur: "objectifs", ventilation: cle }, cumul)?.denominateur ?? null;
  }

  /** Computed for some period of that kind (a month, a span): without a line for this one, there was nothing to count. */
  private existe(indicateur: IndicateurId, periode: string): boolean {
    const listes = this.siennes(ENSEMBLE)?.parIndicateur.get(indicateur) ?? [];
    return [...this.periodes].some(([label, p]) => listes[p] && label.includes("..") === periode.includes(".."));
  }
}

/** A scope as a key. */
export function cleRang({ portee, nom }: Rang): string {
  return nom === null ? portee : `${portee}=${nom}`;
}

function memeSuite(a: Figure, b: Figure): boolean {
  return a.indicateur === b.indicateur && a.periode === b.periode && a.portee === b.portee && a.nom === b.nom;
}

function memeCle(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  if (a === b) return true;
  let n = 0;
  for (const c in b) if (Object.hasOwn(b, c)) n++;
  for (const c in a) if (a[c] !== b[c] || n-- === 0) return false;
  return n === 0;
}

function memesNoms(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((c) => b.includes(c));
}
