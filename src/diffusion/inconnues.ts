import { obtenir } from "../core/grouper.ts";
import { type Bloc, blocDe, type Cellule, cleDe } from "./cellules.ts";
import type { CellulePubliee, Point } from "./points.ts";
import { Systeme } from "./systeme.ts";

/** The counts since January up to one month: printed by an earlier edition, or those of the edition that is being made. */
export type Cumul =
  | { readonly genre: "passe"; readonly point: Point; readonly mois: number; readonly annee: number }
  | {
      readonly genre: "courant";
      /** The real counts. */
      readonly reels: ReadonlyMap<string, CellulePubliee>;
      readonly mois: number;
      readonly annee: number;
    };

/** An unknown of the model: a count of one cumul, or something hidden that ties counts together. */
export interface Inconnue {
  readonly rang: number;
  /** Which of the cumuls; null for what holds a whole year. */
  readonly cumul: number | null;
  /** Same text for the same count in each cumul. */
  readonly cle: string;
  /** null for what is never printed. */
  readonly cellule: Cellule | null;
  /** Its value; null when only those who published it know. */
  readonly reel: number | null;
}

/** What a cumul says of a count: its number, null when it is masked; undefined when it says nothing. */
function ditDe(cumul: Cumul, cellule: Cellule): number | null | undefined {
  if (cumul.genre === "courant") return undefined;
  const dit = cumul.point.cellules.get(cleDe(cellule));
  if (dit) return dit.nombre;
  const bloc = blocDe(cellule);
  // a row left out of a table that is printed is 0
  return bloc !== null && cumul.point.blocs.has(bloc) ? 0 : undefined;
}

/** The unknowns of a model, made as they are asked for. */
export class Inconnues {
  readonly systeme = new Systeme();
  readonly toutes: Inconnue[] = [];
  private readonly parCle = new Map<string, Inconnue>();

  constructor(readonly cumuls: readonly Cumul[]) {}

  /** The unknown of a count in a cumul; undefined when the edition being made cannot compute it. */
  de(cumul: number, cellule: Cellule): number | undefined {
    const le = this.cumuls[cumul];
    if (!le) throw new Error(`no cumul ${cumul}`);
    const cle = cleDe(cellule);
    const reel = le.genre === "courant" ? le.reels.get(cle)?.nombre : ditDe(le, cellule);
    if (le.genre === "courant" && reel == null) return undefined;
    return this.creer(cumul, cle, cellule, reel ?? null);
  }

  /** Something that is never printed. */
  cachee(cumul: number | null, cle: string, reel: number | null): number {
    return this.creer(cumul, cle, null, reel);
  }

  /** The same, if it was made already. */
  deja(cumul: number | null, cle: string): Inconnue | undefined {
    return this.parCle.get(`${cumul} ${cle}`);
  }

  reel(rang: number | undefined): number | null {
    return rang === undefined ? null : (this.toutes[rang]?.reel ?? null);
  }

  /** An edition of the year prints something of these blocks, which bounds them in its other months; the one being made may. */
  imprime(cumul: number, ...blocs: readonly Bloc[]): boolean {
    const annee = this.cumuls[cumul]?.annee;
    return this.cumuls.some((c, k) => c.annee === annee && this.imprimeAuMois(k, ...blocs));
  }

  /** The same, of that month alone. */
  imprimeAuMois(cumul: number, ...blocs: readonly Bloc[]): boolean {
    const le = this.cumuls[cumul];
    return le?.genre === "courant" || blocs.some((b) => le?.point.blocs.has(b));
  }

  private creer(cumul: number | null, cle: string, cellule: Cellule | null, reel: number | null): number {
    const { rang } = obtenir(this.parCle, `${cumul} ${cle}`, () => {
      const inconnue = { rang: this.systeme.inconnue(), cumul, cle, cellule, reel };
      this.toutes.push(inconnue);
      return inconnue;
    });
    return rang;
  }

  /** What earlier editions say: shown, and masked. */
  passe(): { montres: { inconnue: number; valeur: number }[]; masques: number[] } {
    const montres: { inconnue: number; valeur: number }[] = [];
    const masques: number[] = [];
    for (const { rang, cumul, cellule } of this.toutes) {
      const le = cumul === null ? undefined : this.cumuls[cumul];
      const dit = le && cellule ? ditDe(le, cellule) : undefined;
      if (dit === null) masques.push(rang);
      else if (dit !== undefined) montres.push({ inconnue: rang, valeur: dit });
    }
    return { montres, masques };
  }
}
