import { agrandi } from "../core/grouper.ts";
import type { Month } from "../core/month.ts";
import type { Preuve } from "../core/report.ts";
import { INDICATEURS, INDICATEURS_FSE, type IndicateurId } from "../indicators/index.ts";
import type { PorteeNommee } from "../indicators/portees.ts";
import type { Cle, Detail, SerieDite, Terme, Unite } from "../indicators/series.ts";
import type { Charge } from "../parcours/dossier.ts";

/** What is counted together: one term of one figure, under one ventilation. */
export type SerieComptee = Omit<SerieDite, "periode">;

/** Whom units are counted for: an APAP and structure en charge, or one scope that counts for itself. */
export type Compteurs = Charge | PorteeNommee;

/** What one participant brings to a cell; several units add up. Null participant: the capacity of an APAP. */
export interface Apport {
  participant: string | null;
  nombre: number;
  /** Pairs source, line of the rows counted: read when asked for. */
  preuves(): readonly number[];
}

/** The units of one series, in one month, for one charge or scope. */
export interface CelluleComptee {
  serie: SerieComptee;
  mois: Month;
  pour: Compteurs;
  /** Each participant once, in the order in which they were met. */
  apports: readonly Apport[];
}

const PERSONNES: ReadonlySet<string> = new Set(INDICATEURS.filter((i) => i.enPersonnes).map((i): IndicateurId => i.id));
/** Counted over the control period, not by month. */
const HORS_MOIS: ReadonlySet<string> = new Set(INDICATEURS_FSE.map((i): IndicateurId => i.id));
const TERMES: readonly Terme[] = ["valeur", "numerateur", "denominateur"];

/** So few at first that growing is no news to the engine once it compiles what fills lists: it would compile it again. */
const PREMIERS = 64;

/** A list of integers that grows without one object each. */
class Entiers {
  private cells = new Int32Array(PREMIERS);
  length = 0;

  push(n: number): void {
    if (this.length === this.cells.length) this.cells = agrandi(this.cells, this.cells.length * 2);
    this.cells[this.length++] = n;
  }

  at(i: number): number {
    return this.cells[i] ?? 0;
  }
}

/** What a unit is kept as: numbers of its series, of whom it counts for, of its participant; where its rows end. */
const SERIE = 0;
const POUR = 1;
const QUI = 2;
const FIN = 3;
const MOTS = 4;

/** The units of one month, in the order in which they were met. */
class UnitesDuMois {
  /** How many. */
  length = 0;
  private mots = new Int32Array(PREMIERS * MOTS);
  private nombres = new Float64Array(PREMIERS);
  private readonly lignes = new Entiers();

  constructor(
    readonly mois: Month,
    private readonly avecPreuves: boolean,
  ) {}

  noter(serie: number, pour: number, qui: number, { nombre, preuves }: Unite): void {
    const n = this.length++;
    if (n === this.nombres.length) this.agrandir();
    this.nombres[n] = nombre;
    const { mots } = this;
    const debut = n * MOTS;
    mots[debut + SERIE] = serie;
    mots[debut + POUR] = pour;
    mots[debut + QUI] = qui;
    if (!this.avecPreuves) return;
    if ("source" in preuves) this.noterLigne(preuves);
    else for (let i = 0; i < preuves.length; i++) this.noterLigne(preuves[i] as Preuve);
    mots[debut + FIN] = this.lignes.length;
  }

  private noterLigne({ source, ligne }: Preuve): void {
    this.lignes.push(source);
    this.lignes.push(ligne);
  }

  private agrandir(): void {
    const [mots, nombres] = [this.mots, this.nombres];
    this.mots = new Int32Array(mots.length * 2);
    this.mots.set(mots);
    this.nombres = new Float64Array(nombres.length * 2);
    this.nombres.set(nombres);
  }

  serie(u: number): number {
    return this.mots[u * MOTS + SERIE] ?? 0;
  }

  pour(u: number): number {
    return this.mots[u * MOTS + POUR] ?? 0;
  }

  qui(u: number): number {
    return this.mots[u * MOTS + QUI] ?? 0;
  }

  nombre(u: number): number {
    return this.nombres[u] ?? 0;
  }

  lignesDe(u: number): number[] {
    const lignes: number[] = [];
    const fin = (n: number): number => this.mots[n * MOTS + FIN] ?? 0;
    for (let i = u === 0 ? 0 : fin(u - 1); i < fin(u); i++) lignes.push(this.lignes.at(i));
    return lignes;
  }
}

/**
 * Keeps every unit that the monthly figures counted, with the rows of those of the months sent, so that a figure can be
 * explained by what it counts now and did not before. Integers only: a year of a large PLIE is a few megabytes.
 */
export class CollecteUnites {
  private readonly series: SerieComptee[] = [];
  private readonly parIndicateur = new Map<string, Map<Cle, number>>();
  private readonly pour: Compteurs[] = [];
  private readonly numerosCharge = new Map<Charge, number>();
  /** The last one met, and its number. */
  private charge: Charge | null = null;
  private numeroCharge = 0;
  private readonly numerosPortee = new Map<number, number>();
  private readonly participants: (string | null)[] = [];
  private readonly rangs = new Map<string | null, number>();
  private readonly parMois = new Map<Month, UnitesDuMois>();

