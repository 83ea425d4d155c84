import type { Day } from "../../core/day.ts";
import type { Report } from "../../core/report.ts";
import type { PersonneControlee } from "../../csf/controle.ts";
import type { Conflit } from "../../csf/fusion.ts";
import {
  type Decision,
  empreinteGrille,
  empreinteLigne,
  type LigneGrille,
  type ParametresTirage,
} from "../../csf/grille.ts";
import type { ReponseStructure } from "../../csf/observations.ts";
import { type TauxDetaille, tauxDetaille } from "../../csf/taux.ts";
import type { TempsMois } from "../../csf/temps.ts";
import type { Tirage } from "../../csf/tirage.ts";
import type { Contexte } from "../../parcours/contexte.ts";
import { lieux } from "../controle/cadre.ts";

/** What a filled grid brings back. */
export interface Reprise {
  fichier: string;
  /** By `participant\npoint`. */
  decisions: ReadonlyMap<string, { decision: Decision | null; commentaire: string | null; reponse: string }>;
  indicateurs: ReadonlyMap<string, { prevu: number | null; declare: number | null }>;
  /** By `participant\npiece`. */
  archivage: ReadonlyMap<string, { fait: string | null; remarque: string | null }>;
}

/** Everything that the control prints. */
export interface EtatCsf {
  /** Judged at the period's end: its arrêté is that day, or the extraction's own before it. */
  report: Report;
  /** Up to when the extraction is read: what was typed between the period's end and this day counts, and is marked. */
  lueAu: Day;
  contexte: Contexte;
  parametres: ParametresTirage;
  /** What the size was proposed for; null when it was asked for. */
  precision: { points: number; attendu: number } | null;
  /** The seed was not given: it is the period. */
  graineParDefaut: boolean;
  tirage: Tirage;
  /** People of the sample who are no longer in the extraction: their answers are the grid's. */
  absents: readonly string[];
  /** In the order of the draw. */
  personnes: readonly PersonneControlee[];
  temps: readonly TempsMois[];
  /** Contacts of EMP-02 that are no appointment with the participant. */
  autresTardifs: { contacts: number; minutes: number };
  reprise: Reprise | null;
  /** What the structures answered to the observations. */
  reponses: readonly ReponseStructure[];
  /** Points on which the files read back disagree. */
  conflits: readonly Conflit[];
}

/** Lines that a control cites in one cell. */
const MAX_LIEUX = 5;

/** A line of the grid, with its print. */
export interface LigneScellee extends LigneGrille {
  personne: PersonneControlee;
  titre: string;
  theme: string;
  reference: string;
  empreinte: string;
  /** The program's answer in the grid that was filled, when it has changed since. */
  avant: string | null;
  /** Lines that show it, typed after the period's end. */
  apresCoup: number;
  /** What each of the files read back decided, when they disagree. */
  conflit: string | null;
}

/** The lines of the grid, person by person in the order of the draw, point by point. */
export function lignesDe({ personnes, report, reprise, conflits }: EtatCsf): LigneScellee[] {
  const enConflit = new Map(
    conflits.map(({ participant, point, avis }) => [
      `${participant}\n${point}`,
      avis.map((a) => `${a.fichier} : ${a.decision}`).join(", "),
    ]),
  );
  return personnes.flatMap((personne) =>
    personne.points.map(({ point, reponse, constate, preuves, apresCoup }): LigneScellee => {
      const fixe = {
        participant: personne.participant,
        point: point.id,
        reponse,
        constate,
        sources: lieux({ preuves }, report, MAX_LIEUX),
      };
      const saisie = reprise?.decisions.get(`${fixe.participant}\n${fixe.point}`);
      return {
        ...fixe,
        decision: saisie?.decision ?? null,
        commentaire: saisie?.commentaire ?? null,
        personne,
        titre: point.titre,
        theme: point.theme,
        reference: point.reference,
        empreinte: empreinteLigne(fixe),
        avant: saisie && saisie.reponse !== reponse ? saisie.reponse : null,
        apresCoup,
        conflit: enConflit.get(`${fixe.participant}\n${fixe.point}`) ?? null,
      };
    }),
  );
}

/** The rate of the sample, with its exact interval. */
export function tauxDuControle({ parametres, personnes }: EtatCsf, lignes: readonly LigneGrille[]): TauxDetaille {
  const strates = new Map(personnes.map((p) => [p.participant, p.strate]));
  return tauxDetaille(lignes, { ...parametres, effectifs: parametres.effectifs ?? null }, (p) => strates.get(p));
}

/** The text that « Tirage » bears for the program to read back. */
export function parametresLisibles(parametres: ParametresTirage, lignes: readonly LigneScellee[]): string {
  const empreinte = empreinteGrille(
    parametres,
    lignes.map((l) => l.empreinte),
  );
  return JSON.stringify({ ...parametres, empreinte });
}
