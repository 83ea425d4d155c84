import { grouper, obtenir } from "../core/grouper.ts";
import type { Portee } from "../core/report.ts";
import type { Terme } from "../indicators/series.ts";
import { rangDe } from "./apports.ts";
import { ecrireCle, type Jetons, nomSerie } from "./jetons.ts";
import type { Noms } from "./renommages.ts";
import type { CelluleTracee } from "./trace.ts";
import type { Apport as ApportCompte, CelluleComptee, SerieComptee } from "./unites.ts";

/** Whom a figure is about. */
export interface Qui {
  portee: Portee;
  nom: string | null;
}

/** What one participant brought to a term of a figure, then and now: never the same. */
export interface Part {
  /** Null: the capacity of an APAP, or somebody whom the extraction does not know any more. */
  participant: string | null;
  terme: Terme;
  avant: number;
  apres: number;
  /** Pairs source, line of the rows counted now: read when asked for. */
  preuves(): readonly number[];
  /** The same share in every scope that holds it: what explains one explains the others. Null when it is not whole. */
  entiere: object | null;
}

/** The shares of a figure that differ, and the sums of all of them (of the changed ones alone, for a term of a quotient). */
export interface PartsDe {
  parts: readonly Part[];
  avant: number;
  apres: number;
}

/** Whom a cell is counted for: an APAP and structure en charge, or a scope that counts for itself. */
interface Pour {
  apap: string | null;
  structure: string | null;
  portee: Qui | null;
}

/** A share of one cell, then or now. */
interface Apport {
  pour: Pour;
  nombre: number;
  /** Null: then. */
  compte: Pick<ApportCompte, "preuves"> | null;
}

/** The shares of one participant that are not the same in every cell. */
interface Mobile {
  /** In the order in which they were met. */
  rang: number;
  /** Undefined: not counted now; looked for when asked. */
  participant: string | null | undefined;
  jeton: number;
  avant: Apport[];
  apres: Apport[];
}

interface Serie {
  nom: string;
  /** Sums of the shares that are the same in the same cell, of participants of whom nothing else differs. */
  fixes: readonly (readonly [Pour, number])[];
  /** The others, in the order of their ranks, then by each cell that counts or counted them. */
  mobiles: readonly Mobile[];
  parPour: readonly (readonly [Pour, readonly Mobile[]])[];
}

const AUCUNE: PartsDe = { parts: [], avant: 0, apres: 0 };
/** A share that a cell of today has too. */
const RETROUVEE = Number.NaN;

/** What a participant brought to a figure, where it is not the same. */
class PartMobile implements Part {
  constructor(
    readonly participant: string | null,
    readonly terme: Terme,
    readonly avant: number,
    readonly apres: number,
    private readonly mobile: Mobile,
    private readonly qui: Qui,
  ) {}

  preuves(): readonly number[] {
    const { mobile, qui } = this;
    return mobile.apres.flatMap((a) => (concerne(a.pour, qui) ? (a.compte?.preuves() ?? []) : []));
  }

  get entiere(): object | null {
    const { mobile, qui } = this;
    const siens = (apports: readonly Apport[]) => apports.every(({ pour }) => concerne(pour, qui));
    return siens(mobile.avant) && siens(mobile.apres) ? mobile : null;
  }
}

/** The shares of the participants in the figures of one month, in the trace of a run and in the units of today. */
export class Parts {
  private readonly avant: ReadonlyMap<string, readonly CelluleTracee[]>;
  private readonly apres: ReadonlyMap<string, readonly CelluleComptee[]>;
  /** By indicator, then ventilation, the terms; null: nothing is counted of it, then or now. */
  private readonly series = new Map<string, Map<string, Partial<Record<Terme, Serie | null>>>>();

  constructor(
    tracees: readonly CelluleTracee[],
    comptees: readonly CelluleComptee[],
    private readonly jetons: Jetons,
    private readonly noms: Noms,
  ) {
    this.avant = grouper(tracees, nomSerie);
    this.apres = grouper(comptees, (cellule) => nomSerie(cellule.serie));
  }

  /** The shares of a series in a scope. */
  de(comptee: SerieComptee, qui: Qui): PartsDe {
    const serie = this.serie(comptee);
    if (serie === null) return AUCUNE;
    const { indicateur, terme } = comptee;
    const sommer = enPersonnes(indicateur) ? compterUne : sommerTout;
    const somme = { avant: 0, apres: 0 };
    const parts: Part[] = [];
    for (const mobile of concernes(serie, qui)) {
      const avant = sommer(mobile.avant, qui);
      const apres = sommer(mobile.apres, qui);
      somme.avant += avant;
      somme.apres += apres;
      if (Math.abs(avant - apres) < 1e-9) continue;
      if (mobile.participant === undefined) mobile.participant = this.jetons.qui(serie.nom, mobile.jeton);
      parts.push(new PartMobile(mobile.participant, terme, avant, apres, mobile, qui));
    }
    // a term of a quotient is never told as a sum: what did not change is not added up when something did
    if (parts.length > 0 && terme !== "valeur") return { parts, ...somme };
    let fixes = 0;
    for (const [pour, nombre] of serie.fixes) if (concerne(pour, qui)) fixes += nombre;
    return { parts, avant: somme.avant + fixes, apres: somme.apres + fixes };
  }

