import type { Reglages } from "../../config/reglages.ts";
import type { Day } from "../../core/day.ts";
import { grouper } from "../../core/grouper.ts";
import type { Report } from "../../core/report.ts";
import type { SortieAClasser } from "../../csf/archives.ts";
import type { PersonneControlee } from "../../csf/controle.ts";
import type { Conflit } from "../../csf/fusion.ts";
import {
  type Decision,
  empreinteGrille,
  empreinteLigne,
  type LigneGrille,
  type ParametresTirage,
} from "../../csf/grille.ts";
import type { GrilleLue } from "../../csf/lire-grille.ts";
import type { ReponseStructure } from "../../csf/observations.ts";
import { POINTS } from "../../csf/points/index.ts";
import { referenceDuPoint } from "../../csf/references.ts";
import { type TauxDetaille, tauxDetaille } from "../../csf/taux.ts";
import type { SommeTemps, TempsMois } from "../../csf/temps.ts";
import type { Tirage } from "../../csf/tirage.ts";
import type { HorsMurs } from "../../faits/hors-murs.ts";
import { CAEN_2026 } from "../../normes/index.ts";
import { enMots, langageDe } from "../../normes/langage.ts";
import type { Norme } from "../../normes/norme.ts";
import type { Contexte } from "../../parcours/contexte.ts";
import { type CadreControle, creerCadreControle } from "../controle/cadre.ts";
import { lieux } from "../document/lieux.ts";
import { raisonLisible } from "../document/raison.ts";
import type { Theme } from "../xlsx/theme.ts";

/** What a filled grid brings back. */
export interface Reprise extends Pick<GrilleLue, "fichier" | "indicateurs" | "archivage"> {
  /** By `participant\npoint`; `auTirage`: the program's answer in the first grid of the draw. */
  decisions: ReadonlyMap<string, { decision: Decision | null; commentaire: string | null; auTirage: string }>;
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
  /** By APAP and month, whoever the contact is with. */
  temps: readonly TempsMois[];
  /** Of the population alone. */
  tempsPopulation: SommeTemps;
  /** Meetings with partners, counted apart. */
  horsMurs: readonly HorsMurs[];
  /** Contacts of EMP-02 that are no appointment with the participant. */
  autresTardifs: { contacts: number; minutes: number };
  reprise: Reprise | null;
  /** Up to when the extraction was read when the sample was drawn; null: it is drawn now. */
  tirageAu: Day | null;
  /** What the structures answered to the observations. */
  reponses: readonly ReponseStructure[];
  /** Exits of the population in the period. */
  sorties: readonly SortieAClasser[];
  /** Points on which the files read back disagree. */
  conflits: readonly Conflit[];
}

/** A line of the grid, with its print. */
export interface LigneScellee extends LigneGrille {
  personne: PersonneControlee;
  titre: string;
  theme: string;
  reference: string;
  empreinte: string;
  /** The program's answer when the sample was drawn, when it has changed since. */
  avant: string | null;
  /** Lines that show it, typed after the period's end. */
  apresCoup: number;
  /** Of them, those typed after the draw. */
  apresTirage: number;
  /** What the structures answered on this point. */
  reponses: readonly ReponseStructure[];
  /** What each of the files read back decided, when they disagree. */
  conflit: string | null;
}

/** The lines of the grid, person by person in the order of the draw, point by point. */
export function lignesDe(
  { personnes, report, reprise, conflits, reponses }: EtatCsf,
  norme: Norme = CAEN_2026,
): LigneScellee[] {
  const parPoint = grouper(reponses, ({ participant, point }) => `${participant}\n${point}`);
  const enConflit = new Map(
    conflits.map(({ participant, point, avis }) => [
      `${participant}\n${point}`,
      avis.map((a) => `${a.fichier} : ${a.decision}`).join(", "),
    ]),
  );
  const references = new Map(POINTS.map((point) => [point, referenceDuPoint(point, norme)]));
  // sealed as it will be printed: in the words of the norm
  const langage = langageDe(report);
  return personnes.flatMap((personne) =>
    personne.points.map(({ point, reponse, constate, preuves, apresCoup, apresTirage }): LigneScellee => {
      const fixe = {
        participant: personne.participant,
        point: point.id,
        reponse,
        constate: enMots(raisonLisible(constate), langage),
        sources: enMots(lieux(preuves, report.sources), langage),
      };
      const cle = `${fixe.participant}\n${fixe.point}`;
      const saisie = reprise?.decisions.get(cle);
      return {
        ...fixe,
        decision: saisie?.decision ?? null,
        commentaire: saisie?.commentaire ?? null,
        personne,
        titre: point.titre,
        theme: point.theme,
        reference: references.get(point) ?? point.reference,
        empreinte: empreinteLigne(fixe),
        ...(saisie ? { auTirage: saisie.auTirage } : {}),
        avant: saisie && saisie.auTirage !== reponse ? saisie.auTirage : null,
        apresCoup,
        apresTirage,
        reponses: parPoint.get(cle) ?? [],
        conflit: enConflit.get(cle) ?? null,
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

/** NOM Prénom of the people of the sample and of those who left. */
export function nomsDe({ personnes, sorties }: Pick<EtatCsf, "personnes" | "sorties">): Map<string, string> {
  return new Map([...sorties, ...personnes].flatMap((p) => (p.nom === null ? [] : [[p.participant, p.nom] as const])));
}

/** What the files of a control share: what it found, the lines of its grid, and how they are shown. */
export interface CadreCsf extends CadreControle {
  etat: EtatCsf;
  lignes: readonly LigneScellee[];
}

/** What the sheets of a CSF share: the control's, its state, its sealed lines. */
export function creerCadreCsf(etat: EtatCsf, reglages: Reglages, theme: Theme): CadreCsf {
  return {
    ...creerCadreControle(etat.report, reglages, nomsDe(etat), theme),
    etat,
    lignes: lignesDe(etat, reglages.norme),
  };
}
