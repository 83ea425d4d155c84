import { type Relation, type Systeme, type Terme, valeurDe } from "./systeme.ts";
import { chercher } from "./temoin.ts";

/** A count that must not be found: one unknown, or the difference of the same count between two editions. */
export interface Quantite {
  /** Unlike any other's. */
  readonly nom: string;
  readonly termes: readonly Terme[];
  /** It follows from what stands at the head: it is protected only if it is printed masked. */
  readonly deDroit: boolean;
}

/** What publishing would tell: counts to show, and masked ones, of which a reader knows that they are not 0. */
export interface Faits {
  readonly montres?: readonly { readonly inconnue: number; readonly valeur: number }[];
  readonly masques?: readonly number[];
}

/**
 * A reader who has every edition, a solver, and time. What is published stays so only if, for each quantity, whole numbers
 * that fit everything (witnesses) prove that they cannot be sure:
 * - of any quantity, masked or not printed, that it lies between 1 and the threshold;
 * - of a masked count, what it is, were it even known to lie between 1 and the threshold.
 */
export class Attaque {
  private temoins: number[][];
  private readonly masques = new Set<number>();
  /** Quantities that nothing can protect any more: what was published before gives them. */
  private readonly perdues = new Set<Quantite>();
  /** The solver gave up on the last quantity. */
  private sansReponse = false;
  /** What is known to fit nothing, by quantity and bounds: it stays so as more is published. */
  private impossibles = new Set<string>();
  /** Those on which an attempt failed last come first: the next one often fails there too. */
  private readonly quantites: Quantite[];

  /** `base`: whole numbers that fit all that is known, the real ones as far as they are known. */
  constructor(
    private readonly systeme: Systeme,
    quantites: readonly Quantite[],
    private readonly seuil: number,
    private readonly base: readonly number[],
    passe: Faits,
  ) {
    this.quantites = [...quantites];
    this.temoins = [[...base]];
    this.poser(passe);
    for (const q of quantites) {
      this.sansReponse = false;
      // unanswered is not lost: nothing is published that would need the answer
      if (!this.protegee(q, this.temoins, this.impossibles) && !this.sansReponse) this.perdues.add(q);
    }
  }

  /** Quantities that earlier editions give to whoever compares them. */
  get dejaTrouvees(): readonly Quantite[] {
    return [...this.perdues];
  }

  /** Publishes these facts if nothing can be found from them and all that is published already; else changes nothing. */
  publier(faits: Faits): boolean {
    const retirer = this.poser(faits);
    const { connus, planchers } = this.systeme;
    const restants = this.temoins.filter(
      (t) =>
        (faits.montres ?? []).every(({ inconnue }) => t[inconnue] === connus[inconnue]) &&
        (faits.masques ?? []).every((i) => (t[i] ?? 0) >= (planchers[i] ?? 0)),
    );
    const avant = restants.length;
    const impossibles = new Set(this.impossibles);
    const faible = this.quantites.findIndex((q) => !this.perdues.has(q) && !this.protegee(q, restants, impossibles));
    if (faible < 0) {
      this.temoins = restants;
      this.impossibles = impossibles;
      return true;
    }
    retirer();
    this.quantites.unshift(...this.quantites.splice(faible, 1));
    // they fit what is published: less than what was tried
    this.temoins.push(...restants.slice(avant));
    return false;
  }

  /** Takes facts back: nothing was printed of them. */
  retirer(faits: Faits): void {
    this.impossibles = new Set();
    this.oublier(faits);
  }

  private oublier(faits: Faits): void {
    for (const { inconnue } of faits.montres ?? []) this.systeme.connus[inconnue] = null;
    for (const i of faits.masques ?? []) {
      this.systeme.planchers[i] = 0;
      this.masques.delete(i);
    }
  }

  private poser(faits: Faits): () => void {
    const { connus, planchers } = this.systeme;
    const montres = (faits.montres ?? []).map(({ inconnue, valeur }) => {
      const avant = { inconnue, connu: connus[inconnue] ?? null, plancher: planchers[inconnue] ?? 0 };
      const masque = this.masques.delete(inconnue);
      connus[inconnue] = valeur;
      return { ...avant, masque };
    });
    const masques = (faits.masques ?? []).filter((i) => !this.masques.has(i));
    for (const i of masques) {
      planchers[i] = 1;
      this.masques.add(i);
    }
    return () => {
      this.oublier({ masques });
      for (const { inconnue, connu, plancher, masque } of montres) {
        connus[inconnue] = connu;
        planchers[inconnue] = plancher;
        if (masque) this.masques.add(inconnue);
      }
    };
  }