  /** `portees`: the scopes of the figures; `expliques`: months whose units are kept with their rows. */
  constructor(
    private readonly portees: readonly PorteeNommee[],
    private readonly expliques: ReadonlySet<Month>,
  ) {}

  /** Told of the units of some figures; keeps those of the months that these periods are, by index. */
  ecoute(moisDe: ReadonlyMap<number, Month>): Detail {
    return ({ indicateur, terme, ventilation, periode }) => {
      const mois = moisDe.get(periode);
      if (mois === undefined || HORS_MOIS.has(indicateur)) return null;
      const unites = this.duMois(mois);
      const serie = this.serie(indicateur, ventilation) + TERMES.indexOf(terme);
      return (unite) => {
        const { charge, portee, participant } = unite;
        const pour = portee === null ? this.deCharge(charge) : this.dePortee(portee);
        unites.noter(serie, pour, this.rang(participant), unite);
      };
    };
  }

  private duMois(mois: Month): UnitesDuMois {
    let unites = this.parMois.get(mois);
    if (unites === undefined) this.parMois.set(mois, (unites = new UnitesDuMois(mois, this.expliques.has(mois))));
    return unites;
  }

  /** Number of the first term of a series. */
  private serie(indicateur: string, ventilation: Cle): number {
    let parCle = this.parIndicateur.get(indicateur);
    if (!parCle) this.parIndicateur.set(indicateur, (parCle = new Map()));
    let serie = parCle.get(ventilation);
    if (serie === undefined) {
      serie = this.series.length;
      parCle.set(ventilation, serie);
      for (const terme of TERMES) this.series.push({ indicateur, terme, ventilation });
    }
    return serie;
  }

  private deCharge(charge: Charge): number {
    // the units of a participant come together
    if (charge === this.charge) return this.numeroCharge;
    let n = this.numerosCharge.get(charge);
    if (n === undefined) {
      this.numerosCharge.set(charge, (n = this.pour.length));
      this.pour.push(charge);
    }
    this.charge = charge;
    this.numeroCharge = n;
    return n;
  }

  private dePortee(portee: number): number {
    let n = this.numerosPortee.get(portee);
    if (n === undefined) {
      this.numerosPortee.set(portee, (n = this.pour.length));
      this.pour.push(this.portees[portee] as PorteeNommee);
    }
    return n;
  }

  private rang(participant: string | null): number {
    const dernier = this.participants.length - 1;
    if (dernier >= 0 && this.participants[dernier] === participant) return dernier;
    let n = this.rangs.get(participant);
    if (n === undefined) {
      this.rangs.set(participant, (n = this.participants.length));
      this.participants.push(participant);
    }
    return n;
  }

  /** The cells of a month, of the series asked for, in the order in which they were met. */
  lire(mois: Month, voulue: (serie: SerieComptee) => boolean): CelluleComptee[] {
    const unites = this.parMois.get(mois);
    if (unites === undefined) return [];
    const voulues = Uint8Array.from(this.series, (serie) => Number(voulue(serie)));
    // from one: a cell that nothing was met of is nothing
    const numeros = new Int32Array(this.series.length * this.pour.length);
    const cellules: number[][] = [];
    for (let u = 0; u < unites.length; u++) {
      const serie = unites.serie(u);
      if (voulues[serie] === 0) continue;
      const cle = serie * this.pour.length + unites.pour(u);
      const numero = numeros[cle] || (numeros[cle] = cellules.push([]));
      cellules[numero - 1]?.push(u);
    }
    // where each participant stands in the cell that met him last
    const n = this.participants.length;
    const vus = { cellule: new Int32Array(n).fill(-1), rang: new Int32Array(n) };
    return cellules.map((siennes, numero) => this.reunir(siennes, numero, unites, vus));
  }

  private reunir(siennes: readonly number[], numero: number, mois: UnitesDuMois, vus: Vus): CelluleComptee {
    const [premiere = 0] = siennes;
    const serie = this.series[mois.serie(premiere)] as SerieComptee;
    // a person met twice is counted once
    const personnes = PERSONNES.has(serie.indicateur);
    const apports: ApportReuni[] = [];
    for (const u of siennes) {
      const qui = mois.qui(u);
      const nombre = personnes ? 1 : mois.nombre(u);
      if (vus.cellule[qui] !== numero) {
        vus.cellule[qui] = numero;
        vus.rang[qui] = apports.push(new ApportReuni(this.participants[qui] ?? null, nombre, mois, u)) - 1;
        continue;
      }
      const connu = apports[vus.rang[qui] ?? 0] as ApportReuni;
      connu.autres = [...connu.autres, u];
      if (!personnes) connu.nombre += nombre;
    }
    return { serie, mois: mois.mois, pour: this.pour[mois.pour(premiere)] as Compteurs, apports };
  }
}

/** For each participant, the number of the last cell that met him, and his rank in it. */
interface Vus {
  cellule: Int32Array;
  rang: Int32Array;
}

const AUCUNE: readonly number[] = [];

/** What a participant brings, in the units of a month. */
class ApportReuni implements Apport {
  /** Units after the first. */
  autres = AUCUNE;

  constructor(
    readonly participant: string | null,
    public nombre: number,
    private readonly mois: UnitesDuMois,
    private readonly premiere: number,
  ) {}

  preuves(): readonly number[] {
    return [this.premiere, ...this.autres].flatMap((u) => this.mois.lignesDe(u));
  }
}
