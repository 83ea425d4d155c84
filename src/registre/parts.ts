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

/** What one participant brought to a term of a figure, then and now. */
export interface Part {
  /** Null: the capacity of an APAP, or somebody whom the extraction does not know any more. */
  participant: string | null;
  terme: Terme;
  avant: number;
  apres: number;
  /** Pairs source, line of the rows counted now. */
  preuves: readonly number[];
}

interface Somme {
  participant: string | null;
  nombre: number;
  preuves: readonly number[];
}

/** The shares of the participants in the figures of one month, in the trace of a run and in the units of today. */
export class Parts {
  private readonly avant = new Map<string, CelluleTracee[]>();
  private readonly apres = new Map<string, CelluleComptee[]>();

  constructor(
    tracees: readonly CelluleTracee[],
    comptees: readonly CelluleComptee[],
    private readonly jetons: Jetons,
    private readonly noms: Noms,
  ) {
    for (const cellule of tracees) ranger(this.avant, nomSerie(cellule), cellule);
    for (const cellule of comptees) ranger(this.apres, nomSerie(cellule.serie), cellule);
  }

  /** The shares of a series in a scope, those that are equal left out unless `toutes`. */
  de(serie: SerieComptee, qui: Qui, seulement: "differentes" | "toutes" = "differentes"): Part[] {
    const nom = nomSerie(serie);
    const avant = new Map<string, number>();
    for (const cellule of this.avant.get(nom) ?? []) {
      if (!this.concerne(cellule, cellule.portee, qui, true)) continue;
      for (const [j, n] of cellule.apports) avant.set(j, (avant.get(j) ?? 0) + n);
    }
    const apres = new Map<string, Somme>();
    for (const { pour, apports } of this.apres.get(nom) ?? []) {
      const charge = "portee" in pour ? { apap: null, structure: null } : pour;
      if (!this.concerne(charge, "portee" in pour ? pour : null, qui, false)) continue;
      for (const { participant, nombre, preuves } of apports.values()) {
        const j = this.jetons.de(nom, participant, charge.apap);
        const connu = apres.get(j);
        apres.set(j, {
          participant,
          nombre: (connu?.nombre ?? 0) + nombre,
          preuves: connu === undefined ? preuves : [...connu.preuves, ...preuves],
        });
      }
    }
    const personnes = serie.indicateur.endsWith("_personnes");
    const compter = (n: number | undefined) => (personnes ? Math.min(1, n ?? 0) : (n ?? 0));
    const parts: Part[] = [];
    for (const j of new Set([...avant.keys(), ...apres.keys()])) {
      const somme = apres.get(j);
      const part = { avant: compter(avant.get(j)), apres: compter(somme?.nombre) };
      if (seulement === "differentes" && Math.abs(part.avant - part.apres) < 1e-9) continue;
      const participant = somme === undefined ? this.jetons.qui(nom, j) : somme.participant;
      parts.push({ participant, terme: serie.terme, ...part, preuves: somme?.preuves ?? [] });
    }
    return parts;
  }

  private concerne(
    { apap, structure }: { apap: string | null; structure: string | null },
    portee: Qui | null,
    qui: Qui,
    ancienne: boolean,
  ): boolean {
    const dire = (quoi: Portee, nom: string | null) => (ancienne ? this.noms.de(quoi, nom) : nom);
    if (portee !== null) return portee.portee === qui.portee && dire(portee.portee, portee.nom) === qui.nom;
    if (qui.portee === "ensemble") return true;
    return dire(qui.portee, qui.portee === "apap" ? apap : structure) === qui.nom;
  }
}

function ranger<T>(map: Map<string, T[]>, cle: string, valeur: T): void {
  const liste = map.get(cle);
  if (liste) liste.push(valeur);
  else map.set(cle, [valeur]);
}