  /** Adds to the witnesses those that prove that a quantity is safe; false when they cannot be had. */
  private protegee(q: Quantite, temoins: number[][], impossibles: Set<string>): boolean {
    const { seuil } = this;
    const [premier] = q.termes;
    if (q.termes.every((t) => this.systeme.connus[t.inconnue] !== null)) {
      // shown as it is: a count was judged small or not when it was; a difference is judged now
      return q.termes.length === 1 || !petite(valeurDe(q.termes, this.base), seuil);
    }
    const masque = q.termes.length === 1 && premier !== undefined && this.masques.has(premier.inconnue);
    if (q.deDroit && !masque) return true;
    const preuve = new Preuve(q, temoins, (relation) => {
      const question = `${q.nom} ${relation.min} ${relation.max}`;
      if (impossibles.has(question)) return "impossible";
      const reponse = chercher(this.systeme, [relation], this.base);
      if (reponse === "impossible") impossibles.add(question);
      if (reponse === "inconnue") this.sansReponse = true;
      if (typeof reponse === "string") return reponse;
      temoins.push(reponse.temoin);
      return null;
    });
    return masque ? preuve.introuvable(seuil) : preuve.jamaisPetite(seuil);
  }
}

function petite(valeur: number, seuil: number): boolean {
  return valeur !== 0 && Math.abs(valeur) <= seuil;
}

/** Values that witnesses give to one quantity, and the search for others. */
class Preuve {
  private lus = 0;
  private readonly valeurs = new Set<number>();

  constructor(
    private readonly q: Quantite,
    private readonly temoins: readonly number[][],
    /** Adds a witness that fits this relation too, or says why there is none. */
    private readonly demander: (relation: Relation) => "impossible" | "inconnue" | null,
  ) {}

  /** Not surely from 1 to the threshold, above zero or under it. */
  jamaisPetite(seuil: number): boolean {
    return (
      (this.une((v) => v <= 0 || v > seuil) || this.entre(null, 0) || this.entre(seuil + 1, null)) &&
      (this.une((v) => v >= 0 || v < -seuil) || this.entre(0, null) || this.entre(null, -seuil - 1))
    );
  }

  /** Perhaps above the threshold; two values at least; and two at least among 1 to the threshold, if it may be there. */
  introuvable(seuil: number): boolean {
    if (!this.une((v) => v > seuil) && !this.entre(seuil + 1, null)) return false;
    return this.deux(() => true, 1, null) && (seuil < 2 || this.incertaineSiPetite(seuil));
  }

  private incertaineSiPetite(seuil: number): boolean {
    if (!this.une((v) => v <= seuil)) {
      const reponse = this.demander({ termes: this.q.termes, min: 1, max: seuil });
      if (reponse !== null) return reponse === "impossible";
    }
    return this.deux((v) => v <= seuil, 1, seuil);
  }

  /** Two values of a kind that lies between these bounds. */
  private deux(genre: (v: number) => boolean, min: number, max: number | null): boolean {
    this.une(() => false);
    const siennes = [...this.valeurs].filter(genre);
    const [seule] = siennes;
    if (siennes.length !== 1 || seule === undefined) return siennes.length > 1;
    return (seule > min && this.entre(min, seule - 1)) || this.entre(seule + 1, max);
  }

  private une(genre: (v: number) => boolean): boolean {
    for (; this.lus < this.temoins.length; this.lus++) {
      this.valeurs.add(valeurDe(this.q.termes, this.temoins[this.lus] ?? []));
    }
    return [...this.valeurs].some(genre);
  }

  private entre(min: number | null, max: number | null): boolean {
    if (min !== null && max !== null && min > max) return false;
    const bornes = { min: min ?? Number.NEGATIVE_INFINITY, max: max ?? Number.POSITIVE_INFINITY };
    return this.demander({ termes: this.q.termes, ...bornes }) === null;
  }
}
