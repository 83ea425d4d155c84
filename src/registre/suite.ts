import type { Analyse } from "../audit/analyser.ts";
import { lireControlePrecedent, suivreConstats } from "../audit/suivi.ts";
import type { Day } from "../core/day.ts";
import { obtenir } from "../core/grouper.ts";
import { type Month, monthOf, yearOf } from "../core/month.ts";
import { empreinteLue } from "../feux/empreinte.ts";
import type { EmpreinteLecture } from "../feux/regle-feu.ts";
import { Periodes } from "../indicators/periodes.ts";
import { Portees } from "../indicators/portees.ts";
import type { Detail } from "../indicators/series.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Charge, Dossier } from "../parcours/dossier.ts";
import { type AffectationProposee, affectationsDe, type Temoin } from "./affectations.ts";
import { Identites } from "./identites.ts";
import { Jetons } from "./jetons.ts";
import { LignesActuelles } from "./lignes-changees.ts";
import { MoisSoumis } from "./mois-soumis.ts";
import { moisClos, type Rectification, rectifier } from "./rectification.ts";
import { type Referents, traduireIds } from "./referents.ts";
import type { Registre, Version } from "./registre.ts";
import { Noms, renommages } from "./renommages.ts";
import { type Declare, lireComptes, lireMemoire, type SuiviDuMois, suivreMois } from "./suivi.ts";
import { type Trace, tracer } from "./trace.ts";
import { CollecteUnites } from "./unites.ts";

/** What the register adds to a month, and what the month leaves to the register. */
export interface Suite {
  suivi: SuiviDuMois;
  rectification: Rectification;
  propositions: readonly AffectationProposee[];
  referents: Referents;
  trace: Trace;
  registre: Registre;
}

/** A run that the register may be asked about: what it must see of the analysis, then what it concludes. */
export class Suivante {
  private readonly referents = new Map<string, Charge>();
  private readonly propositions: AffectationProposee[] = [];
  private unites: CollecteUnites | null = null;
  private soumis = new MoisSoumis([]);
  private temoins: ReadonlyMap<string, readonly Temoin[]> | null = null;

  constructor(private readonly registre: Registre) {}

  /** The last run sent before a month; null when there is none. */
  private derniere(mois: Month): Version | null {
    return this.registre.avant(mois).at(-1) ?? null;
  }

  /** What the run before had read (LEC-08), with who followed whom then; null when there is none to read. */
  empreinte(arrete: Day): EmpreinteLecture | null {
    const version = this.derniere(monthOf(arrete));
    const lue = version === null ? null : empreinteLue(this.registre.donnees(version, "manifeste.json"));
    const referents = version === null ? null : this.registre.referents(version);
    if (lue === null || referents === null) return lue;
    return { ...lue, referents: new Map([...referents].map(([id, { apap }]) => [id, apap])) };
  }

  /** Sees the units of the months that were sent, and of the month itself. */
  readonly voirUnites = (contexte: Contexte): Detail => {
    const { arrete, listes } = contexte;
    const { liste } = new Periodes(arrete, listes.convention, this.anciens(arrete));
    const clos = new Set(moisClos(this.registre, arrete).map((v) => v.mois));
    const unites = new CollecteUnites(new Portees(contexte).liste, clos);
    this.unites = unites;
    const voulus = new Set([monthOf(arrete), ...clos]);
    return unites.ecoute(
      new Map(liste.flatMap(({ mois }, p) => (mois === null || !voulus.has(mois) ? [] : [[p, mois] as const]))),
    );
  };

  /** Months sent in the year before: figures of this year do not hold them. */
  anciens(arrete: Day): Month[] {
    return moisClos(this.registre, arrete)
      .map((v) => v.mois)
      .filter((m) => yearOf(m) < yearOf(monthOf(arrete)));
  }

  /** Sees each dossier: who is in charge, and the affectations rows that are missing. */
  readonly voirDossiers = (contexte: Contexte): ((dossier: Dossier) => void) => {
    const temoins = this.temoinsAvant(monthOf(contexte.arrete));
    this.soumis = new MoisSoumis(moisClos(this.registre, contexte.arrete).map((v) => v.mois));
    return (dossier) => {
      this.soumis.voir(dossier);
      if (dossier.parcours.length === 0) return;
      this.referents.set(dossier.id, dossier.chargeLe(contexte.arrete));
      this.propositions.push(...affectationsDe(dossier, contexte, temoins.get(dossier.id) ?? []));
    };
  };

  /** Who the runs before a month had in charge, by participant, in order. */
  private temoinsAvant(mois: Month): ReadonlyMap<string, readonly Temoin[]> {
    if (this.temoins !== null) return this.temoins;
    const parId = new Map<string, Temoin[]>();
    for (const version of this.registre.avant(mois)) {
      const arrete = this.registre.arrete(version);
      if (arrete === null) continue;
      for (const [id, charge] of this.registre.referents(version) ?? []) {
        obtenir(parId, id, () => []).push({ version: version.nom, arrete, charge });
      }
    }
    this.temoins = parId;
    return parId;
  }

  /** All of it, once the analysis is done; `reglages`: those in force, as the manifeste prints them. */
  conclure(analyse: Analyse, reglages: unknown, version: string): Suite {
    const { report, contexte } = analyse;
    const unites = this.unites ?? new CollecteUnites([], new Set());
    const courant = monthOf(report.arrete);
    const identites = new Identites(contexte.extraction);
    const jetons = new Jetons(identites, [...this.referents.keys()].sort());
    const lignes = new LignesActuelles(contexte.extraction, identites);
    const trace = tracer(
      lignes,
      unites.lire(courant, () => true),
      jetons,
    );
    const clos = moisClos(this.registre, report.arrete);
    const { referents, soumis } = this;
    const run = { analyse, lignes, jetons, unites, soumis, referents, reglages, version };
    return {
      suivi: this.suivre(analyse),
      rectification: rectifier(this.registre, clos, run),
      propositions: this.propositions,
      referents,
      trace,
      registre: this.registre,
    };
  }

  private suivre({ report, declaration }: Analyse): SuiviDuMois {
    const declare: Declare = (constat) => declaration(constat)?.corrigeLe ?? null;
    const { registre, referents } = this;
    const mois = monthOf(report.arrete);
    const annee = registre
      .avant(mois)
      .filter((v) => v.mois >= mois - (mois % 12))
      .flatMap((v) => lireComptes(registre.donnees(v, "suivi.json")) ?? []);
    const derniere = this.derniere(mois);
    const precedent = derniere === null ? null : lireControlePrecedent(registre.donnees(derniere, "constats.json"));
    if (derniere === null || precedent === null) return suivreMois(report, mois, null, annee, declare);
    const anciens = registre.referents(derniere) ?? new Map<string, Charge>();
    const idsDe = (liste: readonly { participant: string | null }[]) => liste.flatMap((c) => c.participant ?? []);
    const participant = traduireIds(
      [...anciens.keys(), ...idsDe(precedent.constats)],
      [...referents.keys(), ...idsDe(report.constats)],
    );
    const traduits = new Map([...anciens].map(([id, charge]) => [participant(id), charge]));
    const noms = new Noms(renommages(traduits, referents));
    const suivi = suivreConstats(report, precedent, { participant, apap: (nom) => noms.de("apap", nom) });
    const ecrit = registre.donnees(derniere, "suivi.json");
    const [memoire, comptes] = [lireMemoire(ecrit) ?? new Map(), lireComptes(ecrit)];
    const avant = { suivi, mois: derniere.mois, arrete: precedent.arrete, memoire, comptes };
    return suivreMois(report, mois, avant, annee, declare);
  }
}
