import { type Solution, solve } from "yalps";
import { type Bloc, blocDe, type Cellule, type Critere, cellule, cleDe, type Mesure } from "./cellules.ts";
import type { EditionPubliee } from "./points.ts";

const NATURES = ["Positive", "Dynamique", "Autre", "NON_RENSEIGNE", "Neutralisee"];
const DE: Partial<Record<Mesure, readonly string[]>> = {
  sorties: NATURES,
  reussies: NATURES.slice(0, 2),
  rapportees: NATURES.slice(0, 4),
};
const CRITERES = ["sexe", "tranche_age", "niveau"] as const satisfies readonly Critere[];
const PRECISION = 1e-4;

/** Σ coefficient × flow, by name of flow. */
type Somme = ReadonlyMap<string, number>;

function somme(...parts: readonly (Somme | string)[]): Somme {
  const tout = new Map<string, number>();
  for (const part of parts) {
    for (const [nom, coef] of typeof part === "string" ? [[part, 1] as const] : part) {
      tout.set(nom, (tout.get(nom) ?? 0) + coef);
    }
  }
  return tout;
}

function moins(a: Somme, b: Somme): Somme {
  const tout = somme(a, new Map([...b].map(([nom, coef]) => [nom, -coef])));
  return new Map([...tout].filter(([, coef]) => coef !== 0));
}

/** A count that must not be found. */
interface Cible {
  nom: string;
  somme: Somme;
  /** Printed « n.c. »: known not to be 0. */
  masquee: boolean;
  min: number;
  max: number;
}

/**
 * Someone outside, with a solver, who knows nothing of how editions are made. Their unknowns are no counts but flows: who
 * came, who left, how many interviews, between one printed month and the next; every printed number is a sum of them, a row
 * that is missing from a printed table is 0, and a year begins with those who were left of the one before. Says what they are
 * sure of: small counts, small changes of a count within a year, masked counts (were they told that these are small).
 */
export class Attaquant {
  private readonly mois: readonly number[];
  private readonly structures: readonly string[];
  private readonly valeurs = new Map<Critere, readonly string[]>();
  private readonly contraintes: { somme: Somme; min: number; max: number }[] = [];
  private readonly masques = new Set<string>();

  constructor(
    editions: readonly EditionPubliee[],
    private readonly seuil: number,
    /** Nobody is accompanied by two structures. */
    private readonly sansPassage = true,
  ) {
    const dites = editions.flatMap((e) => e.cellules);
    const mois = new Set([...dites.map((c) => c.au), ...editions.map((e) => e.au)]);
    const annees = new Set([...mois].map((m) => Math.floor(m / 12)));
    for (const a of annees) if (annees.has(a + 1)) mois.add(a * 12 + 11);
    this.mois = [...mois].sort((a, b) => a - b);
    this.structures = [...new Set(dites.flatMap((c) => (c.cellule.structure === null ? [] : [c.cellule.structure])))];
    if (this.structures.length === 0) this.structures = ["?"];
    for (const critere of CRITERES) {
      this.valeurs.set(critere, [
        ...new Set(dites.flatMap((c) => (c.cellule.critere === critere ? [c.cellule.valeur] : []))),
      ]);
    }
    this.savoir();
    this.lire(editions);
  }

  /** Sums, whatever is printed. */
  private savoir(): void {
    for (const [i, m] of this.mois.entries()) {
      for (const [critere, valeurs] of this.valeurs) {
        if (valeurs.length === 0) continue;
        const parts = somme(...valeurs.map((v) => `entrees ${critere} ${v} ${m}`));
        this.egal(moins(parts, somme(...this.structures.map((s) => `entrees ${s} ${m}`))), 0);
      }
      for (const s of this.sansPassage ? [null, ...this.structures] : [null]) {
        const sortis = this.compte(cellule("sorties", s), i);
        this.poser(moins(this.compte(cellule("accompagnes", s), i), sortis), 0, Number.POSITIVE_INFINITY);
      }
    }
  }

