import type { Day } from "../core/day.ts";
import type { Dossier, Situation } from "../parcours/dossier.ts";
import { ouvertDans, ouvertLe, type Parcours } from "../parcours/parcours.ts";
import type { Periode } from "./periodes.ts";
import type { Portees } from "./portees.ts";

/**
 * A dossier as the indicators read it: who is en charge by day, as numbers, and the situation at the end of each period.
 * Built once per dossier, shared by all indicators, dropped with it.
 */
export class Releve {
  /** Days on which the charge may change, and the number of the charge from there on. */
  private readonly bornes: readonly Day[];
  private readonly numeros: readonly number[];
  private courant = 0;
  /** Nobody else is ever en charge. */
  readonly chargeConstante: boolean;
  private readonly situations: (Situation | undefined)[] = [];
  /** By parcours. */
  private readonly ouvertes: (readonly number[] | undefined)[] = [];
  private readonly actives: (readonly number[] | undefined)[] = [];

  constructor(
    readonly dossier: Dossier,
    portees: Portees,
    private readonly fins: readonly Day[],
    /** The file active holds veilles too, on each of these days. */
    private readonly avecVeilles: readonly boolean[],
  ) {
    const bornes = [Number.NEGATIVE_INFINITY, ...changements(dossier)];
    this.bornes = bornes;
    const numeros = bornes.map((day) => portees.numero(dossier.chargeLe(day)));
    this.numeros = numeros;
    this.chargeConstante = numeros.every((n) => n === numeros[0]);
  }

  /** Number (see `Portees`) of the APAP and structure en charge on the day: they depend on participant and day only. */
  charge(day: Day): number {
    if (this.chargeConstante) return this.numeros[0] as number;
    const { bornes } = this;
    let k = this.courant;
    while (k > 0 && (bornes[k] as Day) > day) k--;
    while (k + 1 < bornes.length && (bornes[k + 1] as Day) <= day) k++;
    this.courant = k;
    return this.numeros[k] as number;
  }

  /** Number of the charge at the end of the n-th day of `Periodes.fins`. */
  chargeFin(fin: number): number {
    return this.charge(this.fins[fin] as Day);
  }

  /** Situation of §4 at the n-th day of `Periodes.fins`; asked of open parcours only. */
  situation(fin: number): Situation {
    return (this.situations[fin] ??= this.dossier.situationLe(this.fins[fin] as Day));
  }

  /** Ranks in `Periodes.fins` of the days at the end of which it is open: asked for by every stock. */
  finsOuvertes(parcours: Parcours): readonly number[] {
    return (this.ouvertes[this.dossier.parcours.indexOf(parcours)] ??= [...this.fins.keys()].filter((fin) =>
      ouvertLe(parcours, this.fins[fin] as Day),
    ));
  }

  /** Of these, those at which it is in the file active: not in veille that day (*param*). */
  finsActives(parcours: Parcours): readonly number[] {
    return (this.actives[this.dossier.parcours.indexOf(parcours)] ??= this.finsOuvertes(parcours).filter(
      (fin) => this.avecVeilles[fin] === true || this.situation(fin) !== "VEILLE",
    ));
  }

  /** Open at least one day of the period, integration and sortie included; a sortie before the integration holds no day. */
  accompagne(parcours: Parcours, periode: Pick<Periode, "debut" | "fin">): boolean {
    return ouvertDans(parcours, periode.debut, periode.fin);
  }

  /** The first of the participant's parcours that the span sees open. */
  accompagneDans(span: Pick<Periode, "debut" | "fin">): Parcours | null {
    for (const parcours of this.dossier.parcours) if (this.accompagne(parcours, span)) return parcours;
    return null;
  }
}

/** Days on which `chargeLe` may change: bounds of the affectations and of the parcours; none when nothing can change. */
function changements(dossier: Dossier): Day[] {
  if (dossier.affectations.length === 0 && dossier.parcours.length === 1) return [];
  const days = new Set<Day>();
  for (const a of dossier.affectations) days.add(a.debut).add(a.fin + 1);
  for (const p of dossier.parcours) days.add(p.integration).add(p.fin + 1);
  return [...days].sort((a, b) => a - b);
}