  private serie(comptee: SerieComptee): Serie | null {
    const parVentilation = obtenir(this.series, comptee.indicateur, () => new Map());
    const termes = obtenir(parVentilation, ecrireCle(comptee.ventilation), () => ({}));
    let serie = termes[comptee.terme];
    if (serie === undefined) {
      const nom = nomSerie(comptee);
      serie = this.avant.has(nom) || this.apres.has(nom) ? this.lire(nom, comptee) : null;
      termes[comptee.terme] = serie;
    }
    return serie;
  }

  /** Cells of one charge are read together: nearly all the shares of a month are the same in both. */
  private lire(nom: string, serie: SerieComptee): Serie {
    const personnes = enPersonnes(serie.indicateur);
    const deLaSerie = this.jetons.de(nom);
    const anciennes = (this.avant.get(nom) ?? []).map((c) => {
      const apports = c.apports();
      return { pour: this.pourDe(c), apports, restent: apports.jetons.length };
    });
    const mobiles = new Map<number, Mobile>();
    const fixes = new Map<Pour, number>();
    const egaux = { jetons: [] as number[], pour: [] as Pour[], comptes: [] as ApportCompte[] };
    const mobile = (jeton: number): Mobile => {
      const connu = mobiles.get(jeton) ?? { rang: mobiles.size, participant: undefined, jeton, avant: [], apres: [] };
      mobiles.set(jeton, connu);
      return connu;
    };
    for (const { pour: charge, apports } of this.apres.get(nom) ?? []) {
      const pour = "portee" in charge ? { apap: null, structure: null, portee: charge } : { ...charge, portee: null };
      const ancienne = anciennes.find((c) => meme(c.pour, pour));
      let fixe: number | null = null;
      for (const compte of apports) {
        const { participant, nombre } = compte;
        const jeton = deLaSerie(participant, pour.apap);
        const rang = ancienne === undefined ? -1 : rangDe(ancienne.apports.jetons, jeton);
        if (ancienne?.apports.nombres[rang] === nombre) {
          ancienne.apports.nombres[rang] = RETROUVEE;
          ancienne.restent--;
          if (personnes) {
            egaux.jetons.push(jeton);
            egaux.pour.push(pour);
            egaux.comptes.push(compte);
          } else fixe = (fixe ?? 0) + nombre;
          continue;
        }
        const m = mobile(jeton);
        m.participant = participant;
        m.apres.push({ pour, nombre, compte });
      }
      if (fixe !== null) fixes.set(pour, fixe);
    }
    for (const { pour, apports, restent } of anciennes) {
      if (restent === 0) continue;
      apports.jetons.forEach((jeton, rang) => {
        const nombre = apports.nombres[rang] ?? RETROUVEE;
        if (!Number.isNaN(nombre)) mobile(jeton).avant.push({ pour, nombre, compte: null });
      });
    }
    egaux.comptes.forEach((compte, i) => {
      const [autre, pour] = [mobiles.get(egaux.jetons[i] ?? 0), egaux.pour[i] as Pour];
      if (autre === undefined) fixes.set(pour, (fixes.get(pour) ?? 0) + 1);
      else {
        const apport = { pour, nombre: compte.nombre, compte };
        autre.participant = compte.participant;
        autre.avant.push(apport);
        autre.apres.push(apport);
      }
    });
    const parPour = new Map<Pour, Mobile[]>();
    for (const m of mobiles.values()) {
      for (const pour of new Set([...m.avant, ...m.apres].map((a) => a.pour))) obtenir(parPour, pour, () => []).push(m);
    }
    return { nom, fixes: [...fixes], mobiles: [...mobiles.values()], parPour: [...parPour] };
  }

  /** The names of a cell of the register, as today's. */
  private pourDe({ apap, structure, portee }: CelluleTracee): Pour {
    const dire = (quoi: Portee, nom: string | null) => this.noms.de(quoi, nom);
    return {
      apap: dire("apap", apap),
      structure: dire("structure", structure),
      portee: portee && { portee: portee.portee, nom: dire(portee.portee, portee.nom) },
    };
  }
}

/** A person counts once in a scope, whatever the cells. */
function enPersonnes(indicateur: string): boolean {
  return indicateur.endsWith("_personnes");
}

function sommerTout(apports: readonly Apport[], qui: Qui): number {
  let n = 0;
  for (const a of apports) if (concerne(a.pour, qui)) n += a.nombre;
  return n;
}

function compterUne(apports: readonly Apport[], qui: Qui): number {
  return Math.min(1, sommerTout(apports, qui));
}

/** The shares that count in a scope, in the order of their ranks. */
function concernes({ mobiles, parPour }: Serie, qui: Qui): readonly Mobile[] {
  const siens = parPour.filter(([pour]) => concerne(pour, qui));
  if (siens.length === parPour.length) return mobiles;
  if (siens.length < 2) return siens[0]?.[1] ?? [];
  return [...new Set(siens.flatMap(([, m]) => m))].sort((a, b) => a.rang - b.rang);
}

function meme(a: Pour, b: Pour): boolean {
  return (
    a.apap === b.apap &&
    a.structure === b.structure &&
    a.portee?.portee === b.portee?.portee &&
    a.portee?.nom === b.portee?.nom
  );
}

function concerne({ apap, structure, portee }: Pour, qui: Qui): boolean {
  if (portee !== null) return portee.portee === qui.portee && portee.nom === qui.nom;
  return qui.portee === "ensemble" || (qui.portee === "apap" ? apap : structure) === qui.nom;
}