  private lire(editions: readonly EditionPubliee[]): void {
    const lues = new Map<string, number | null>();
    const blocs = new Map<number, Set<Bloc>>();
    const toutes = new Map<string, Cellule>();
    for (const { cellule: c, au, nombre } of editions.flatMap((e) => e.cellules)) {
      const bloc = blocDe(c);
      if (bloc !== null) blocs.set(au, (blocs.get(au) ?? new Set<Bloc>()).add(bloc));
      lues.set(`${au} ${cleDe(c)}`, nombre);
      toutes.set(cleDe(c), c);
    }
    for (const [i, m] of this.mois.entries()) {
      for (const [cle, c] of toutes) {
        const lue = lues.get(`${m} ${cle}`);
        const bloc = blocDe(c);
        const compte = this.compte(c, i);
        if (lue === null) {
          this.poser(compte, 1, Number.POSITIVE_INFINITY);
          this.masques.add(`${cle} ${i}`);
        } else if (lue !== undefined) this.egal(compte, lue);
        else if (bloc !== null && blocs.get(m)?.has(bloc)) this.egal(compte, 0);
      }
    }
  }

  private egal(s: Somme, valeur: number): void {
    this.poser(s, valeur, valeur);
  }

  private poser(s: Somme, min: number, max: number): void {
    this.contraintes.push({ somme: s, min, max });
  }

  private debut(i: number): number {
    const annee = Math.floor((this.mois[i] ?? 0) / 12);
    return this.mois.findIndex((m) => Math.floor(m / 12) === annee);
  }

  /** What a count gained between two printed months, the first left out. */
  private flux({ mesure, structure, critere, valeur }: Cellule, apres: number, jusque: number): Somme {
    const structures = structure === null ? this.structures : [structure];
    return somme(
      ...this.mois.slice(apres + 1, jusque + 1).flatMap((m) => {
        const natures = critere === "nature" ? [valeur] : DE[mesure];
        if (natures) return structures.flatMap((s) => natures.map((n) => `sorties ${s} ${n} ${m}`));
        if (critere !== null) return [`entrees ${critere} ${valeur} ${m}`];
        return structures.map((s) => `${mesure === "accompagnes" ? "entrees" : mesure} ${s} ${m}`);
      }),
    );
  }

  /** A count since January. */
  private compte(c: Cellule, i: number): Somme {
    const debut = this.debut(i);
    const flux = this.flux(c, debut - 1, i);
    if (c.mesure !== "accompagnes") return flux;
    const structures = c.structure === null || !this.sansPassage ? [...this.structures] : [c.structure];
    if (c.structure !== null && !this.sansPassage) return somme(flux, `passages ${c.structure} ${i}`);
    const stock = somme(...structures.map((s) => `avant ${s}`));
    if (debut === 0) return somme(flux, stock);
    const venus = this.flux(cellule("entrees", c.structure), -1, debut - 1);
    return moins(somme(flux, stock, venus), this.flux(cellule("sorties", c.structure), -1, debut - 1));
  }

  private cibles(): Cible[] {
    const cellules: Cellule[] = [];
    for (const s of [null, ...this.structures]) {
      for (const m of ["accompagnes", "entrees", "sorties", "entretiens", "prescriptions"] as const) {
        cellules.push(cellule(m, s));
      }
      for (const m of ["reussies", "rapportees"] as const) cellules.push(cellule(m, s));
      for (const n of NATURES) cellules.push(cellule("sorties", s, "nature", n));
    }
    for (const [critere, vs] of this.valeurs) for (const v of vs) cellules.push(cellule("entrees", null, critere, v));
    return cellules.flatMap((c) =>
      this.mois.flatMap((_, i) => {
        const debut = this.debut(i);
        const cle = cleDe(c);
        const masquee = this.masques.has(`${cle} ${i}`);
        const entiere = { nom: `${cle} ${this.mois[i]}`, somme: this.compte(c, i), masquee };
        const changements = this.mois.slice(debut, i).map((m, k) => ({
          nom: `${cle} ${m} → ${this.mois[i]}`,
          somme: this.flux(c, debut + k, i),
          masquee: false,
        }));
        // sorties less the denominator of the rate, the denominator less its numerator: who publishes these publishes it
        const deDroit =
          (c.structure === null || this.structures.length === 1) &&
          (c.valeur === "Neutralisee" || c.valeur === "Autre");
        return [...(deDroit && !masquee ? [] : [entiere]), ...(deDroit ? [] : changements)]
          .filter((q) => q.somme.size > 0)
          .map((q) => ({ ...q, min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY }));
      }),
    );
  }

