import {
  AUTRES,
  type Bloc,
  type Cellule,
  type Critere,
  cellule,
  type Mesure,
  NEUTRALISEE,
  REUSSIES,
  STRUCTURES_MAX,
} from "./cellules.ts";
import type { Inconnue, Inconnues } from "./inconnues.ts";
import type { Relation } from "./systeme.ts";

/** Hidden counts: sorties of the denominator that did not succeed; those there before January; those still there. */
export const ECHECS = "echecs";
export const AVANT = "avant-janvier";
export const RESTE = "encore-la";
const PASSAGES = "passages-entre-structures";

/** Criteria that split the entrants, and the counts that structures add up to. */
const DES_ENTRANTS = ["sexe", "tranche_age", "niveau"] as const satisfies readonly Critere[];
const SIMPLES = ["entretiens", "prescriptions"] as const satisfies readonly Mesure[];
const FAMILLE_SORTIES: ReadonlySet<Mesure> = new Set(["sorties", "reussies", "rapportees"]);
/** Columns by structure that hold one another. */
const PRESENTS = ["accompagnes", "entrees"] as const satisfies readonly Bloc[];
const SORTANTS = ["sorties", "taux", "natures-par-structure"] as const satisfies readonly Bloc[];

/** What any reader knows to hold between the counts of editions (docs/decisions/0038-edition-publiee.md). */
export class Liens {
  /** Relations that corrected data may contradict from one edition to the next. */
  readonly souples = new Set<Relation>();
  /** The real counts of the edition being made do not hold to all that a reader would take for granted. */
  contredits = false;
  private readonly structures: readonly string[];
  private readonly valeurs: ReadonlyMap<(typeof DES_ENTRANTS)[number], readonly string[]>;

  constructor(
    private readonly inconnues: Inconnues,
    cellules: readonly Cellule[],
  ) {
    this.structures = [...new Set(cellules.flatMap((c) => (c.structure === null ? [] : [c.structure])))];
    this.valeurs = new Map(
      DES_ENTRANTS.map((critere) => [
        critere,
        [...new Set(cellules.flatMap((c) => (c.critere === critere ? [c.valeur] : [])))],
      ]),
    );
    // the edition being made first: what holds the whole year has its real value
    const courante = inconnues.cumuls.findIndex((c) => c.genre === "courant");
    for (const k of [courante, ...inconnues.cumuls.keys()].filter((k, i) => k !== courante || i === 0)) {
      const mesures = this.mesuresDe(k, cellules);
      for (const mesure of SIMPLES) if (mesures.has(mesure)) this.parStructure(k, mesure, null);
      const sorties = [...mesures].some((m) => FAMILLE_SORTIES.has(m));
      if (sorties) this.sorties(k);
      if (PRESENTS.some((m) => mesures.has(m))) this.presents(k, sorties);
    }
    this.mois();
    this.annees();
  }

  private mesuresDe(k: number, cellules: readonly Cellule[]): ReadonlySet<Mesure> {
    const cumul = this.inconnues.cumuls[k];
    // December holds both years together, whatever is printed of it
    const dites = cumul?.genre === "passe" ? [...cumul.point.cellules.values()].map((c) => c.cellule) : [];
    const ferme = cumul !== undefined && cumul.mois % 12 === 11;
    return new Set((dites.length > 0 && !ferme ? dites : cellules).map((c) => c.mesure));
  }

