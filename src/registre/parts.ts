import type { Portee } from "../core/report.ts";
import type { Terme } from "../indicators/series.ts";
import { type Jetons, nomSerie } from "./jetons.ts";
import type { Noms } from "./renommages.ts";
import type { CelluleTracee } from "./trace.ts";
import type { CelluleComptee, SerieComptee } from "./unites.ts";

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
  preuves(): readonly number[];
}

const SANS_PREUVE = (): readonly number[] => [];

/** The shares of one participant that are not the same in every cell. */
interface Mobile {
  /** In the order in which they were met. */
  rang: number;
  /** Undefined: not counted now; looked for when asked. */
  participant: string | null | undefined;
  jeton: string;
  avant: Apport[];
  apres: Apport[];
}

interface Serie {
  /** Sums of the shares that are the same in the same cell, of participants of whom nothing else differs. */
  fixes: readonly (readonly [Pour, number])[];
  /** The others, by each cell that counts or counted them. */
  mobiles: readonly (readonly [Pour, readonly Mobile[]])[];
}

/** The shares of the participants in the figures of one month, in the trace of a run and in the units of today. */
export class Parts {
  private readonly avant = new Map<string, CelluleTracee[]>();
  private readonly apres = new Map<string, CelluleComptee[]>();
  private readonly series = new Map<string, Serie>();

  constructor(
    tracees: readonly CelluleTracee[],
    comptees: readonly CelluleComptee[],
    private readonly jetons: Jetons,
    private readonly noms: Noms,
  ) {
    for (const cellule of tracees) ranger(this.avant, nomSerie(cellule), cellule);
    for (const cellule of comptees) ranger(this.apres, nomSerie(cellule.serie), cellule);
  }

  /** The shares of a series in a scope. */
  de(serie: SerieComptee, qui: Qui): PartsDe {
    const nom = nomSerie(serie);
    let connue = this.series.get(nom);
    if (!connue) this.series.set(nom, (connue = this.lire(nom, serie)));
    const personnes = serie.indicateur.endsWith("_personnes");
    const sommer = (apports: readonly Apport[]) => {
      const n = apports.reduce((s, a) => (concerne(a.pour, qui) ? s + a.nombre : s), 0);
      return personnes ? Math.min(1, n) : n;
    };
    const somme = { avant: 0, apres: 0 };
    const parts: Part[] = [];
    const concernes = new Set<Mobile>();
    for (const [pour, siens] of connue.mobiles) if (concerne(pour, qui)) for (const m of siens) concernes.add(m);
    for (const mobile of [...concernes].sort((a, b) => a.rang - b.rang)) {
      const part = { avant: sommer(mobile.avant), apres: sommer(mobile.apres) };
      somme.avant += part.avant;
      somme.apres += part.apres;
      if (Math.abs(part.avant - part.apres) < 1e-9) continue;
      if (mobile.participant === undefined) mobile.participant = this.jetons.qui(nom, mobile.jeton);
      const preuves = () => mobile.apres.flatMap((a) => (concerne(a.pour, qui) ? a.preuves() : []));
      const entiere = [mobile.avant, mobile.apres].every((a) => a.every(({ pour }) => concerne(pour, qui)));
      parts.push({
        participant: mobile.participant,
        terme: serie.terme,
        ...part,
        preuves,
        entiere: entiere ? mobile : null,
      });
    }
    // a term of a quotient is never told as a sum: what did not change is not added up when something did
    if (parts.length > 0 && serie.terme !== "valeur") return { parts, ...somme };
    let fixes = 0;
    for (const [pour, nombre] of connue.fixes) if (concerne(pour, qui)) fixes += nombre;
    return { parts, avant: somme.avant + fixes, apres: somme.apres + fixes };
  }

  /** Cells of one charge are read together: nearly all the shares of a month are the same in both. */
  private lire(nom: string, serie: SerieComptee): Serie {
    const personnes = serie.indicateur.endsWith("_personnes");
    const anciennes = (this.avant.get(nom) ?? []).map((c) => {
      const { apports } = c;
      return { pour: this.pourDe(c), apports, reste: new Set(apports.keys()) };
    });
    const mobiles = new Map<string, Mobile>();
    const fixes = new Map<Pour, number>();
    const egaux: { jeton: string; participant: string | null; apport: Apport }[] = [];
    const mobile = (jeton: string): Mobile => {
      const connu = mobiles.get(jeton) ?? { rang: mobiles.size, participant: undefined, jeton, avant: [], apres: [] };
      mobiles.set(jeton, connu);
      return connu;
    };
    for (const { pour: charge, apports } of this.apres.get(nom) ?? []) {
      const pour = "portee" in charge ? { apap: null, structure: null, portee: charge } : { ...charge, portee: null };
      const ancienne = anciennes.find((c) => meme(c.pour, pour));
      for (const { participant, nombre, preuves } of apports.values()) {
        const jeton = this.jetons.de(nom, participant, pour.apap);
        const apport = { pour, nombre, preuves };
        if (ancienne?.apports.get(jeton) === nombre && ancienne.reste.delete(jeton)) {
          if (personnes) egaux.push({ jeton, participant, apport });
          else fixes.set(pour, (fixes.get(pour) ?? 0) + nombre);
          continue;
        }
        const m = mobile(jeton);
        m.participant = participant;
        m.apres.push(apport);
      }
    }
    for (const { pour, apports, reste } of anciennes) {
      for (const jeton of reste)
        mobile(jeton).avant.push({ pour, nombre: apports.get(jeton) ?? 0, preuves: SANS_PREUVE });
    }
    // a person counts once in a scope, whatever the cells
    for (const { jeton, participant, apport } of egaux) {
      const autre = mobiles.get(jeton);
      if (autre === undefined) fixes.set(apport.pour, (fixes.get(apport.pour) ?? 0) + 1);
      else {
        autre.participant = participant;
        autre.avant.push(apport);
        autre.apres.push(apport);
      }
    }
    const parPour = new Map<Pour, Mobile[]>();
    for (const m of mobiles.values()) {
      for (const pour of new Set([...m.avant, ...m.apres].map((a) => a.pour))) ranger(parPour, pour, m);
    }
    return { fixes: [...fixes], mobiles: [...parPour] };
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

function ranger<K, T>(map: Map<K, T[]>, cle: K, valeur: T): void {
  const liste = map.get(cle);
  if (liste) liste.push(valeur);
  else map.set(cle, [valeur]);
}