  /** What is found, in words; empty when nothing is. */
  trouver(): string[] {
    const cibles = this.cibles();
    const noter = (valeurs: ReadonlyMap<string, number>) => {
      for (const q of cibles) {
        let v = 0;
        for (const [nom, coef] of q.somme) v += coef * (valeurs.get(nom) ?? 0);
        q.min = Math.min(q.min, v);
        q.max = Math.max(q.max, v);
      }
    };
    const premiere = this.resoudre(new Map(), 1, []);
    if (premiere.status !== "optimal") return [`ce qui est publié se contredit (${premiere.status})`];
    noter(new Map(premiere.variables));
    const fautes: string[] = [];
    for (const q of cibles) {
      for (const sens of [-1, 1]) {
        if (this.protegee(q)) break;
        const { status, variables } = this.resoudre(q.somme, sens, []);
        if (status === "optimal") noter(new Map(variables));
        else if (status === "unbounded") q[sens > 0 ? "min" : "max"] = -sens * Number.POSITIVE_INFINITY;
        else fautes.push(`${q.nom} : ${status}`);
      }
      if (!this.protegee(q)) fautes.push(`${q.nom} : ${q.min.toFixed(1)} à ${q.max.toFixed(1)}`);
      else if (q.masquee && q.min < this.seuil && this.seule(q)) fautes.push(`${q.nom} : une valeur s'il est petit`);
    }
    return fautes;
  }

  /** Were they told that it is small, they would know how small. */
  private seule({ somme: s }: Cible): boolean {
    const petite = [{ somme: s, min: 1, max: this.seuil }];
    const [bas, haut] = [1, -1].map((sens) => this.resoudre(s, sens, petite));
    return bas?.status === "optimal" && haut?.status === "optimal" && haut.result - bas.result < PRECISION;
  }

  /** Not surely small, above zero or under it; a masked count above the threshold perhaps. */
  private protegee({ min, max, masquee }: Cible): boolean {
    if (masquee) return max > this.seuil + PRECISION && max - min > PRECISION;
    const nul = min < 1 - PRECISION && max > -1 + PRECISION;
    return nul || max > this.seuil + PRECISION || min < -this.seuil - PRECISION;
  }

  private resoudre(
    objectif: Somme,
    sens: number,
    plus: readonly { somme: Somme; min: number; max: number }[],
  ): Solution<string> {
    const colonnes = new Map<string, Map<string, number>>();
    const lignes = [...this.contraintes, ...plus].filter((c) => c.somme.size > 0);
    const ranger = (nom: string, ligne: string, coef: number) => {
      let colonne = colonnes.get(nom);
      if (!colonne) colonnes.set(nom, (colonne = new Map()));
      colonne.set(ligne, coef);
    };
    for (const [n, { somme: s }] of lignes.entries()) for (const [nom, coef] of s) ranger(nom, `c${n}`, coef);
    for (const [nom, coef] of objectif) ranger(nom, "but", coef);
    return solve({
      direction: sens > 0 ? "minimize" : "maximize",
      objective: "but",
      constraints: lignes.map(({ min, max }, n) => [`c${n}`, { min, max }]),
      variables: colonnes,
    });
  }
}