  /** Parts add up to a whole, all the more by `surplus`; nothing when one of them is unknown to the edition being made. */
  private somme(k: number, parts: readonly (number | undefined)[], tout: number | undefined, surplus?: string): void {
    const connues = parts.filter((p) => p !== undefined);
    if (parts.length === 0) return;
    if (tout === undefined || connues.length < parts.length) {
      this.contredits = true;
      return;
    }
    const termes = [...connues.map((inconnue) => ({ inconnue, coef: 1 })), { inconnue: tout, coef: -1 }];
    const courant = this.inconnues.cumuls[k]?.genre === "courant";
    const ecart = courant
      ? termes.reduce((n, t) => n + t.coef * (this.inconnues.reel(t.inconnue) ?? Number.NaN), 0)
      : Number.NaN;
    if (ecart > 0 || ecart < 0) this.contredits = true;
    if (surplus !== undefined) {
      if (ecart < 0) return;
      const enPlus = this.inconnues.cachee(k, surplus, Number.isNaN(ecart) ? null : ecart);
      termes.push({ inconnue: enPlus, coef: -1 });
      // a reader takes it that there is none, unless what is published says otherwise
      if (!(ecart > 0)) this.relier({ termes: [{ inconnue: enPlus, coef: 1 }], min: 0, max: 0 }, !courant);
    } else if (ecart > 0 || ecart < 0) return;
    this.relier({ termes, min: 0, max: 0 }, !courant);
  }

  private relier(relation: Relation, souple: boolean): void {
    this.inconnues.systeme.relier(relation);
    if (souple) this.souples.add(relation);
  }

  private parStructure(k: number, mesure: Mesure, nature: string | null, surplus?: string): void {
    const de = (structure: string | null) =>
      this.inconnues.de(
        k,
        nature === null ? cellule(mesure, structure) : cellule("sorties", structure, "nature", nature),
      );
    const tout = de(null);
    if (this.imprimeParStructure(k, mesure)) this.somme(k, this.structures.map(de), tout, surplus);
  }

  /** What is printed by structure of these counts, or of others that give them back. */
  private imprimeParStructure(k: number, mesure: Mesure): boolean {
    if (mesure === "entretiens" || mesure === "prescriptions") return this.inconnues.imprime(k, mesure);
    return this.inconnues.imprime(k, ...(FAMILLE_SORTIES.has(mesure) ? SORTANTS : PRESENTS));
  }

  private entrants(k: number): void {
    const toutes = this.inconnues.de(k, cellule("entrees"));
    for (const [critere, valeurs] of this.valeurs) {
      if (!this.inconnues.imprime(k, critere)) continue;
      this.somme(
        k,
        valeurs.map((v) => this.inconnues.de(k, cellule("entrees", null, critere, v))),
        toutes,
      );
    }
  }

  /** Sorties = denominator of the rate + neutralised; denominator = numerator + the others; by nature, by structure. */
  private sorties(k: number): void {
    const { inconnues } = this;
    const parStructure = inconnues.imprime(k, ...SORTANTS);
    // whether or not they are printed: a nature that is 0 for all is 0 for each, whenever a table says so
    const natures = inconnues.imprimeAuMois(k, ...SORTANTS) && this.structures.length <= STRUCTURES_MAX;
    for (const structure of [null, ...(parStructure ? this.structures : [])]) {
      const sorties = inconnues.de(k, cellule("sorties", structure));
      const reussies = inconnues.de(k, cellule("reussies", structure));
      const rapportees = inconnues.de(k, cellule("rapportees", structure));
      const nature = (n: string) => inconnues.de(k, cellule("sorties", structure, "nature", n));
      this.somme(k, [rapportees, nature(NEUTRALISEE)], sorties);
      const echecs = inconnues.cachee(k, `${ECHECS} ${structure}`, this.ecart(rapportees, reussies));
      this.somme(k, [reussies, echecs], rapportees);
      if (structure !== null && !natures) continue;
      this.somme(k, REUSSIES.map(nature), reussies);
      this.somme(k, AUTRES.map(nature), echecs);
    }
    this.parStructure(k, "sorties", null);
    if (!parStructure) return;
    this.parStructure(k, "reussies", null);
    this.parStructure(k, "rapportees", null);
    for (const n of natures ? [...REUSSIES, ...AUTRES, NEUTRALISEE] : []) this.parStructure(k, "sorties", n);
  }

  /**
   * Accompanied since January = there before + entered; less those who left, still there. A person whom two structures
   * accompanied in the year counts in both: what passes from one to the other is a count too.
   */
  private presents(k: number, sortants: boolean): void {
    const { inconnues } = this;
    const de = (mesure: Mesure, structure: string | null) => inconnues.de(k, cellule(mesure, structure));
    this.parStructure(k, "accompagnes", null, PASSAGES);
    this.parStructure(k, "entrees", null);
    this.entrants(k);
    const annee = inconnues.cumuls[k]?.annee ?? 0;
    const [accompagnes, entrees] = [de("accompagnes", null), de("entrees", null)];
    const avant = inconnues.cachee(null, `${AVANT} ${annee}`, this.ecart(accompagnes, entrees));
    this.somme(k, [entrees, avant], accompagnes);
    for (const s of inconnues.imprime(k, ...PRESENTS) ? this.structures : []) {
      const [a, e] = [de("accompagnes", s), de("entrees", s)];
      this.somme(k, [e, inconnues.cachee(k, `${AVANT} ${s}`, this.ecart(a, e))], a);
    }
    if (!sortants) return;
    const sorties = de("sorties", null);
    this.somme(k, [sorties, inconnues.cachee(k, RESTE, this.ecart(accompagnes, sorties))], accompagnes);
    for (const s of inconnues.imprime(k, ...PRESENTS) && inconnues.imprime(k, ...SORTANTS) ? this.structures : []) {
      const [a, x] = [de("accompagnes", s), de("sorties", s)];
      const reste = this.ecart(a, x);
      if (reste === null || reste >= 0) this.somme(k, [x, inconnues.cachee(k, `${RESTE} ${s}`, reste)], a);
    }
  }

  private ecart(tout: number | undefined, partie: number | undefined): number | null {
    const [x, y] = [this.inconnues.reel(tout), this.inconnues.reel(partie)];
    return x === null || y === null ? null : x - y;
  }

  /** Within a year a count since January only grows. */
  private mois(): void {
    const { inconnues } = this;
    for (const { rang, cumul, cle } of [...inconnues.toutes]) {
      if (cumul === null || cle.startsWith(RESTE)) continue;
      const avant = inconnues.cumuls[cumul];
      const k = inconnues.cumuls.findIndex(
        (c, i) =>
          i > cumul &&
          avant !== undefined &&
          c.annee === avant.annee &&
          c.mois > avant.mois &&
          inconnues.deja(i, cle) !== undefined,
      );
      const apres = inconnues.deja(k, cle)?.rang;
      if (apres === undefined) continue;
      this.auPlus(rang, apres);
      // as long as nobody passes from one structure to another, those who were there before January stay the same
      if (cle.startsWith(AVANT)) this.auPlus(apres, rang);
    }
  }

  private auPlus(moins: number, plus: number): void {
    const termes = [
      { inconnue: plus, coef: 1 },
      { inconnue: moins, coef: -1 },
    ];
    this.relier({ termes, min: 0, max: Number.POSITIVE_INFINITY }, true);
  }

  /** Who is there before January was still there in December; in each structure too, as long as nobody passes. */
  private annees(): void {
    for (const [k, { mois, annee }] of this.inconnues.cumuls.entries()) {
      if (mois % 12 !== 11) continue;
      this.egaux(this.inconnues.deja(k, RESTE), this.inconnues.deja(null, `${AVANT} ${annee + 1}`));
      for (const s of this.structures) {
        const suivants = this.inconnues.cumuls.findIndex(
          (c, i) => c.annee === annee + 1 && this.inconnues.deja(i, `${AVANT} ${s}`) !== undefined,
        );
        this.egaux(this.inconnues.deja(k, `${RESTE} ${s}`), this.inconnues.deja(suivants, `${AVANT} ${s}`));
      }
    }
  }

  private egaux(un: Inconnue | undefined, autre: Inconnue | undefined): void {
    if (un === undefined || autre === undefined) return;
    const termes = [
      { inconnue: autre.rang, coef: 1 },
      { inconnue: un.rang, coef: -1 },
    ];
    this.relier({ termes, min: 0, max: 0 }, true);
  }
}
